import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Environment } from '../../platform/access.js';
import type { DocumentType } from '../reading/index.js';

/** The way in which somebody's documents are laid out, known from the first correction of one. */
export const LayoutEntity = defineEntity({
  name: 'Layout',
  tableName: 'layouts',
  indexes: [
    { name: 'layouts_by_type', properties: ['organizationId', 'environment', 'documentType', 'lastSeenAt'] },
  ],
  properties: (p) => ({
    id: p.string().primary(),
    organizationId: p.string(),
    environment: p.string().$type<Environment>(),
    documentType: p.string().$type<DocumentType>(),
    /** JSON of `string[]`: which labels stand where. */
    features: p.text(),
    createdAt: p.bigint('number'),
    lastSeenAt: p.bigint('number'),
  }),
});
export type LayoutRow = InferEntity<typeof LayoutEntity>;

/** What a correction taught about a field of a layout: where it stands, or what it always is. */
export const LessonEntity = defineEntity({
  name: 'Lesson',
  tableName: 'lessons',
  properties: (p) => ({
    layoutId: () =>
      p.manyToOne(LayoutEntity).mapToPk().fieldName('layoutId').deleteRule('cascade').index(false).primary(),
    fieldName: p.string().primary(),
    /** From 1; null = it isn't known where the field stands. */
    page: p.integer().nullable(),
    /** JSON of where it stands and what was taken for it; see `toStored`. */
    box: p.text().nullable(),
    /** JSON of the corrected value. */
    value: p.text().nullable(),
    updatedAt: p.bigint('number'),
  }),
});
export type LessonRow = InferEntity<typeof LessonEntity>;
