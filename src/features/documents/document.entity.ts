import { type InferEntity, defineEntity } from '@mikro-orm/core';
import type { Environment } from '../../platform/access.js';
import { OrganizationEntity } from '../identity/index.js';

export const documentTypes = ['invoice', 'packing_list', 'bill_of_lading', 'certificate_of_origin'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentStatuses = ['processing', 'processed', 'requires_review', 'reviewed', 'failed'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** The languages that documents are read in (BCP 47). */
export const documentLanguages = ['en', 'zh-Hans', 'zh-Hant', 'es'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

export const confidenceBands = ['high', 'review_recommended', 'low'] as const;
export type ConfidenceBand = (typeof confidenceBands)[number];

/** An uploaded file and what was found in it. */
export const DocumentEntity = defineEntity({
  name: 'Document',
  tableName: 'documents',
  indexes: [
    { name: 'documents_by_time', properties: ['organizationId', 'environment', 'createdAt', 'id'] },
    { name: 'documents_by_batch', properties: ['organizationId', 'environment', 'uploadBatchId'] },
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
    language: p.string().$type<DocumentLanguage>().nullable(),
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
