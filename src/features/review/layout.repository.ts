import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Owner } from '../documents/index.js';
import type { DocumentType } from '../reading/index.js';
import { LayoutEntity, type LayoutRow, LessonEntity, type LessonRow } from './layout.entity.js';
import type { Lesson } from './lesson.js';
import { fromStored, toStored } from './stored-lesson.js';

export interface Layout {
  id: string;
  features: string[];
  lastSeenAt: number;
}

/** As many are compared with a document, the last seen ones. */
const mostLayouts = 200;

/** Every query about layouts and what was learned of them. */
export class LayoutRepository {
  constructor(private readonly database: Database) {}

  /** Holds back everybody else who wants to learn about layouts of the organization until the transaction ends. */
  async lockLayouts(em: EntityManager, { organizationId }: Owner): Promise<void> {
    const organization = em.getKnex()('organizations').where({ id: organizationId });
    await em.execute(organization.select('id').forUpdate());
  }

  /**
   * The layouts of a type, the last seen first.
   * @param em for what a transaction sees
   */
  async list(
    { organizationId, environment }: Owner,
    documentType: DocumentType,
    em?: EntityManager,
  ): Promise<Layout[]> {
    const where = { organizationId, environment, documentType };
    const rows = em
      ? await em.find(LayoutEntity, where, {
          orderBy: { lastSeenAt: 'desc' },
          limit: mostLayouts,
          disableIdentityMap: true,
        })
      : ((await this.database
          .read('layouts')
          .where(where)
          .orderBy('lastSeenAt', 'desc')
          .limit(mostLayouts)) as LayoutRow[]);
    return rows.map(({ id, features, lastSeenAt }) => ({
      id,
      features: JSON.parse(features) as string[],
      lastSeenAt: Number(lastSeenAt),
    }));
  }

  /** What is known of a layout, as far as it can be understood. */
  async findLessons(layoutId: string): Promise<Lesson[]> {
    const rows = (await this.database
      .read('lessons')
      .where({ layoutId })
      .orderBy('fieldName')) as unknown as LessonRow[];
    return rows.flatMap((row) => fromStored(row) ?? []);
  }

  create(em: EntityManager, row: LayoutRow): Promise<unknown> {
    return em.insert(LayoutEntity, row);
  }

  async markSeen(em: EntityManager, id: string, lastSeenAt: number): Promise<void> {
    await em.nativeUpdate(LayoutEntity, { id }, { lastSeenAt });
  }

  async saveLesson(em: EntityManager, layoutId: string, lesson: Lesson, updatedAt: number): Promise<void> {
    await em.upsert(LessonEntity, { layoutId, ...toStored(lesson), updatedAt });
  }

  async removeLesson(em: EntityManager, layoutId: string, fieldName: string): Promise<void> {
    await em.nativeDelete(LessonEntity, { layoutId, fieldName });
  }
}
