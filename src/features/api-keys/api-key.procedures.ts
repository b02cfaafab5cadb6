import type { z } from 'zod';
import { procedure, typed } from '../../platform/trpc.js';
import type {
  apiKeyInput,
  apiKeysInput,
  createApiKeyInput,
  rotateApiKeyInput,
  updateApiKeyInput,
} from './api-key.inputs.js';
import type { ApiKeyService } from './api-key.service.js';

export const createApiKeyProcedures = (apiKeys: ApiKeyService) => ({
  apiKeys: procedure
    .input(typed<z.input<typeof apiKeysInput>>())
    .query(({ ctx, input }) => apiKeys.apiKeys(ctx.call, input)),
  apiKey: procedure
    .input(typed<z.input<typeof apiKeyInput>>())
    .query(({ ctx, input }) => apiKeys.apiKey(ctx.call, input)),
  createApiKey: procedure
    .input(typed<z.input<typeof createApiKeyInput>>())
    .mutation(({ ctx, input }) => apiKeys.createApiKey(ctx.call, input)),
  updateApiKey: procedure
    .input(typed<z.input<typeof updateApiKeyInput>>())
    .mutation(({ ctx, input }) => apiKeys.updateApiKey(ctx.call, input)),
  rotateApiKey: procedure
    .input(typed<z.input<typeof rotateApiKeyInput>>())
    .mutation(({ ctx, input }) => apiKeys.rotateApiKey(ctx.call, input)),
  revokeApiKey: procedure
    .input(typed<z.input<typeof apiKeyInput>>())
    .mutation(({ ctx, input }) => apiKeys.revokeApiKey(ctx.call, input)),
});
