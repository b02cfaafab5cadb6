import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { toBand } from '../../src/features/lint/score.js';
import type { DocumentType } from '../../src/features/reading/model.js';
import { createId } from '../../src/platform/crypto.js';
import { systemRuntime } from '../../src/platform/runtime.js';
import type { Caller } from './floor-credentials.js';
import type { Row, Store } from './floor-store.js';

const limit = 20;

const owned = '"organizationId" = ? and "environment" = ?';
const pageSql = `select * from "documents" where ${owned} order by "createdAt" desc, "id" desc limit ${limit + 1}`;
const oneSql = `select * from "documents" where ${owned} and "id" = ?`;
const totalSql = {
  counter: `select sum("count") as "total" from "documentCounts" where ${owned}`,
  counting: `select count(*) as "total" from "documents" where ${owned}`,
};
const insertSql = `insert into "documents" ("id", "organizationId", "environment", "fileName", "mimeType", "fileSize",
  "sha256", "storageKey", "status", "createdAt", "updatedAt") values (?, ?, ?, ?, ?, ?, ?, ?, 'processing', ?, ?)`;
const jobSql = `insert into "jobs" ("id", "kind", "subjectId", "attempts", "runAt", "createdAt")
  values (?, 'readDocument', ?, 0, ?, ?)`;

const toTime = (value: Row[string] | undefined): string | null =>
  value == null ? null : new Date(Number(value)).toISOString();

/** What the product answers, byte for byte once it is JSON. */
const toView = (row: Row) => ({
  id: row.id,
  fileName: row.fileName,
  documentType: row.documentType ?? null,
  status: row.status,
  fileSize: row.fileSize,
  mimeType: row.mimeType,
  createdAt: toTime(row.createdAt),
  updatedAt: toTime(row.updatedAt),
  language: row.language ?? null,
  languageConfidence: row.languageConfidence ?? null,
  overallConfidence: row.overallConfidence ?? null,
  confidenceBand:
    row.documentType == null || row.overallConfidence == null
      ? null
      : toBand(row.documentType as DocumentType, Number(row.overallConfidence)),
  uploadBatchId: row.uploadBatchId ?? null,
  shipmentLabel: row.shipmentLabel ?? null,
  environment: row.environment,
  processedAt: toTime(row.processedAt),
  pageCount: row.pageCount ?? null,
  sha256: row.sha256,
  failureReason: row.failureReason ?? null,
});

/** @param total how the length of a list is found */
export function createDocuments(store: Store, folder: string, total: keyof typeof totalSql) {
  const files = path.join(folder, 'files');

  /** The file is on the disk, with its name, before its row is. */
  async function keep(content: Buffer, key: string): Promise<void> {
    const incoming = path.join(files, 'incoming', randomUUID());
    await mkdir(path.dirname(incoming), { recursive: true });
    const handle = await open(incoming, 'wx', 0o600);
    await handle.write(content);
    await handle.sync();
    await handle.close();
    const target = path.join(files, key.slice(-2), key);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(incoming, target);
    const parent = await open(path.dirname(target), 'r');
    await parent.sync();
    await parent.close();
  }

  return {
    async list({ organizationId, environment }: Caller): Promise<object> {
      const owner = [organizationId, environment];
      const [rows, [counted]] = await Promise.all([
        store.all(pageSql, owner),
        store.all(totalSql[total], owner),
      ]);
      const data = rows.slice(0, limit).map(toView);
      const count = Number(counted?.total ?? 0);
      return { data, pagination: { offset: 0, limit, total: count, hasMore: rows.length > limit } };
    },

    async get({ organizationId, environment }: Caller, id: string): Promise<object | null> {
      const [row] = await store.all(oneSql, [organizationId, environment, id]);
      return row ? toView(row) : null;
    },

    /** A form with one file in it. */
    async upload(caller: Caller, form: Buffer): Promise<object> {
      const begin = form.indexOf('\r\n\r\n') + 4;
      const fileName = /filename="([^"]+)"/.exec(form.toString('latin1', 0, begin))?.[1] ?? 'unnamed';
      const end = form.lastIndexOf('\r\n--', form.length - 3);
      const content = form.subarray(begin, end);
      if (!content.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('This is not a PDF.');
      const now = Date.now();
      const id = createId('doc', systemRuntime);
      const sha256 = createHash('sha256').update(content).digest('hex');
      await keep(content, id);
      const { organizationId, environment } = caller;
      const facts = { id, organizationId, environment, fileName, mimeType: 'application/pdf' };
      const size = content.length;
      await store.write(
        [insertSql, [...Object.values(facts), size, sha256, id, now, now]],
        [jobSql, [createId('job', systemRuntime), id, now, now]],
      );
      return toView({
        ...facts,
        fileSize: size,
        sha256,
        status: 'processing',
        createdAt: now,
        updatedAt: now,
      });
    },
  };
}
