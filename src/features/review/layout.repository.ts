import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Owner } from '../documents/index.js';
import type { Box, DocumentType, FieldContent, FieldPlace } from '../reading/index.js';
import { LayoutEntity, type LayoutRow, LessonEntity, type LessonRow } from './layout.entity.js';

export interface Layout {
  id: string;
  features: string[];
  lastSeenAt: number;
}

/** What was learned about a field: where it stands, or what it always is. */
export interface Lesson {
  fieldName: string;
  place: FieldPlace | null;
  value: FieldContent | null;
}

/** As many are compared with a document, the last seen ones. */
const mostLayouts = 200;

/** Every query about layouts and what was learned of them. */
export class LayoutRepository {
  constructor(private readonly database: Database) {}

  async list({ organizationId, environment }: Owner, documentType: DocumentType): Promise<Layout[]> {
    const rows = (await this.database
      .read('layouts')
      .where({ organizationId, environment, documentType })
      .orderBy('lastSeenAt', 'desc')
      .limit(mostLayouts)) as LayoutRow[];
    return rows.map(({ id, features, lastSeenAt }) => ({
      id,
      features: JSON.parse(features) as string[],
      lastSeenAt,
    }));
  }

  async findLessons(layoutId: string): Promise<Lesson[]> {
    const rows = (await this.database
      .read('lessons')
      .where({ layoutId })
      .orderBy('fieldName')) as unknown as LessonRow[];
    return rows.map(({ fieldName, page, box, value }) => ({
      fieldName,
      place: page == null || box == null ? null : { page, box: JSON.parse(box) as Box },
      value: value == null ? null : (JSON.parse(value) as FieldContent),
    }));
  }

  create(em: EntityManager, row: LayoutRow): Promise<unknown> {
    return em.insert(LayoutEntity, row);
  }

  async markSeen(em: EntityManager, id: string, lastSeenAt: number): Promise<void> {
    await em.nativeUpdate(LayoutEntity, { id }, { lastSeenAt });
  }

  async saveLesson(
    em: EntityManager,
    layoutId: string,
    { fieldName, place, value }: Lesson,
    updatedAt: number,
  ): Promise<void> {
    await em.upsert(LessonEntity, {
      layoutId,
      fieldName,
      page: place?.page ?? null,
      box: place && JSON.stringify(place.box),
      value: value === null ? null : JSON.stringify(value),
      updatedAt,
    });
  }

  async removeLesson(em: EntityManager, layoutId: string, fieldName: string): Promise<void> {
    await em.nativeDelete(LessonEntity, { layoutId, fieldName });
  }
}
