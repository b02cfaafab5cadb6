import { z } from 'zod';
import {
  bucketUrl,
  isAddressRange,
  isOrigin,
  isPostgresUrl,
  list,
  onOff,
  secretList,
  wholeNumber,
} from './kinds.js';

/**
 * Every environment variable the server reads. A variable that is set but empty counts as not set.
 * The comments are the reference that the README's table is checked against.
 */
export const variables = z.object({
  /** Exactly `production` turns on the rules of production; anything else, or nothing, is development. */
  NODE_ENV: z.string().default(''),
  /** Address to listen on. */
  CARGOLINT_HOST: z.string().default('127.0.0.1'),
  /** Port to listen on; 0 takes a free one. */
  CARGOLINT_PORT: wholeNumber(0, 65535).default(4000),
  /** Port on which `work` tells its health and metrics; 0 takes a free one. Without it, it listens nowhere. */
  CARGOLINT_WORKER_PORT: wholeNumber(0, 65535).optional(),
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

export type Variables = z.output<typeof variables>;

/** Variables that make sense only together. */
export const pairs = [
  ['CARGOLINT_TLS_CERT', 'CARGOLINT_TLS_KEY'],
  ['CARGOLINT_ALERT_WEBHOOK_URL', 'CARGOLINT_ALERT_WEBHOOK_SECRET'],
  ['CARGOLINT_PROVIDER_URL', 'CARGOLINT_PROVIDER_MODEL'],
  ['CARGOLINT_S3_ACCESS_KEY_ID', 'CARGOLINT_S3_SECRET_ACCESS_KEY'],
] as const satisfies readonly [keyof Variables, keyof Variables][];
