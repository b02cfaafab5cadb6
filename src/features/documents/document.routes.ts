import type { RestRoute } from '../../platform/rest-route.js';
import { createArchive } from './archive.js';
import type { DocumentService } from './document.service.js';
import type { DocumentView } from './document.view.js';

const collection = '/documents';
const item = '/documents/{id}';

export const createDocumentRoutes = (service: DocumentService): RestRoute[] => [
  {
    method: 'POST',
    path: collection,
    operation: 'uploadDocument',
    query: { uploadBatchId: 'uploadBatchId' },
    headers: { 'Idempotency-Key': 'idempotencyKey' },
    body: 'form',
    status: 201,
    result: 'uploadDocument',
    location: '/api/v1/documents/{id}',
  },
  {
    method: 'GET',
    path: collection,
    operation: 'documents',
    query: {
      offset: 'offset',
      limit: 'limit',
      status: 'filter.status',
      documentType: 'filter.documentType',
      language: 'filter.language',
      uploadBatchId: 'filter.uploadBatchId',
      shipmentLabel: 'filter.shipmentLabel',
      q: 'filter.q',
      sort: 'sort',
    },
    status: 200,
    result: 'documents',
  },
  { method: 'GET', path: item, operation: 'document', status: 200, result: 'document', etag: true },
  { method: 'DELETE', path: item, operation: 'deleteDocument', status: 204 },
  {
    method: 'GET',
    path: `${item}/content`,
    operation: 'documentContent',
    status: 200,
    async file(
      principal,
      data: { document: Pick<DocumentView, 'id' | 'fileName' | 'mimeType' | 'fileSize'> },
    ) {
      const { id, fileName, mimeType, fileSize } = data.document;
      return { fileName, mimeType, size: fileSize, content: await service.openOriginal(principal, id) };
    },
  },
  {
    method: 'GET',
    path: `${item}/batch`,
    operation: 'documentSiblings',
    status: 200,
    result: 'document.batch',
  },
  {
    method: 'GET',
    path: '/documents/batch/{uploadBatchId}/download',
    operation: 'batchContent',
    status: 200,
    async file(principal, data: { documentBatch: { uploadBatchId: string } }) {
      const { uploadBatchId } = data.documentBatch;
      const entries = await service.openBatch(principal, uploadBatchId);
      return {
        fileName: `batch-${uploadBatchId}.zip`,
        mimeType: 'application/zip',
        content: createArchive(entries),
      };
    },
  },
  {
    method: 'PUT',
    path: `${item}/shipment-label`,
    operation: 'setShipmentLabel',
    body: 'json',
    status: 200,
    result: 'setShipmentLabel',
  },
];
