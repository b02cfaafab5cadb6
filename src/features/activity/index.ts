export {
  type ActivityEventRow,
  type ApiCallRow,
  ActivityEventEntity,
  ApiCallEntity,
} from './activity.entity.js';
export { type ExportFormat, exportFormats, writeEvents } from './activity-export.js';
export {
  type ActivityEntry,
  type ActivityLog,
  type ActivityObserver,
  type CredentialUse,
  createActivityLog,
  commandLine,
  toActor,
} from './activity-log.js';
export { createActivityProcedures } from './activity.procedures.js';
export { ActivityRepository } from './activity.repository.js';
export { ActivityResolver, createKeyUsageResolver } from './activity.resolver.js';
export { type ActivityService, createActivityService } from './activity.service.js';
export { createCallCounter } from './call-counter.js';
export { type RemoveBatch, createRetention } from './retention.js';
