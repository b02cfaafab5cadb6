import type { Extraction } from '../../src/features/reading/index.js';
import type { Person, TestApp } from './app.js';
import { uploadDocument } from './app.js';

export interface ReadAs {
  status?: 'processed' | 'requires_review' | 'reviewed' | 'failed';
  overallConfidence?: number;
}

/** Puts a reading into the database, as if a reader had made it of an uploaded document. */
export async function putReading(
  app: TestApp,
  documentId: string,
  extractions: readonly Extraction[],
  { status = 'requires_review', overallConfidence = 0.5 }: ReadAs = {},
): Promise<void> {
  const documentType = extractions.length === 1 ? (extractions[0]?.documentType ?? null) : null;
  await app.database.transaction(async (em) => {
    const knex = em.getKnex();
    const reading = {
      documentId,
      extractions: JSON.stringify(extractions),
      pages: '[]',
      wordsSha256: '',
      uncheckedRules: '[]',
      readAt: 0,
    };
    await em.execute(knex('readings').insert(reading));
    await em.execute(
      knex('documents').where({ id: documentId }).update({ status, documentType, overallConfidence }),
    );
    await em.execute(knex('jobs').where({ subjectId: documentId }).delete());
  });
}

/** Uploads a document for somebody and gives it a reading. */
export async function readDocument(
  app: TestApp,
  auth: Person['auth'] | Record<string, string>,
  extractions: readonly Extraction[],
  read: ReadAs = {},
): Promise<string> {
  const { id } = await uploadDocument(app, auth as Record<string, string>);
  await putReading(app, id, extractions, read);
  return id;
}
