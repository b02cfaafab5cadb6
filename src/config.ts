import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bucketUrl, isPostgresUrl } from './config/kinds.js';
import { type Variables, pairs, variables } from './config/variables.js';

/** The configuration is wrong. The message is one line that names the variable and says what it takes. */
export class ConfigError extends Error {}

export const variableNames = Object.keys(variables.shape);

/** With what the examples for clients use. */
const knownVariables = new Set([...variableNames, 'CARGOLINT_API_KEY']);

/** Variables that look like ours and have no effect: most often they are mistyped. */
export const findUnknownVariables = (env: NodeJS.ProcessEnv = process.env): string[] =>
  Object.keys(env).filter((name) => name.startsWith('CARGOLINT_') && !knownVariables.has(name));

/** Which database, and where. */
export type DatabaseSettings =
  { kind: 'sqlite'; file: string } | { kind: 'postgresql'; url: string; connections: number };

/** A bucket of an S3-compatible server. */
export interface ObjectStorageConfig {
  bucket: string;
  /** Empty, or ends with a slash. */
  prefix: string;
  /** Null = Amazon's. */
  endpoint: string | null;
  region: string;
  /** Null = the SDK finds them. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
  /** Of one operation, with all attempts. */
  timeoutMs: number;
}

export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** Where a process that only reads tells its health; null = nowhere. */
  workerPort: number | null;
  dataDir: string;
  database: DatabaseSettings;
  /** Null = the files are in the data folder. */
  objectStorage: ObjectStorageConfig | null;
  jwtSecrets: string[] | null;
  encryptionKeys: string[] | null;
  rateLimits: { business: number; enterprise: number; failedAuth: number };
  introspection: boolean;
  tls: { certFile: string; keyFile: string } | null;
  metricsToken: string | null;
  corsOrigins: string[];
  logLevel: Variables['CARGOLINT_LOG_LEVEL'];
  allowSignup: boolean;
  trustedProxies: string[];
  /** Null = for ever. */
  activityRetentionDays: number | null;
  alerts: {
    smtpUrl: string | null;
    mailFrom: string;
    emails: string[];
    webhook: { url: string; secret: string } | null;
    /** Null = countries are not known. */
    geoIpFile: string | null;
  };
  /** Private networks that outgoing requests may reach. */
  outboundAllow: string[];
  /** The processes that read documents, and what each document may take. */
  reading: { processes: number; memoryMegabytes: number; timeoutSeconds: number };
  /** The API that helps reading; null = none, which is the default. */
  provider: { url: string; apiKey: string | null; model: string; timeoutMs: number } | null;
  /** Null = whatever address the request came to. */
  publicUrl: string | null;
}

/** Reads and checks the configuration. @throws ConfigError with one line per run: the first thing that is wrong. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given: Record<string, string> = {};
  for (const name of variableNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${String(issue?.path[0])} ${issue?.message}`);
  }
  return toConfig(parsed.data);
}

function toDatabaseSettings(values: Variables, dataDir: string): DatabaseSettings {
  const url = values.CARGOLINT_DATABASE_URL ?? `sqlite:${path.join(dataDir, 'cargolint.sqlite')}`;
  return url.startsWith('sqlite:')
    ? { kind: 'sqlite', file: path.resolve(url.replace(/^sqlite:(\/\/(?=\/))?/, '')) }
    : { kind: 'postgresql', url, connections: values.CARGOLINT_DATABASE_CONNECTIONS };
}

/** Another database that a command is given. @throws ConfigError */
export function toPostgresSettings(url: string): DatabaseSettings {
  if (!isPostgresUrl(url))
    throw new ConfigError('The address takes postgresql://USER:PASSWORD@HOST:PORT/NAME');
  return { kind: 'postgresql', url, connections: 2 };
}

