import type { Environment } from '../../platform/access.js';
import type { Database, EntityManager } from '../../platform/database/database.js';
import type { Owner } from '../documents/index.js';
import type { Issue, UncheckedRule } from '../lint/index.js';
import type { DocumentType, ExtractedContent, Extraction } from '../reading/index.js';
import {
  CorrectionEntity,
  type CorrectionRow,
  IssueEntity,
  type IssueRow,
  ReadingEntity,
  type ReadingRow,
} from './extraction.entity.js';

/** The size of a page, in points. */
export interface PageSize {
  number: number;
  width: number;
  height: number;
  source: 'text' | 'ocr';
}

export interface Reading {
  documentId: string;
  extractions: Extraction[];
  pages: PageSize[];
  wordsSha256: string;
  layoutId: string | null;
  unchecked: UncheckedRule[];
}

/** A document of the file read as another type. */
export interface OtherType {
  /** From 0. */
  part: number;
  type: DocumentType;
  content: ExtractedContent;
}

/** How often a rule found something. */
export interface RuleCount {
  ruleId: string;
  severity: IssueRow['severity'];
  /** Issues. */
  count: number;
  /** Documents that have one. */
  documents: number;
}

/** Whose document an issue is about. */
export interface IssueOwner extends Owner {
  documentId: string;
}

/**
 * Every query about what was read. Readings, issues and corrections are found by the id of their document: whoever
 * asks has found the document among the caller's before.
 */
export class ExtractionRepository {
  constructor(private readonly database: Database) {}

  async findReadings(documentIds: readonly string[]): Promise<Reading[]> {
    const rows = (await this.database
      .read('readings')
      .whereIn('documentId', documentIds)) as unknown as ReadingRow[];
    return rows.map((row) => ({
      documentId: row.documentId,
      extractions: JSON.parse(row.extractions) as Extraction[],
      pages: JSON.parse(row.pages) as PageSize[],
      wordsSha256: row.wordsSha256,
      layoutId: row.layoutId ?? null,
      unchecked: JSON.parse(row.uncheckedRules) as UncheckedRule[],
    }));
  }

  /** Worst first. */
  async findIssues(documentIds: readonly string[]): Promise<IssueRow[]> {
    return (await this.database
      .read('issues')
      .whereIn('documentId', documentIds)
      .orderBy(['documentId', 'position'])) as unknown as IssueRow[];
  }

  /** Oldest first. */
  async findCorrections(documentIds: readonly string[]): Promise<CorrectionRow[]> {
    return (await this.database
      .read('corrections')
      .whereIn('documentId', documentIds)
      .orderBy(['createdAt', 'id'])) as unknown as CorrectionRow[];
  }

  /** The rules that found most, of documents read since then. */
  async countIssues(
    { organizationId, environment }: { organizationId: string; environment: Environment },
    { from, to, limit }: { from: number; to: number; limit: number },
  ): Promise<RuleCount[]> {
    const rows = (await this.database
      .read('issues')
      .where({ organizationId, environment })
      .where('createdAt', '>=', from)
      .where('createdAt', '<', to)
      .select('ruleId', 'severity')
      .count({ count: '*' })
      .countDistinct({ documents: 'documentId' })
      .groupBy('ruleId', 'severity')
      .orderBy([
        { column: 'count', order: 'desc' },
        { column: 'ruleId', order: 'asc' },
      ])
      .limit(limit)) as unknown as RuleCount[];
    return rows.map((row) => ({ ...row, count: Number(row.count), documents: Number(row.documents) }));
  }

  /** What was read takes the place of what was read before. */
  async saveReading(em: EntityManager, row: ReadingRow): Promise<void> {
    await em.upsert(ReadingEntity, row);
  }

  /**
   * Keeps what pages say when they are read as another type, beside what was read.
   * @param contents by the number of the document in the file
   * @returns the extractions as they are now
   */
  async addOtherTypes(
    em: EntityManager,
    documentId: string,
    contents: readonly OtherType[],
  ): Promise<Extraction[]> {
    const row = await em.findOne(ReadingEntity, { documentId }, { disableIdentityMap: true });
    const extractions = JSON.parse(row?.extractions ?? '[]') as Extraction[];
    for (const { part, type, content } of contents) {
      const extraction = extractions[part];
      if (extraction) extraction.otherTypes = { ...extraction.otherTypes, [type]: content };
    }
    if (contents.length > 0) {
      await em.nativeUpdate(ReadingEntity, { documentId }, { extractions: JSON.stringify(extractions) });
    }
    return extractions;
  }

  async setLayout(em: EntityManager, documentId: string, layoutId: string): Promise<void> {
    await em.nativeUpdate(ReadingEntity, { documentId }, { layoutId });
  }

  async setUnchecked(
    em: EntityManager,
    documentId: string,
    unchecked: readonly UncheckedRule[],
  ): Promise<void> {
    await em.nativeUpdate(ReadingEntity, { documentId }, { uncheckedRules: JSON.stringify(unchecked) });
  }

  async replaceIssues(
    em: EntityManager,
    { documentId, organizationId, environment }: IssueOwner,
    issues: readonly Issue[],
    createdAt: number,
  ): Promise<void> {
    await em.nativeDelete(IssueEntity, { documentId });
    const rows = issues.map(({ documentId: _, ...issue }, position) => ({
      ...issue,
      documentId,
      position,
      organizationId,
      environment,
      createdAt,
    }));
    if (rows.length > 0) await em.insertMany(IssueEntity, rows);
  }

  async addCorrections(em: EntityManager, rows: readonly CorrectionRow[]): Promise<void> {
    if (rows.length > 0) await em.insertMany(CorrectionEntity, [...rows]);
  }
}
