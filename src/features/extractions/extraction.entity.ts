import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Environment } from '../../platform/access.js';
import { DocumentEntity } from '../documents/index.js';
import type { Severity } from '../lint/index.js';

/** What was read from a document, as it was read: corrections are kept apart. */
export const ReadingEntity = defineEntity({
  name: 'Reading',
  tableName: 'readings',
  properties: (p) => ({
    documentId: () =>
      p
        .manyToOne(DocumentEntity)
        .mapToPk()
        .fieldName('documentId')
        .deleteRule('cascade')
        .index(false)
        .primary(),
    /** JSON of `Extraction[]`: one for each document that the file holds. */
    extractions: p.text(),
    /** JSON of `PageSize[]`. */
    pages: p.text(),
    /** Of the file with the words of the pages, which the storage keeps. */
    wordsSha256: p.string(),
    /** The layout that it has; null for a bundle, an unknown type, and before anything was corrected. */
    layoutId: p.string().nullable(),
    /** JSON of `UncheckedRule[]`. */
    uncheckedRules: p.text(),
    readAt: p.bigint('number'),
  }),
});
export type ReadingRow = InferEntity<typeof ReadingEntity>;

/** What the rules found in a document, worst first. */
export const IssueEntity = defineEntity({
  name: 'Issue',
  tableName: 'issues',
  indexes: [{ name: 'issues_by_time', properties: ['organizationId', 'environment', 'createdAt'] }],
  properties: (p) => ({
    documentId: () =>
      p
        .manyToOne(DocumentEntity)
        .mapToPk()
        .fieldName('documentId')
        .deleteRule('cascade')
        .index(false)
        .primary(),
    position: p.integer().primary(),
    organizationId: p.string(),
    environment: p.string().$type<Environment>(),
    ruleId: p.string(),
    category: p.string(),
    severity: p.string().$type<Severity>(),
    message: p.text(),
    field: p.text().nullable(),
    expected: p.text().nullable(),
    actual: p.text().nullable(),
    help: p.text(),
    createdAt: p.bigint('number'),
  }),
});
export type IssueRow = InferEntity<typeof IssueEntity>;

/** What a person or an integration made of a field. The last one of a field counts. */
export const CorrectionEntity = defineEntity({
  name: 'Correction',
  tableName: 'corrections',
  properties: (p) => ({
    id: p.string().primary(),
    documentId: () =>
      p.manyToOne(DocumentEntity).mapToPk().fieldName('documentId').deleteRule('cascade').index(),
    /** A field, or a path such as `lineItems/0/quantity` or `parts/1/totalAmount`. */
    fieldName: p.string(),
    /** JSON; `null` = nothing was read. */
    readValue: p.text(),
    /** JSON; `null` = the field isn't on the document. */
    correctedValue: p.text(),
    authorKind: p.string().$type<'user' | 'key'>(),
    authorId: p.string(),
    authorName: p.string(),
    createdAt: p.bigint('number'),
  }),
});
export type CorrectionRow = InferEntity<typeof CorrectionEntity>;