function toConfig(values: Variables): Config {
  const production = values.NODE_ENV === 'production';
  for (const [one, other] of pairs) {
    if ((values[one] === undefined) !== (values[other] === undefined)) {
      throw new ConfigError(`${one} and ${other} must be set together`);
    }
  }
  const dataDir = path.resolve(values.CARGOLINT_DATA_DIR);
  return {
    production,
    host: values.CARGOLINT_HOST,
    port: values.CARGOLINT_PORT,
    workerPort: values.CARGOLINT_WORKER_PORT ?? null,
    dataDir,
    database: toDatabaseSettings(values, dataDir),
    objectStorage: toObjectStorage(values),
    jwtSecrets: values.CARGOLINT_JWT_SECRETS ?? null,
    encryptionKeys: values.CARGOLINT_ENCRYPTION_KEYS ?? null,
    rateLimits: {
      business: values.CARGOLINT_RATE_LIMIT_BUSINESS,
      enterprise: values.CARGOLINT_RATE_LIMIT_ENTERPRISE,
      failedAuth: values.CARGOLINT_RATE_LIMIT_FAILED_AUTH,
    },
    introspection: values.CARGOLINT_INTROSPECTION ?? !production,
    tls:
      values.CARGOLINT_TLS_CERT !== undefined && values.CARGOLINT_TLS_KEY !== undefined
        ? { certFile: values.CARGOLINT_TLS_CERT, keyFile: values.CARGOLINT_TLS_KEY }
        : null,
    metricsToken: values.CARGOLINT_METRICS_TOKEN ?? null,
    corsOrigins: values.CARGOLINT_CORS_ORIGINS,
    logLevel: values.CARGOLINT_LOG_LEVEL,
    allowSignup: values.CARGOLINT_ALLOW_SIGNUP,
    trustedProxies: values.CARGOLINT_TRUSTED_PROXIES,
    activityRetentionDays: values.CARGOLINT_ACTIVITY_RETENTION_DAYS || null,
    alerts: toAlerts(values),
    outboundAllow: values.CARGOLINT_OUTBOUND_ALLOW,
    reading: {
      processes: values.CARGOLINT_READERS ?? Math.max(1, availableParallelism() - 1),
      memoryMegabytes: values.CARGOLINT_READER_MEMORY,
      timeoutSeconds: values.CARGOLINT_READER_TIMEOUT,
    },
    provider: toProvider(values),
    publicUrl: values.CARGOLINT_PUBLIC_URL ?? null,
  };
}

function toAlerts(values: Variables): Config['alerts'] {
  const { CARGOLINT_ALERT_WEBHOOK_URL: url, CARGOLINT_ALERT_WEBHOOK_SECRET: secret } = values;
  return {
    smtpUrl: values.CARGOLINT_SMTP_URL ?? null,
    mailFrom: values.CARGOLINT_MAIL_FROM,
    emails: values.CARGOLINT_ALERT_EMAILS,
    webhook: url !== undefined && secret !== undefined ? { url, secret } : null,
    geoIpFile: values.CARGOLINT_GEOIP_FILE ?? null,
  };
}

function toProvider(values: Variables): Config['provider'] {
  const { CARGOLINT_PROVIDER_URL: url, CARGOLINT_PROVIDER_MODEL: model } = values;
  if (url === undefined || model === undefined) return null;
  return {
    url,
    apiKey: values.CARGOLINT_PROVIDER_API_KEY ?? null,
    model,
    timeoutMs: values.CARGOLINT_PROVIDER_TIMEOUT_MS,
  };
}

/** @throws ConfigError */
function toObjectStorage(values: Variables): ObjectStorageConfig | null {
  const { CARGOLINT_S3_ACCESS_KEY_ID: accessKeyId, CARGOLINT_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (values.CARGOLINT_STORAGE_URL === undefined) {
    if (values.CARGOLINT_S3_ENDPOINT !== undefined || accessKeyId !== undefined) {
      throw new ConfigError('CARGOLINT_STORAGE_URL is needed with the other settings of the object storage');
    }
    return null;
  }
  const [, bucket = '', prefix] = bucketUrl.exec(values.CARGOLINT_STORAGE_URL) ?? [];
  return {
    bucket,
    prefix: prefix === undefined ? '' : `${prefix}/`,
    endpoint: values.CARGOLINT_S3_ENDPOINT ?? null,
    region: values.CARGOLINT_S3_REGION,
    credentials:
      accessKeyId !== undefined && secretAccessKey !== undefined ? { accessKeyId, secretAccessKey } : null,
    timeoutMs: values.CARGOLINT_S3_TIMEOUT_MS,
  };
}
