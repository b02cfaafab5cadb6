export { DocumentEntity, IdempotencyEntity } from './document.entity.js';
export { DocumentRepository } from './document.repository.js';
export { type DocumentService, createDocumentService, maximumFileBytes } from './document.service.js';
export { IdempotencyRepository } from './idempotency.repository.js';
export { createDocumentProcedures } from './document.procedures.js';
export { DocumentResolver } from './document.resolver.js';
export { createDocumentRoutes } from './document.routes.js';
