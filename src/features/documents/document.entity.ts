import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Environment } from '../../platform/access.js';
import { OrganizationEntity } from '../identity/index.js';
import type { DocumentType, Language } from '../reading/index.js';

export const documentStatuses = ['processing', 'processed', 'requires_review', 'reviewed', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** An uploaded file and what was found in it. */
export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'documents',
  indexes: [
    { name: 'documents_by_time', properties: ['organizationId', 'environment', 'createdAt', 'id'] },
    { name: 'documents_by_batch', properties: ['organizationId', 'environment', 'uploadBatchId'] },
    {
      name: 'documents_by_status',
      properties: ['organizationId', 'environment', 'status', 'createdAt', 'id'],
    },
    {
      name: 'documents_by_type',
      properties: ['organizationId', 'environment', 'documentType', 'createdAt', 'id'],
    },
  ],
  properties: (p) => ({
    id: p.string().primary(),
    organizationId: () => p.manyToOne(OrganizationEntity).mapToPk().fieldName('organizationId').index(false),
    environment: p.string().$type<Environment>(),
    fileName: p.text(),
    mimeType: p.string(),
    /** Bytes. */
    fileSize: p.integer(),
    sha256: p.string(),
    /** The name under which the file storage knows the original. */
    storageKey: p.string(),
    documentType: p.string().$type<DocumentType>().nullable(),
    status: p.string().$type<DocumentStatus>(),
    language: p.string().$type<Language>().nullable(),
    /** 0 to 1, like every confidence. */
    languageConfidence: p.double().$type<number>().nullable(),
    overallConfidence: p.double().$type<number>().nullable(),
    pageCount: p.integer().nullable(),
    failureReason: p.text().nullable(),
    uploadBatchId: p.string().nullable(),
    shipmentLabel: p.string().nullable(),
    createdAt: p.bigint('number'),
    updatedAt: p.bigint('number'),
    processedAt: p.bigint('number').nullable(),
    reviewedAt: p.bigint('number').nullable(),
    reviewedById: p.string().nullable(),
    /** When a reviewer put it off; it then comes after the others. */
    reviewSkippedAt: p.bigint('number').nullable(),
  }),
});
export type DocumentRow = InferEntity<typeof DocumentEntity>;

/**
 * What an Idempotency-Key stands for. `response` is null while the first request runs; then it is the
 * answer that every repetition gets, for 24 hours.
 */
export const IdempotencyEntity = defineEntity({
  name: 'Idempotency',
  tableName: 'idempotencyKeys',
  properties: (p) => ({
    organizationId: () =>
      p.manyToOne(OrganizationEntity).mapToPk().fieldName('organizationId').index(false).primary(),
    environment: p.string().$type<Environment>().primary(),
    key: p.string().primary(),
    /** SHA-256 over file hash, file name and batch. */
    fingerprint: p.string().nullable(),
    response: p.text().nullable(),
    createdAt: p.bigint('number').index(),
  }),
});
