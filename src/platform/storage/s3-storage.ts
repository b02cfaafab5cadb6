import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { ObjectStorageConfig } from '../../config.js';
import { createStaging } from './staging.js';
import { type ManagedStorage, storageUnavailable } from './storage.js';

const attempts = 3;
/** An object that breaks off while it is read is begun anew; the SDK repeats only what happens before. */
const readAttempts = 2;
/** Each of them holds its file in memory, so that the SDK can send it again. */
const parallelWrites = 8;
const longestConnect = 3000;

/**
 * Files as objects of a bucket. They are received on the disk first: an object is written in one piece, with its
 * length and hash, and so exists whole or not at all. What is read is kept on the disk until its hash was checked.
 * @param folder for files on their way, emptied by `sweep`
 */
export function createS3Storage(config: ObjectStorageConfig, folder: string, logger: Logger): ManagedStorage {
  const staging = createStaging(folder);
  const client = createClient(config);
  const writes = pLimit(parallelWrites);
  const locate = (key: string) => ({ Bucket: config.bucket, Key: config.prefix + key });

  /** Does it within the time. What goes wrong is logged, and told as an outage; a missing object is told as it is. */
  async function reach<T>(
    operation: string,
    file: string,
    work: (patience: Patience) => Promise<T>,
  ): Promise<T> {
    const patience = createPatience(config.timeoutMs);
    try {
      return await work(patience);
    } catch (error) {
      if (isMissing(error)) throw error;
      const ended = patience.signal.aborted ? `after ${config.timeoutMs} ms: ` : '';
      const reason = ended + describe(error, config);
      logger.error({ operation, file, reason }, 'the object storage could not be reached');
      throw storageUnavailable();
    } finally {
      patience.end();
    }
  }

  const put = (key: string, body: Buffer, sha256: string, abortSignal: AbortSignal) =>
    client.send(
      new PutObjectCommand({
        ...locate(key),
        Body: body,
        ContentLength: body.length,
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
      }),
      { abortSignal },
    );

  async function get(key: string, abortSignal: AbortSignal): Promise<Readable> {
    const { Body } = await client.send(new GetObjectCommand(locate(key)), { abortSignal });
    if (!(Body instanceof Readable)) throw new Error('The answer has no content.');
    return Body;
  }

  const erase = (key: string, abortSignal: AbortSignal) =>
    client.send(new DeleteObjectCommand(locate(key)), { abortSignal });

  /** @param write gets the pieces in their order, with the place of each */
  async function download(
    key: string,
    { signal, renew }: Patience,
    write: (piece: Buffer, position: number) => Promise<unknown>,
  ): Promise<{ sha256: string; size: number }> {
    for (let attempt = 1; ; attempt++) {
      const hash = createHash('sha256');
      let size = 0;
      const target = new Writable({
        write(piece: Buffer, _encoding, done) {
          renew();
          hash.update(piece);
          const position = size;
          size += piece.length;
          write(piece, position).then(() => done(), done);
        },
      });
      const content = await get(key, signal);
      try {
        await pipeline(content, target, { signal });
        return { sha256: hash.digest('hex'), size };
      } catch (error) {
        if (attempt >= readAttempts || signal.aborted) throw error;
      }
    }
  }

  return {
    place: `s3://${config.bucket}/${config.prefix}`,

    stage: (content, limit) =>
      staging.receive(content, limit, (file, key, { sha256 }) =>
        reach('write', key, ({ signal }) =>
          writes(async () => {
            signal.throwIfAborted();
            await put(key, await readFile(file), sha256, signal);
          }),
        ),
      ),

    async open(key, expectedSha256) {
      const file = staging.newFile();
      const handle = await open(file, 'wx+', 0o600);
      try {
        // It has no name from here on, so that nothing is left over however this ends.
        await rm(file);
        const { sha256, size } = await reach('read', key, (patience) =>
          download(key, patience, (piece, position) => handle.write(piece, 0, piece.length, position)),
        );
        if (sha256 !== expectedSha256) throw new Error(`The stored file ${key} was changed or damaged.`);
        if (size === 0) {
          await handle.close();
          return Readable.from([]);
        }
        return handle.createReadStream({ start: 0, end: size - 1 });
      } catch (error) {
        await handle.close();
        throw isMissing(error) ? new Error(`The stored file ${key} is not there.`) : error;
      }
    },

    remove: (key) => reach('remove', key, async ({ signal }) => void (await erase(key, signal))),

    has: (key) =>
      reach('look', key, ({ signal: abortSignal }) =>
        client.send(new HeadObjectCommand(locate(key)), { abortSignal }).then(
          () => true,
          (error: unknown) => {
            if (isMissing(error)) return false;
            throw error;
          },
        ),
      ),

    async check() {
      const key = `check-${randomUUID()}`;
      const content = Buffer.from('CargoLint was here.\n');
      const abortSignal = AbortSignal.timeout(config.timeoutMs);
      try {
        await put(key, content, createHash('sha256').update(content).digest('hex'), abortSignal);
        const found = await text(await get(key, abortSignal));
        await erase(key, abortSignal);
        return found === content.toString() ? null : 'what was written comes back changed';
      } catch (error) {
        const reason = describe(error, config);
        if (isRefusal(error)) return reason;
        logger.error({ operation: 'check', reason }, 'the object storage could not be reached');
        return null;
      }
    },

    sweep: staging.sweep,
    close: () => {
      client.destroy();
    },
  };
}

function createClient({ endpoint, region, credentials, timeoutMs }: ObjectStorageConfig): S3Client {
  return new S3Client({
    region,
    // Servers that are reached by an address of their own seldom have a host name for each bucket.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(credentials !== null && { credentials }),
    retryMode: 'standard',
    maxAttempts: attempts,
    // The hash of ours goes along; many servers don't know the other checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    expectContinueHeader: false,
    requestHandler: {
      connectionTimeout: Math.min(longestConnect, timeoutMs / attempts),
      // Silence, not slowness, ends an attempt.
      socketTimeout: timeoutMs / attempts,
    },
  });
}

/** How long an answer is waited for. Content that comes renews it: many large files at once may take their time. */
interface Patience {
  signal: AbortSignal;
  renew: () => void;
  end: () => void;
}

function createPatience(milliseconds: number): Patience {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, milliseconds);
  return {
    signal: controller.signal,
    renew: () => void timer.refresh(),
    end: () => {
      clearTimeout(timer);
    },
  };
}

/** What errors of the SDK and of Node have in common. */
interface Failure {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

const statusOf = (error: unknown): number | undefined => (error as Failure).$metadata?.httpStatusCode;

/** A missing bucket is not meant. */
const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as Failure).name ?? '');

/** Trying again doesn't help, only another configuration does. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  const passes = status === 408 || status === 429;
  return (status >= 300 && status < 500 && !passes) || (error as Failure).name === 'CredentialsProviderError';
}

/** For logs. Errors of the SDK carry headers and keys, so that they are never logged as they are. */
function describe(error: unknown, { credentials }: ObjectStorageConfig): string {
  const { name, code, message } = error as Failure;
  const parts = [name, statusOf(error), code, message].filter((part) => part !== undefined && part !== '');
  const said = parts.join(' ').slice(0, 500);
  if (credentials === null) return said;
  return said.replaceAll(credentials.secretAccessKey, '…').replaceAll(credentials.accessKeyId, '…');
}
