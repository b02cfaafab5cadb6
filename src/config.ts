import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** The configuration is wrong. The message is one line that names the variable and says what it takes. */
export class ConfigError extends Error {}

const minimumSecretBytes = 32;

/** Secrets that people paste from tutorials. Compared without case, blanks and punctuation. */
const knownBadSecret = /^(secret|changeme|password|yoursecret|jwtsecret|default|example|cargolint|test|0|1)+/;

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

const secretList = list.superRefine((secrets, context) => {
  for (const secret of secrets) {
    const plain = secret.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (Buffer.byteLength(secret) < minimumSecretBytes) {
      context.addIssue(`takes secrets of at least ${minimumSecretBytes} bytes, separated by commas`);
    } else if (knownBadSecret.test(plain) || new Set(secret).size < 10) {
      context.addIssue(
        'takes random secrets, not a default or a repeated one (try: openssl rand -base64 32)',
      );
    }
  }
});

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `takes a whole number from ${minimum} to ${maximum}`)
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `takes a whole number from ${minimum} to ${maximum}`,
    );

const switchWords: Record<string, boolean> = {
  on: true,
  true: true,
  '1': true,
  yes: true,
  off: false,
  false: false,
  '0': false,
  no: false,
};
const onOff = z
  .string()
  .toLowerCase()
  .refine((word) => Object.hasOwn(switchWords, word), 'takes on or off')
  .transform((word) => switchWords[word] === true);

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

const isPostgresUrl = (text: string): boolean =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && new URL(text).pathname.length > 1;

function isAddressRange(text: string): boolean {
  return isIP(text) !== 0 || ipaddr.isValidCIDR(text);
}

/** Bucket and prefix, in names that need no escaping anywhere. */
const bucketUrl = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w-][\w.-]*(?:\/[\w-][\w.-]*)*)?)?\/?$/;

/**
 * Every environment variable the server reads. A variable that is set but empty counts as not set.
 * The comments are the reference that the README's table is checked against.
 */
