import type { Logger } from 'pino';
import { createId } from '../../platform/crypto.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import { type Runtime, days } from '../../platform/runtime.js';
import type { Storage } from '../../platform/storage/storage.js';
import type { DocumentRow } from '../documents/index.js';
import {
  type ExtractionRepository,
  type Improvement,
  type Reading,
  openWords,
} from '../extractions/index.js';
import {
  type DocumentType,
  type Extraction,
  type Page,
  createPlaces,
  layoutFeatures,
  layoutSimilarity,
} from '../reading/index.js';
import type { GoodCorrection } from './correction-values.js';
import type { Layout, LayoutRepository } from './layout.repository.js';
import { type Lesson, applyLessons, toLesson } from './lesson.js';

/** Takes what corrections teach about the layout of a document. Never throws. */
export type Learn = (
  document: DocumentRow,
  reading: Reading,
  corrections: readonly GoodCorrection[],
) => Promise<void>;

export interface LessonsDependencies {
  database: Database;
  repository: LayoutRepository;
  extractions: ExtractionRepository;
  storage: Storage;
  runtime: Runtime;
  logger: Logger;
}

/** Two documents that have so much in common are of one layout. */
const sameLayout = 0.75;

/** What a correction does to what is known of a field; null = it is forgotten. */
interface Taught {
  field: string;
  lesson: Lesson | null;
}

/**
 * What corrections teach, by layout: a field that was put right once is looked for at the same place, or taken to be
 * the same, the next time.
 */
export function createLessons(dependencies: LessonsDependencies): { learn: Learn; apply: Improvement } {
  const { database, repository, extractions, storage, runtime, logger } = dependencies;

  async function keep(document: DocumentRow, reading: Reading, corrections: readonly GoodCorrection[]) {
    const [extraction, ...others] = reading.extractions;
    const type = extraction?.documentType;
    const fields = corrections.filter(({ path }) => path.line === null && path.part === null);
    // Which part of a bundle has which layout is more than can be told from its pages.
    if (!extraction || type == null || others.length > 0 || fields.length === 0) return;
    const pages = await openWords(storage, document.storageKey, reading.wordsSha256);
    const features = layoutFeatures(pages);
    const taught = teach(fields, type, pages, extraction);
    await database.transaction(async (em) => {
      // Two first corrections of one layout at the same time must not make two of it.
      await repository.lockLayouts(em, document);
      const known = mostAlike(await repository.list(document, type, em), features);
      const id = known?.id ?? (await addLayout(em, document, type, features));
      await extractions.setLayout(em, document.id, id);
      for (const { field, lesson } of taught) {
        if (lesson === null) await repository.removeLesson(em, id, field);
        else await repository.saveLesson(em, id, lesson, runtime.now());
      }
    });
  }

  async function addLayout(
    em: EntityManager,
    { organizationId, environment }: DocumentRow,
    documentType: DocumentType,
    features: readonly string[],
  ): Promise<string> {
    const id = createId('lay', runtime);
    const now = runtime.now();
    const row = { id, organizationId, environment, documentType, createdAt: now, lastSeenAt: now };
    await repository.create(em, { ...row, features: JSON.stringify(features) });
    return id;
  }

  return {
    learn: async (document, reading, corrections) => {
      try {
        await keep(document, reading, corrections);
      } catch (error) {
        logger.error({ err: error, document: document.id }, 'nothing could be learned from a correction');
      }
    },

    async apply(document, { pages, extractions: read }) {
      const [extraction, ...others] = read;
      const type = extraction?.documentType;
      if (!extraction || type == null || others.length > 0) return { extractions: read };
      const layout = mostAlike(await repository.list(document, type), layoutFeatures(pages));
      if (layout === null) return { extractions: read };
      const now = runtime.now();
      if (layout.lastSeenAt < now - days(1)) {
        await database.transaction((em) => repository.markSeen(em, layout.id, now));
      }
      const lessons = await repository.findLessons(layout.id);
      const places = createPlaces(pages, type, extraction.language);
      return { extractions: [applyLessons(extraction, lessons, places)], layoutId: layout.id };
    },
  };
}

/** The layout that has most in common with a document, if that is enough. */
function mostAlike(known: readonly Layout[], features: readonly string[]): Layout | null {
  const [best] = known
    .map((layout) => ({ layout, likeness: layoutSimilarity(layout.features, features) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= sameLayout ? best.layout : null;
}

/** A value that stands nowhere on this document teaches nothing, and makes nothing forgotten either. */
function teach(
  corrections: readonly GoodCorrection[],
  type: DocumentType,
  pages: readonly Page[],
  extraction: Extraction,
): Taught[] {
  const places = createPlaces(pages, type, extraction.language);
  return corrections.flatMap(({ path: { field }, value }): Taught[] => {
    if (value === null) return [{ field, lesson: null }];
    const lesson = toLesson(field, value, extraction.fields[field], places);
    return lesson === null ? [] : [{ field, lesson }];
  });
}
