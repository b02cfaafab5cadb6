import type { Logger } from 'pino';
import type { ObjectStorageConfig } from '../../config.js';
import { createDiskStorage } from './disk-storage.js';
import type { ManagedStorage } from './storage.js';

/** @param folder where the files are, or are on their way, as configured */
export async function openStorage(
  objectStorage: ObjectStorageConfig | null,
  folder: string,
  logger: Logger,
): Promise<ManagedStorage> {
  if (objectStorage === null) return createDiskStorage(folder);
  // The SDK is large, and most servers don't need it.
  const { createS3Storage } = await import('./s3-storage.js');
  return createS3Storage(objectStorage, folder, logger);
}
