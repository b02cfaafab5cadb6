import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { type Config, ConfigError } from '../config.js';

type TlsFiles = NonNullable<Config['tls']>;

export interface TlsPair {
  cert: string;
  key: string;
}

/** Reads the certificate and its key. @throws ConfigError when they can't be used */
export function readTls({ certFile, keyFile }: TlsFiles): TlsPair {
  try {
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    assertPair(pair);
    return pair;
  } catch (error) {
    throw new ConfigError(
      `CARGOLINT_TLS_CERT and CARGOLINT_TLS_KEY can not be used: ${(error as Error).message}`,
    );
  }
}

function assertPair({ cert, key }: TlsPair): void {
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
    throw new Error('the key does not belong to the certificate');
  }
}

export interface TlsReload {
  files: TlsFiles;
  /** The pair in use. */
  current: TlsPair;
  /** Milliseconds between two looks at the files. */
  interval: number;
  logger: Logger;
  /** Takes a good pair into use. */
  use: (pair: TlsPair) => void;
}

/**
 * Looks for a renewed certificate until it is told to stop. The contents are compared, since renewal tools
 * exchange symbolic links, rename or overwrite, and no watcher of the file system sees all of these. A pair that
 * can't be used is logged once, and the one in use stays.
 */
export function watchTls({ files, current, interval, logger, use }: TlsReload): { stop: () => void } {
  let seen = current;
  let complaint: string | null = null;
  const check = async (): Promise<void> => {
    const [cert, key] = await Promise.all([
      readFile(files.certFile, 'utf8'),
      readFile(files.keyFile, 'utf8'),
    ]);
    if (cert === seen.cert && key === seen.key) return;
    seen = { cert, key };
    assertPair(seen);
    use(seen);
    complaint = null;
    logger.info('the renewed certificate is in use');
  };
  const timer = setInterval(() => {
    void check().catch((error: unknown) => {
      const { message } = error as Error;
      if (message !== complaint) logger.error({ err: error }, 'the renewed certificate can not be used');
      complaint = message;
    });
  }, interval).unref();
  return { stop: () => clearInterval(timer) };
}
