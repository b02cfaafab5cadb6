import type { Logger } from 'pino';
import { createId } from '../../platform/crypto.js';
import type { Database } from '../../platform/database/database.js';
import { type Runtime, days } from '../../platform/runtime.js';
import type { Storage } from '../../platform/storage/storage.js';
import { type DocumentRow, type Owner } from '../documents/index.js';
import {
  type ExtractionRepository,
  type Improvement,
  type Reading,
  openWords,
} from '../extractions/index.js';
import {
  type Candidate,
  type DocumentType,
  type ExtractedField,
  type Extraction,
  type Page,
  findPlace,
  layoutFeatures,
  layoutSimilarity,
  readPlace,
} from '../reading/index.js';
import type { GoodCorrection } from './correction-values.js';
import type { Layout, LayoutRepository, Lesson } from './layout.repository.js';

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
const mostAlternatives = 2;
/** A value that was the same before, but isn't on the page as words: a logo, say. */
const steadyConfidence = 0.75;

/** Fields that stay the same from document to document of one layout, because they are about who made it. */
const steadyFields = new Set([
  'sellerName',
  'sellerAddress',
  'shipperName',
  'exporterName',
  'exporterAddress',
  'carrierName',
  'issuingBody',
  'currency',
  'originCountry',
  'countryOfOrigin',
]);

/**
 * What corrections teach, by layout: a field that was put right once is looked for at the same place, or taken to be
 * the same, the next time.
 */
export function createLessons(dependencies: LessonsDependencies): { learn: Learn; apply: Improvement } {
  const { database, repository, extractions, storage, runtime, logger } = dependencies;

  async function findLayout(
    owner: Owner,
    type: DocumentType,
    features: readonly string[],
  ): Promise<Layout | null> {
    const known = await repository.list(owner, type);
    const [best] = known
      .map((layout) => ({ layout, likeness: layoutSimilarity(layout.features, features) }))
      .sort((a, b) => b.likeness - a.likeness);
    return best && best.likeness >= sameLayout ? best.layout : null;
  }

  async function keep(document: DocumentRow, reading: Reading, corrections: readonly GoodCorrection[]) {
    const [extraction, ...others] = reading.extractions;
    const type = extraction?.documentType;
    const fields = corrections.filter(({ path }) => path.line === null && path.part === null);
    // Which part of a bundle has which layout is more than can be told from its pages.
    if (!extraction || type == null || others.length > 0 || fields.length === 0) return;
    const pages = await openWords(storage, document.storageKey, reading.wordsSha256);
    const features = layoutFeatures(pages);
    const known = await findLayout(document, type, features);
    const now = runtime.now();
    const id = known?.id ?? createId('lay', runtime);
    await database.transaction(async (em) => {
      if (known === null) {
        const { organizationId, environment } = document;
        const facts = {
          id,
          organizationId,
          environment,
          documentType: type,
          createdAt: now,
          lastSeenAt: now,
        };
        await repository.create(em, { ...facts, features: JSON.stringify(features) });
      }
      await extractions.setLayout(em, document.id, id);
      for (const correction of fields) {
        const lesson = toLesson(correction, type, pages, extraction);
        if (lesson === null) await repository.removeLesson(em, id, correction.path.field);
        else await repository.saveLesson(em, id, lesson, now);
      }
    });
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
      const layout = await findLayout(document, type, layoutFeatures(pages));
      if (layout === null) return { extractions: read };
      const now = runtime.now();
      if (layout.lastSeenAt < now - days(1)) {
        await database.transaction((em) => repository.markSeen(em, layout.id, now));
      }
      const lessons = await repository.findLessons(layout.id);
      return { extractions: [applyLessons(extraction, type, pages, lessons)], layoutId: layout.id };
    },
  };
}

/** Null = nothing to learn: the field isn't on such documents, or its value is this document's alone. */
function toLesson(
  { path: { field }, value }: GoodCorrection,
  type: DocumentType,
  pages: readonly Page[],
  { language }: Extraction,
): Lesson | null {
  if (value === null) return null;
  const place = findPlace(pages, type, field, value, language);
  const isSteady = steadyFields.has(field);
  if (place === null && !isSteady) return null;
  return { fieldName: field, place, value: isSteady ? value : null };
}

function applyLessons(
  extraction: Extraction,
  type: DocumentType,
  pages: readonly Page[],
  lessons: readonly Lesson[],
): Extraction {
  const fields = { ...extraction.fields };
  for (const lesson of lessons) {
    const offered = offer(lesson, type, pages, extraction);
    if (offered !== null) fields[lesson.fieldName] = putFirst(offered, fields[lesson.fieldName]);
  }
  return { ...extraction, fields };
}

/** What a lesson makes of this document: the value at its place, or the one that stays the same. */
function offer(
  { fieldName, place, value }: Lesson,
  type: DocumentType,
  pages: readonly Page[],
  { language, fields }: Extraction,
): Candidate | null {
  const shown = place && readPlace(pages, type, fieldName, place, language);
  if (shown !== null) return shown;
  if (value === null) return null;
  const found = findPlace(pages, type, fieldName, value, language);
  // Another value was read, and the steady one stands nowhere: it may have changed.
  if (found === null && fields[fieldName] !== undefined) return null;
  const rawText = Array.isArray(value) ? value.join(', ') : String(value);
  const nowhere = { page: pages[0]?.number ?? 1, box: { x: 0, y: 0, width: 0, height: 0 } };
  return { value, rawText, ...(found ?? nowhere), confidence: steadyConfidence };
}

const isSame = (one: Candidate, other: Candidate): boolean =>
  JSON.stringify(one.value) === JSON.stringify(other.value);

/** The offered value becomes the field's, and what was read its first alternative. */
function putFirst(offered: Candidate, read: ExtractedField | undefined): ExtractedField {
  if (read === undefined) return { ...offered, alternatives: [] };
  const { alternatives, ...first } = read;
  if (isSame(read, offered)) {
    return { ...read, confidence: Math.max(read.confidence, offered.confidence) };
  }
  const others = alternatives.filter((other) => !isSame(other, offered));
  return { ...offered, alternatives: [first, ...others].slice(0, mostAlternatives) };
}
