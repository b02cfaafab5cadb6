import type { Logger } from 'pino';
import { type Provider, improveExtraction } from '../reading/index.js';
import type { Improvement } from './read-job.js';

/** What a configured provider makes of each document of a file. Where it can't be used, the rules' reading stays. */
export const createProviderImprovement =
  (provider: Provider, logger: Logger): Improvement =>
  async (document, { pages, extractions }) => {
    const improved = [];
    for (const extraction of extractions) {
      const { extraction: better, note } = await improveExtraction(provider, pages, extraction);
      if (note !== null) logger.warn({ document: document.id }, note);
      improved.push(better);
    }
    return { extractions: improved };
  };
