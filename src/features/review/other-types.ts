import type { Logger } from 'pino';
import type { Storage } from '../../platform/storage/storage.js';
import type { DocumentRow } from '../documents/index.js';
import { type OtherType, type Reading, openWords } from '../extractions/index.js';
import { readPagesAs } from '../reading/index.js';
import type { GivenType } from './correction-values.js';

/** Reads documents as of the types that a person says they are of, as far as they weren't read so before. */
export type ReadOtherTypes = (
  document: DocumentRow,
  reading: Reading,
  types: readonly GivenType[],
) => Promise<OtherType[]>;

/** The words of the pages are kept, so the file itself isn't opened again. */
export const createOtherTypes =
  (storage: Storage, logger: Logger): ReadOtherTypes =>
  async (document, { extractions, wordsSha256 }, types) => {
    const wanted = types.flatMap(({ path, correctedValue: type }) => {
      const part = path.part ?? 0;
      const extraction = extractions[part];
      const isKnown =
        !extraction || type === null || type === extraction.documentType || extraction.otherTypes?.[type];
      return isKnown ? [] : [{ part, type, extraction }];
    });
    if (wanted.length === 0) return [];
    try {
      const pages = await openWords(storage, document.storageKey, wordsSha256);
      return wanted.map(({ part, type, extraction }) => {
        const own = pages.filter(({ number }) => extraction.pages.includes(number));
        return { part, type, content: readPagesAs(own, type, extraction.language) };
      });
    } catch (error) {
      // The fields that the types have in common are taken over then.
      logger.error({ err: error, document: document.id }, 'pages could not be read as another type');
      return [];
    }
  };
