import { type ActivityService, createActivityProcedures } from '../../features/activity/index.js';
import { type AlertService, createAlertProcedures } from '../../features/alerts/index.js';
import { type ApiKeyService, createApiKeyProcedures } from '../../features/api-keys/index.js';
import { type DocumentService, createDocumentProcedures } from '../../features/documents/index.js';
import { type ExtractionService, createExtractionProcedures } from '../../features/extractions/index.js';
import { type IdentityService, createIdentityProcedures } from '../../features/identity/index.js';
import { type ReviewService, createReviewProcedures } from '../../features/review/index.js';
import { type RuleService, createRuleProcedures } from '../../features/rules/index.js';
import { permissions } from '../../platform/access.js';
import { router } from '../../platform/trpc.js';

export interface TrpcServices {
  identity: IdentityService;
  apiKeys: ApiKeyService;
  documents: DocumentService;
  extractions: ExtractionService;
  review: ReviewService;
  rules: RuleService;
  alerts: AlertService;
  activityService: ActivityService;
}

/** The private API of the dashboard. A procedure is called like the operation that it runs. */
export function createTrpcRouter(services: TrpcServices) {
  const { identity, apiKeys, documents, extractions, review, rules, alerts, activityService } = services;
  const procedures = {
    ...createIdentityProcedures(identity),
    ...createApiKeyProcedures(apiKeys),
    ...createDocumentProcedures(documents),
    ...createExtractionProcedures(extractions),
    ...createReviewProcedures(review),
    ...createRuleProcedures(rules),
    ...createAlertProcedures(alerts),
    ...createActivityProcedures(activityService),
  };
  const undeclared = Object.keys(procedures).filter((name) => !(name in permissions));
  if (undeclared.length > 0) throw new Error(`No permission is declared for: ${undeclared.join(', ')}`);
  return router(procedures);
}

export type TrpcRouter = ReturnType<typeof createTrpcRouter>;
