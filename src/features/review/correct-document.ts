import type { Call, Principal } from '../../platform/access.js';
import { createId } from '../../platform/crypto.js';
import type { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors.js';
import { validationFailed } from '../../platform/operation.js';
import type { Runtime } from '../../platform/runtime.js';
import { type ActivityLog, toActor } from '../activity/index.js';
import { type DocumentRow, toOwner } from '../documents/index.js';
import {
  type Assessor,
  type CorrectionRow,
  type ExtractionRepository,
  type OtherType,
  applyCorrections,
  applyTypes,
  fieldAt,
  isTypePath,
  toCorrections,
} from '../extractions/index.js';
import type { Extraction } from '../reading/index.js';
import { type GoodCorrection, checkCorrections, typesIn } from './correction-values.js';
import type { Learn } from './lessons.js';
import type { ReadOtherTypes } from './other-types.js';
import type { CorrectionInput } from './review.inputs.js';
import type { ReviewRepository } from './review.repository.js';

export interface CorrectDocumentDependencies {
  database: Database;
  repository: ReviewRepository;
  extractions: ExtractionRepository;
  assessor: Assessor;
  runtime: Runtime;
  activity: ActivityLog;
  learn: Learn;
  readOtherTypes: ReadOtherTypes;
}

/** Keeps corrections beside what was read, lints anew, and learns from them. */
export function createCorrectDocument(dependencies: CorrectDocumentDependencies) {
  const { database, repository, extractions, assessor, runtime, activity, learn, readOtherTypes } =
    dependencies;

  function toRows(
    { principal }: Call<Principal>,
    documentId: string,
    { asRead, asTyped }: Record<'asRead' | 'asTyped', readonly Extraction[]>,
    corrections: readonly GoodCorrection[],
  ): CorrectionRow[] {
    const isKey = principal.kind === 'key';
    return corrections.map(({ path, fieldName, value }) => ({
      id: createId('cor', runtime),
      documentId,
      fieldName,
      readValue: JSON.stringify(
        (isTypePath(path) ? asRead[path.part ?? 0]?.documentType : fieldAt(asTyped, path)?.value) ?? null,
      ),
      correctedValue: JSON.stringify(value),
      authorKind: isKey ? 'key' : 'user',
      authorId: isKey ? principal.keyId : principal.userId,
      authorName: principal.name,
      createdAt: runtime.now(),
    }));
  }

  /** @throws AppError not_found | validation_failed */
  return async (
    call: Call<Principal>,
    current: DocumentRow,
    given: readonly CorrectionInput[],
  ): Promise<void> => {
    const { principal, request } = call;
    const { id } = current;
    const owner = toOwner(principal);
    const [[reading], before, settings] = await Promise.all([
      extractions.findReadings([id]),
      extractions.findCorrections([id]),
      assessor.settingsOf(principal.organizationId),
    ]);
    if (!reading) {
      const detail = 'The document could not be read, so there is nothing to correct.';
      throw validationFailed([{ pointer: '/id', code: 'wrong_status', detail }]);
    }
    const asRead = reading.extractions;
    const known = toCorrections(before);
    const types = typesIn(given, asRead.length > 1);
    const others = await readOtherTypes(current, reading, types);
    const asTyped = applyTypes(withOthers(asRead, others), [...known, ...types]);
    const { good, errors } = checkCorrections(given, asTyped, known);
    if (errors.length > 0) throw validationFailed(errors);
    const rows = toRows(call, id, { asRead, asTyped }, good);
    const row = await database.transaction(async (em) => {
      // First, so that two people who correct it at the same time come one after the other.
      const document = await repository.readDocument(em, owner, id);
      if (!document) throw notFound('document');
      await extractions.addCorrections(em, rows);
      // Read here, where nobody else writes.
      const all = toCorrections(await repository.readCorrections(em, id));
      const corrected = applyCorrections(await extractions.addOtherTypes(em, id, others), all);
      const assessment = await assessor.assess(document, corrected, settings);
      const status = document.status === 'processed' ? assessment.status : document.status;
      await assessor.store(em, document, assessment, { status });
      await extractions.setUnchecked(em, id, assessment.unchecked);
      await activity.record(em, request, {
        action: 'correctDocument',
        result: 'success',
        actor: toActor(principal),
        organizationId: principal.organizationId,
        ...(principal.kind === 'key' ? { keyId: principal.keyId } : { userId: principal.userId }),
        targetId: id,
      });
      return document;
    });
    // A layout is looked for by the type that the reader finds: what another type has can't be learned.
    if (asTyped[0]?.documentType === asRead[0]?.documentType) await learn(row, reading, good);
  };
}

const withOthers = (extractions: readonly Extraction[], others: readonly OtherType[]): Extraction[] =>
  extractions.map((extraction, index) => ({
    ...extraction,
    otherTypes: {
      ...extraction.otherTypes,
      ...Object.fromEntries(
        others.filter(({ part }) => part === index).map(({ type, content }) => [type, content]),
      ),
    },
  }));
