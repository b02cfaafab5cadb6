import type { Database } from '../../src/platform/database/database.js';
import { createId, sha256 } from '../../src/platform/crypto.js';
import { type Runtime, days, systemRuntime } from '../../src/platform/runtime.js';
import type { DocumentRow } from '../../src/features/documents/document.entity.js';
import type { SessionRow } from '../../src/features/identity/identity.entity.js';
import { absoluteLife, idleLife } from '../../src/features/identity/identity.parts.js';
import { createTokens } from '../../src/features/identity/tokens.js';
import { seeded } from '../support/trade-values.js';

/** Rows of one statement: SQLite takes at most 32,766 values. */
const rowsPerStatement = 500;
const statementsPerTransaction = 20;

/** How long ago the oldest document of an organization was uploaded. */
const age = days(90);

/** Writes rows as they are, fast. The database's own triggers do the rest. */
async function insertRows(
  database: Database,
  table: string,
  count: number,
  toRow: (index: number) => object,
): Promise<void> {
  const columns = Object.keys(toRow(0));
  const names = columns.map((column) => `"${column}"`).join(', ');
  const one = `(${columns.map(() => '?').join(', ')})`;
  const perTransaction = rowsPerStatement * statementsPerTransaction;
  for (let begin = 0; begin < count; begin += perTransaction) {
    await database.transaction(async (em) => {
      const end = Math.min(count, begin + perTransaction);
      for (let first = begin; first < end; first += rowsPerStatement) {
        const length = Math.min(rowsPerStatement, end - first);
        const values = Array.from({ length }, (_, index) => Object.values(toRow(first + index))).flat();
        const tuples = Array<string>(length).fill(one).join(', ');
        await em.execute(`insert into "${table}" (${names}) values ${tuples}`, values);
      }
    });
  }
}

const random = seeded(1);

/** Chance that costs little: a million ids need sixteen million numbers. */
const randomBytes = (count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, () => Math.floor(random() * 256)));

/** How often each status comes, in hundredths. None waits to be read: there are no files. */
const statuses = [
  ...Array<string>(70).fill('processed'),
  ...Array<string>(20).fill('requires_review'),
  ...Array<string>(5).fill('reviewed'),
  ...Array<string>(5).fill('failed'),
] as DocumentRow['status'][];
const types = ['invoice', 'packing_list', 'bill_of_lading', 'certificate_of_origin'] as const;
const languages = ['en', 'zh-Hans', 'zh-Hant', 'es'] as const;

function toDocument(organizationId: string, index: number, createdAt: number): DocumentRow {
  const id = createId('doc', { randomBytes, now: () => createdAt });
  const status = statuses[(index * 37) % statuses.length] ?? 'processed';
  const hasFailed = status === 'failed';
  const isReviewed = status === 'reviewed';
  return {
    id,
    organizationId,
    environment: 'live',
    fileName: `shipment-${String(index).padStart(7, '0')}.pdf`,
    mimeType: 'application/pdf',
    fileSize: 20_000 + ((index * 7919) % 900_000),
    sha256: sha256(id),
    storageKey: id,
    documentType: hasFailed ? null : (types[index % types.length] ?? 'invoice'),
    status,
    language: hasFailed ? null : (languages[(index >> 2) % languages.length] ?? 'en'),
    languageConfidence: hasFailed ? null : 0.9 + (index % 100) / 1000,
    overallConfidence: hasFailed ? null : 0.6 + (index % 400) / 1000,
    pageCount: hasFailed ? null : 1 + (index % 5),
    failureReason: hasFailed ? 'The file is damaged.' : null,
    uploadBatchId: index % 3 === 0 ? toGuid(id) : null,
    shipmentLabel: index % 5 === 0 ? `PO ${index}` : null,
    createdAt,
    updatedAt: createdAt + 4000,
    processedAt: createdAt + 4000,
    reviewedAt: isReviewed ? createdAt + 60_000 : null,
    reviewedById: null,
    reviewSkippedAt: null,
  };
}

const toGuid = (id: string): string => {
  const hash = sha256(`batch of ${id}`);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
};

/** Documents of one organization as they are after reading, evenly over three months. */
export async function insertDocuments(
  database: Database,
  organizationId: string,
  count: number,
  now: number,
): Promise<void> {
  const step = age / count;
  await insertRows(database, 'documents', count, (index) =>
    toDocument(organizationId, index, Math.floor(now - age + index * step)),
  );
}

/** Sessions of a user as after a log-in. @returns the refresh token of each */
export async function insertSessions(
  database: Database,
  user: { userId: string; secret: string },
  count: number,
  runtime: Runtime = systemRuntime,
): Promise<string[]> {
  const tokens = createTokens([user.secret], runtime);
  const now = runtime.now();
  const made = Array.from({ length: count }, () => {
    const id = createId('ses', runtime);
    const draft = tokens.draftRefresh(now + idleLife);
    const refreshToken = tokens.signRefresh({ userId: user.userId, sessionId: id }, draft);
    return { refreshToken, row: toSession(user.userId, id, draft, sha256(refreshToken), now) };
  });
  await insertRows(database, 'sessions', count, (index) => made[index]?.row ?? {});
  return made.map(({ refreshToken }) => refreshToken);
}

const toSession = (
  userId: string,
  id: string,
  draft: { jti: string; issuedAt: number; expiresAt: number },
  refreshHash: string,
  now: number,
): SessionRow => ({
  id,
  userId,
  kind: 'api',
  refreshHash,
  refreshJti: draft.jti,
  refreshIssuedAt: draft.issuedAt,
  refreshExpiresAt: draft.expiresAt,
  parentHash: null,
  rotatedAt: null,
  rotatedBy: null,
  cookieHash: null,
  createdAt: now,
  lastSeenAt: now,
  idleExpiresAt: now + idleLife,
  expiresAt: now + absoluteLife,
  endedAt: null,
  endReason: null,
  address: '127.0.0.1',
  network: '127.0.0.0/24',
  userAgent: 'bench',
});
