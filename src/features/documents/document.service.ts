import type { Readable } from 'node:stream';
import { fileTypeFromFile } from 'file-type';
import { z } from 'zod';
import { type Call, type Principal, type RequestInfo, authorize } from '../../platform/access.js';
import type { BackgroundTasks } from '../../platform/background.js';
import { createId, sha256 } from '../../platform/crypto.js';
import { toCursorPage, toPageRequest } from '../../platform/cursor.js';
import type { Database } from '../../platform/database/database.js';
import { AppError, notFound } from '../../platform/errors.js';
import { operation, parseInput, validationFailed } from '../../platform/operation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { type Runtime, minutes } from '../../platform/runtime.js';
import type { StagedFile, Storage } from '../../platform/storage/storage.js';
import { type ActivityLog, toActor } from '../activity/index.js';
import type { ArchiveEntry } from './archive.js';
import { createDocumentStatistics } from './document-statistics.js';
import type { DocumentRow } from './document.entity.js';
import {
  documentBatchInput,
  documentInput,
  documentsInput,
  setShipmentLabelInput,
  uploadBatchId as uploadBatchIdInput,
  uploadDocumentInput,
} from './document.inputs.js';
import { type DocumentRepository, type Owner, toOwner } from './document.repository.js';
import {
  type DocumentBatchView,
  type DocumentPageView,
  type DocumentView,
  type IssueView,
  type ProgressView,
  type ShownDocument,
  toDocumentView,
} from './document.view.js';
import { toSafeFileName, toUniqueNames } from './file-name.js';
import type { IdempotencyRepository } from './idempotency.repository.js';
import { removeFiles, removeFilesJob } from './remove-files-job.js';

/** 5 MB, as documented. */
export const maximumFileBytes = 5 * 1024 * 1024;

const acceptedTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'];

export interface DocumentDependencies {
  database: Database;
  repository: DocumentRepository;
  idempotency: IdempotencyRepository;
  storage: Storage;
  runtime: Runtime;
  background: BackgroundTasks;
  activity: ActivityLog;
  queue: JobQueue;
  /** Where the documents of each batch disagree with each other. */
  findBatchIssues: (
    organizationId: string,
    batches: readonly (readonly DocumentRow[])[],
  ) => Promise<IssueView[][]>;
  /** What else the storage keeps for a document, besides the original. */
  toOtherKeys: (storageKey: string) => string[];
}

/** The job that reads a document; its subject is the id. */
export const readDocumentJob = 'readDocument';

export type DocumentService = ReturnType<typeof createDocumentService>;

