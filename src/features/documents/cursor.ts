import { z } from 'zod';
import { validationFailed } from '../../platform/operation.js';
import type { DocumentRow } from './document.entity.js';

/** The place of a row in the list: reading on from it costs the same on every page. */
export type Cursor = Pick<DocumentRow, 'createdAt' | 'id'>;

const content = z.tuple([z.int().nonnegative(), z.string()]);

/** Opaque to clients: base64url of `[createdAt, id]`. */
export const toCursor = (row: Cursor): string =>
  Buffer.from(JSON.stringify([row.createdAt, row.id])).toString('base64url');

/** @throws AppError validation_failed */
export function parseCursor(text: string): Cursor {
  try {
    const [createdAt, id] = content.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { createdAt, id };
  } catch {
    throw validationFailed([
      { pointer: '/after', code: 'invalid_cursor', detail: 'is not the endCursor of a page' },
    ]);
  }
}