const variables = z.object({
  /** Exactly `production` turns on the rules of production; anything else, or nothing, is development. */
  NODE_ENV: z.string().default(''),
  /** Address to listen on. */
  CARGOLINT_HOST: z.string().default('127.0.0.1'),
  /** Port to listen on; 0 takes a free one. */
  CARGOLINT_PORT: wholeNumber(0, 65535).default(4000),
  /** Folder for the database, the uploaded files and the generated secrets. */
  CARGOLINT_DATA_DIR: z.string().default('./data'),
  /** `sqlite:FILE` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`; the default is `cargolint.sqlite` in the data folder. */
  CARGOLINT_DATABASE_URL: z
    .string()
    .refine(
      (url) => /^sqlite:.+/.test(url) || isPostgresUrl(url),
      'takes sqlite:FILE or postgresql://USER:PASSWORD@HOST:PORT/NAME',
    )
    .optional(),
  /** Connections of this process to PostgreSQL for writing, and as many for reading. */
  CARGOLINT_DATABASE_CONNECTIONS: wholeNumber(1, 500).default(10),
  /** Bucket that keeps the files, such as s3://BUCKET/PREFIX; without it they are in the data folder. */
  CARGOLINT_STORAGE_URL: z.string().regex(bucketUrl, 'takes s3://BUCKET or s3://BUCKET/PREFIX').optional(),
  /** Address of the S3-compatible server, such as https://minio.example.com; without it that of Amazon. */
  CARGOLINT_S3_ENDPOINT: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'takes an http(s):// address')
    .optional(),
  /** Region of the bucket. */
  CARGOLINT_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'takes the name of a region')
    .default('us-east-1'),
  /** Access key of the bucket. Without it the SDK finds credentials by itself, such as the role of the machine. */
  CARGOLINT_S3_ACCESS_KEY_ID: z.string().optional(),
  /** Secret of the access key; needed with it. */
  CARGOLINT_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Milliseconds that an answer of the object storage is waited for, with all attempts. */
  CARGOLINT_S3_TIMEOUT_MS: wholeNumber(300, 120_000).default(20_000),
  /** Secrets that sign tokens, separated by commas: the first signs, all verify. Generated into the data folder when absent. */
  CARGOLINT_JWT_SECRETS: secretList.optional(),
  /** Secrets that encrypt stored secrets, separated by commas: the first encrypts, all decrypt. Generated into the data folder when absent. */
  CARGOLINT_ENCRYPTION_KEYS: secretList.optional(),
  /** Requests per minute of an organization on the plan `business`; 0 = no limit. */
  CARGOLINT_RATE_LIMIT_BUSINESS: wholeNumber(0, 1_000_000).default(60),
  /** Requests per minute of an organization on the plan `enterprise`; 0 = no limit. */
  CARGOLINT_RATE_LIMIT_ENTERPRISE: wholeNumber(0, 1_000_000).default(300),
  /** Failed authentications per address and minute; 0 = no limit. */
  CARGOLINT_RATE_LIMIT_FAILED_AUTH: wholeNumber(0, 1_000_000).default(30),
  /** GraphQL introspection: on or off. The default is on, in production off. */
  CARGOLINT_INTROSPECTION: onOff.optional(),
  /** Certificate file (PEM). Together with the key file it turns on HTTPS. */
  CARGOLINT_TLS_CERT: z.string().optional(),
  /** Private key file (PEM) of the certificate. */
  CARGOLINT_TLS_KEY: z.string().optional(),
  /** Bearer token that reads /metrics; without it /metrics does not exist. */
  CARGOLINT_METRICS_TOKEN: z.string().min(16, 'takes a token of at least 16 characters').optional(),
  /** Web origins that may call /api/v1 and /graphql from a browser, separated by commas. */
  CARGOLINT_CORS_ORIGINS: list
    .refine(
      (origins) => origins.every(isOrigin),
      'takes origins such as https://app.example.com, separated by commas',
    )
    .default([]),
  /** One of fatal, error, warn, info, debug, trace, silent. */
  CARGOLINT_LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'takes fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  /** Whether strangers may register: on or off. */
  CARGOLINT_ALLOW_SIGNUP: onOff.default(false),
  /** Addresses or networks (CIDR) of proxies whose forwarded headers are believed, separated by commas. */
  CARGOLINT_TRUSTED_PROXIES: list
    .refine(
      (ranges) => ranges.every(isAddressRange),
      'takes addresses or networks such as 10.0.0.0/8, separated by commas',
    )
    .default([]),
  /** Days that activity events, call counters and alerts are kept; 0 = for ever. */
  CARGOLINT_ACTIVITY_RETENTION_DAYS: wholeNumber(0, 36_500).default(365),
  /** Mail server that sends alerts, such as smtp://user:password@mail.example.com:587 or smtps://…; without it no mail is sent. */
  CARGOLINT_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'takes smtp://… or smtps://…')
    .optional(),
  /** Sender of the mails. */
  CARGOLINT_MAIL_FROM: z.string().regex(/@/, 'takes an email address').default('cargolint@localhost'),
  /** Addresses that get every alert, besides the owners and admins of the organization, separated by commas. */
  CARGOLINT_ALERT_EMAILS: list
    .refine((emails) => emails.every((email) => email.includes('@')), 'takes email addresses')
    .default([]),
  /** Address that every alert is posted to. */
  CARGOLINT_ALERT_WEBHOOK_URL: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'takes an https:// address')
    .optional(),
  /** Secret that signs what is posted, of at least 16 characters; needed with the address. */
  CARGOLINT_ALERT_WEBHOOK_SECRET: z.string().min(16, 'takes a secret of at least 16 characters').optional(),
  /** Private networks (CIDR) that webhooks and the provider may be in, separated by commas; public addresses are always allowed. */
  CARGOLINT_OUTBOUND_ALLOW: list
    .refine(
      (ranges) => ranges.every(isAddressRange),
      'takes addresses or networks such as 10.0.0.0/8, separated by commas',
    )
    .default([]),
  /** Base address of an OpenAI-compatible API that helps reading, such as https://models.example.com/v1; without it documents stay on the server. */
  CARGOLINT_PROVIDER_URL: z
    .string()
    .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'takes an https:// address')
    .optional(),
  /** Key of that API, if it asks for one. */
  CARGOLINT_PROVIDER_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'takes a key without blanks')
    .optional(),
  /** Name of the model; needed with the address. */
  CARGOLINT_PROVIDER_MODEL: z.string().optional(),
  /** Milliseconds that one question to it may take. */
  CARGOLINT_PROVIDER_TIMEOUT_MS: wholeNumber(100, 50_000).default(20_000),
  /** File in MaxMind's MMDB format that knows the countries of addresses. */
  CARGOLINT_GEOIP_FILE: z.string().optional(),
  /** Processes that read documents, each one at a time; 0 = this server reads none. By default one less than there are processors. */
  CARGOLINT_READERS: wholeNumber(0, 64).optional(),
  /** Megabytes of memory that reading one document may take. */
  CARGOLINT_READER_MEMORY: wholeNumber(256, 65_536).default(1536),
  /** Seconds that reading one document may take. */
  CARGOLINT_READER_TIMEOUT: wholeNumber(5, 3600).default(60),
  /** The address under which people reach the server, such as https://cargolint.example.com. */
  CARGOLINT_PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'takes an origin such as https://cargolint.example.com')
    .optional(),
});

