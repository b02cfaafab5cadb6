export { ApiKeyEntity } from './api-key.entity.js';
export { ApiKeyRepository } from './api-key.repository.js';
export { type ApiKeyService, createApiKeyService } from './api-key.service.js';
export { createApiKeyProcedures } from './api-key.procedures.js';
export { ApiKeyResolver } from './api-key.resolver.js';
export { ApiKeyType } from './api-key.types.js';
export { apiKeyRoutes } from './api-key.routes.js';
