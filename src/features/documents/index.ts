export {
  DocumentEntity,
  type DocumentRow,
  type DocumentStatus,
  IdempotencyEntity,
} from './document.entity.js';
export { documentInput } from './document.inputs.js';
export { DocumentRepository, type Owner, toOwner } from './document.repository.js';
export { type DocumentView, type IssueView, toDocumentView } from './document.view.js';
export {
  ConfidenceBandEnum,
  DocumentObjectType,
  DocumentStatusEnum,
  DocumentTypeEnum,
  IssueSeverityEnum,
  IssueType,
  LanguageEnum,
} from './document.types.js';
export {
  type DocumentService,
  createDocumentService,
  maximumFileBytes,
  readDocumentJob,
} from './document.service.js';
export { createRemoveFilesJob, removeFilesJob } from './remove-files-job.js';
export { IdempotencyRepository } from './idempotency.repository.js';
export { createDocumentProcedures } from './document.procedures.js';
export { DocumentResolver } from './document.resolver.js';
export { createDocumentRoutes } from './document.routes.js';