/** Upload, listing and files of trade documents. */
export function createDocumentService(dependencies: DocumentDependencies) {
  const { database, repository, idempotency, storage, runtime, background, activity, queue } = dependencies;

  async function get({ principal, request }: Call<Principal>, id: string): Promise<DocumentRow> {
    const row = await repository.find(toOwner(principal), id);
    if (row) return row;
    noteProbe(principal, request, id);
    throw notFound('document');
  }

  /** The documents as they are shown, with the progress of those that are being read. */
  async function show(rows: readonly ShownDocument[]): Promise<DocumentView[]> {
    const ids = rows.filter(({ status }) => status === 'processing').map(({ id }) => id);
    const progress = await queue.progressOf(readDocumentJob, ids);
    return rows.map((row) => toDocumentView(row, progress.get(row.id) as ProgressView | null | undefined));
  }

  const showOne = async (row: DocumentRow): Promise<DocumentView> =>
    (await show([row]))[0] ?? toDocumentView(row);

  async function showBatches(
    organizationId: string,
    batches: readonly { uploadBatchId: string; rows: readonly DocumentRow[] }[],
  ): Promise<DocumentBatchView[]> {
    const [issues, shown] = await Promise.all([
      dependencies.findBatchIssues(
        organizationId,
        batches.map(({ rows }) => rows),
      ),
      // All at once: a query for each batch would grow with their number.
      show(batches.flatMap(({ rows }) => rows)),
    ]);
    const views = new Map(shown.map((view) => [view.id, view]));
    return batches.map(({ uploadBatchId, rows }, index) => ({
      uploadBatchId,
      data: rows.map((row) => views.get(row.id) ?? toDocumentView(row)),
      issues: issues[index] ?? [],
    }));
  }

  /** A test key that asks for a live document by its id got the id from somewhere: that is worth an event. */
  function noteProbe(principal: Principal, request: RequestInfo, id: string): void {
    if (principal.kind !== 'key' || principal.environment !== 'test') return;
    background.run('look whether a test key asks for live documents', async () => {
      const live = await repository.find({ ...toOwner(principal), environment: 'live' }, id);
      if (!live) return;
      activity.recordLater(request, {
        action: 'probeDocument',
        result: 'failure',
        reason: 'not_found',
        actor: toActor(principal),
        organizationId: principal.organizationId,
        keyId: principal.keyId,
        targetId: id,
      });
    });
  }

  /** Receives the file and decides what it is; nothing is kept of one that is refused. */
  async function receive(input: UploadInput): Promise<ReceivedFile> {
    const { result, fields } = await input.file.receive(async (fileName, content) => ({
      fileName: toSafeFileName(fileName),
      staged: await storage.stage(content, maximumFileBytes),
    }));
    try {
      const batches = [input.uploadBatchId, parseBatchField(fields.uploadBatchId)].filter((id) => id != null);
      if (new Set(batches).size > 1) {
        throw validationFailed([
          {
            pointer: '/uploadBatchId',
            code: 'contradiction',
            detail: 'is given as form field and as query parameter, with different values',
          },
        ]);
      }
      return { ...result, mimeType: await detectType(result.staged), uploadBatchId: batches[0] ?? null };
    } catch (error) {
      await result.staged.discard();
      throw error;
    }
  }

  async function store(
    owner: Owner,
    received: ReceivedFile,
    idempotencyKey: string | null,
  ): Promise<DocumentView> {
    const now = runtime.now();
    const id = createId('doc', runtime);
    const row: DocumentRow = {
      ...owner,
      id,
      fileName: received.fileName,
      mimeType: received.mimeType,
      fileSize: received.staged.size,
      sha256: received.staged.sha256,
      storageKey: id,
      uploadBatchId: received.uploadBatchId,
      status: 'processing',
      createdAt: now,
      updatedAt: now,
      documentType: null,
      language: null,
      languageConfidence: null,
      overallConfidence: null,
      pageCount: null,
      failureReason: null,
      shipmentLabel: null,
      processedAt: null,
      reviewedAt: null,
      reviewedById: null,
      reviewSkippedAt: null,
    };
    const view = toDocumentView(row);
    try {
      await received.staged.commit(row.storageKey);
      await database.transaction(async (em) => {
        await repository.create(em, row);
        await queue.enqueue(em, readDocumentJob, id);
        if (idempotencyKey !== null) {
          await idempotency.complete(
            em,
            owner,
            idempotencyKey,
            toFingerprint(received),
            JSON.stringify(view),
          );
        }
      });
    } catch (error) {
      // Whether the file was written isn't always known.
      background.run('note the file of a failed upload', () =>
        database.transaction((em) => queue.enqueue(em, removeFilesJob, row.storageKey)),
      );
      throw error;
    }
    queue.wake();
    return view;
  }

  async function uploadOnce(owner: Owner, input: UploadInput, key: string): Promise<DocumentView> {
    const claim = await idempotency.claim(owner, key);
    if (claim.state === 'running') {
      throw new AppError(
        'idempotency_in_progress',
        'The first upload with this Idempotency-Key has not ended yet.',
        {
          retryAfter: 1,
        },
      );
    }
    if (claim.state === 'done') {
      const received = await receive(input);
      await received.staged.discard();
      if (claim.fingerprint === toFingerprint(received)) return JSON.parse(claim.response) as DocumentView;
      throw new AppError(
        'idempotency_mismatch',
        'This Idempotency-Key was used for another file, name or batch. Send a new key with each new upload.',
      );
    }
    try {
      return await store(owner, await receive(input), key);
    } catch (error) {
      await idempotency.release(owner, key);
      throw error;
    }
  }

  return {
    ...createDocumentStatistics({ repository, runtime }),

    uploadDocument: operation('uploadDocument', uploadDocumentInput, async ({ principal }, input) => {
      const owner = toOwner(principal);
      if (input.idempotencyKey != null) return uploadOnce(owner, input, input.idempotencyKey);
      return store(owner, await receive(input), null);
    }),

    documents: operation(
      'documents',
      documentsInput,
      async ({ principal }, input): Promise<DocumentPageView> => {
        const page = toPageRequest(input);
        const query = { filter: input.filter ?? {}, sort: input.sort, page };
        const found = toCursorPage(page, await repository.list(toOwner(principal), query), (row) => row);
        return { ...found, data: await show(found.data) };
      },
    ),

    /** The row itself, for features that have authorized an operation of their own. @throws AppError not_found */
    getRow: get,

    document: operation('document', documentInput, async (call, { id }) => showOne(await get(call, id))),

    /** All documents that came with one batch. @throws AppError not_found for a batch without documents */
    documentBatch: operation(
      'documentBatch',
      documentBatchInput,
      async ({ principal }, { uploadBatchId }) => {
        const rows = await repository.listBatch(toOwner(principal), uploadBatchId);
        if (rows.length === 0) throw notFound('batch');
        const [view] = await showBatches(principal.organizationId, [{ uploadBatchId, rows }]);
        return view ?? { uploadBatchId, data: [], issues: [] };
      },
    ),

    /** The batch's documents for each of several batches, in one query, for loaders. */
    async batchesById(call: Call, uploadBatchIds: readonly string[]): Promise<DocumentBatchView[]> {
      const { principal } = authorize('documentBatch', call);
      const rows = await repository.listBatches(toOwner(principal), uploadBatchIds);
      const batches = uploadBatchIds.map((uploadBatchId) => ({
        uploadBatchId,
        rows: rows.filter((row) => row.uploadBatchId === uploadBatchId),
      }));
      return showBatches(principal.organizationId, batches);
    },

    setShipmentLabel: operation('setShipmentLabel', setShipmentLabelInput, async (call, input) => {
      const owner = toOwner(call.principal);
      const { id, uploadBatchId } = await get(call, input.id);
      const which = uploadBatchId == null ? { id } : { uploadBatchId };
      const label = input.shipmentLabel === '' ? null : input.shipmentLabel;
      await database.transaction((em) => repository.setShipmentLabel(em, owner, which, label, runtime.now()));
      return showOne(await get(call, id));
    }),

    deleteDocument: operation('deleteDocument', documentInput, async (call, { id }): Promise<true> => {
      const row = await get(call, id);
      const owner = toOwner(call.principal);
      const deleted = await database.transaction(async (em) => {
        await queue.enqueue(em, removeFilesJob, row.storageKey, runtime.now() + minutes(1));
        return repository.delete(em, owner, id);
      });
      if (!deleted) throw notFound('document');
      // At once, also where nobody works on jobs; the job is for when this fails.
      background.run('remove the files of a deleted document', async () => {
        await removeFiles(storage, row.storageKey, dependencies.toOtherKeys);
        await database.transaction((em) => queue.withdraw(em, removeFilesJob, row.storageKey));
      });
      return true;
    }),

    /** The original's content, for an edge that has read the document on the caller's behalf before. */
    async openOriginal(principal: Principal, id: string): Promise<Readable> {
      const row = await repository.find(toOwner(principal), id);
      if (!row) throw notFound('document');
      return storage.open(row.storageKey, row.sha256);
    },

    /** The originals of a batch, likewise, under names that are unique in an archive, to be opened one by one. */
    async openBatch(principal: Principal, uploadBatchId: string): Promise<ArchiveEntry[]> {
      const rows = await repository.listBatch(toOwner(principal), uploadBatchId);
      const names = toUniqueNames(rows.map((row) => row.fileName));
      return rows.map((row, index) => ({
        fileName: names[index] ?? row.id,
        modifiedAt: row.createdAt,
        open: () => storage.open(row.storageKey, row.sha256),
      }));
    },
  };
}

type UploadInput = ReturnType<typeof uploadDocumentInput.parse>;

interface ReceivedFile {
  fileName: string;
  staged: StagedFile;
  mimeType: string;
  uploadBatchId: string | null;
}

const toFingerprint = (received: ReceivedFile): string =>
  sha256(JSON.stringify([received.staged.sha256, received.fileName, received.uploadBatchId]));

const parseBatchField = (text: string | undefined): string | null =>
  text === undefined
    ? null
    : parseInput(z.object({ uploadBatchId: uploadBatchIdInput }), { uploadBatchId: text }).uploadBatchId;

/** By content, never by name or by what the client says. @throws AppError empty_file | unsupported_file_type */
async function detectType(staged: StagedFile): Promise<string> {
  if (staged.size === 0) throw new AppError('empty_file', 'The file has no bytes.');
  // Not by the first bytes: the directory of a TIFF mostly lies at its end.
  const type = await fileTypeFromFile(staged.path);
  if (type && acceptedTypes.includes(type.mime)) return type.mime;
  const found = type ? `it is ${type.mime}` : 'its type could not be recognized';
  throw new AppError('unsupported_file_type', `Send a PDF, PNG, JPEG or TIFF: by its content, ${found}.`);
}