type Variables = z.output<typeof variables>;

export const variableNames = Object.keys(variables.shape);

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
  if ((values.CARGOLINT_TLS_CERT === undefined) !== (values.CARGOLINT_TLS_KEY === undefined)) {
    throw new ConfigError('CARGOLINT_TLS_CERT and CARGOLINT_TLS_KEY must be set together');
  }
  if (
    (values.CARGOLINT_ALERT_WEBHOOK_URL === undefined) !==
    (values.CARGOLINT_ALERT_WEBHOOK_SECRET === undefined)
  ) {
    throw new ConfigError(
      'CARGOLINT_ALERT_WEBHOOK_URL and CARGOLINT_ALERT_WEBHOOK_SECRET must be set together',
    );
  }
  if ((values.CARGOLINT_PROVIDER_URL === undefined) !== (values.CARGOLINT_PROVIDER_MODEL === undefined)) {
    throw new ConfigError('CARGOLINT_PROVIDER_URL and CARGOLINT_PROVIDER_MODEL must be set together');
  }
  const dataDir = path.resolve(values.CARGOLINT_DATA_DIR);
  return {
    production,
    host: values.CARGOLINT_HOST,
    port: values.CARGOLINT_PORT,
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
    alerts: {
      smtpUrl: values.CARGOLINT_SMTP_URL ?? null,
      mailFrom: values.CARGOLINT_MAIL_FROM,
      emails: values.CARGOLINT_ALERT_EMAILS,
      webhook:
        values.CARGOLINT_ALERT_WEBHOOK_URL !== undefined &&
        values.CARGOLINT_ALERT_WEBHOOK_SECRET !== undefined
          ? { url: values.CARGOLINT_ALERT_WEBHOOK_URL, secret: values.CARGOLINT_ALERT_WEBHOOK_SECRET }
          : null,
      geoIpFile: values.CARGOLINT_GEOIP_FILE ?? null,
    },
    outboundAllow: values.CARGOLINT_OUTBOUND_ALLOW,
    reading: {
      processes: values.CARGOLINT_READERS ?? Math.max(1, availableParallelism() - 1),
      memoryMegabytes: values.CARGOLINT_READER_MEMORY,
      timeoutSeconds: values.CARGOLINT_READER_TIMEOUT,
    },
    provider:
      values.CARGOLINT_PROVIDER_URL !== undefined && values.CARGOLINT_PROVIDER_MODEL !== undefined
        ? {
            url: values.CARGOLINT_PROVIDER_URL,
            apiKey: values.CARGOLINT_PROVIDER_API_KEY ?? null,
            model: values.CARGOLINT_PROVIDER_MODEL,
            timeoutMs: values.CARGOLINT_PROVIDER_TIMEOUT_MS,
          }
        : null,
    publicUrl: values.CARGOLINT_PUBLIC_URL ?? null,
  };
}

/** @throws ConfigError */
function toObjectStorage(values: Variables): ObjectStorageConfig | null {
  const { CARGOLINT_S3_ACCESS_KEY_ID: accessKeyId, CARGOLINT_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) {
    throw new ConfigError(
      'CARGOLINT_S3_ACCESS_KEY_ID and CARGOLINT_S3_SECRET_ACCESS_KEY must be set together',
    );
  }
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
