export {
  type ActivityEventRow,
  type ApiCallRow,
  ActivityEventEntity,
  ApiCallEntity,
} from './activity.entity.js';
export {
  type ActivityEntry,
  type ActivityLog,
  type ActivityObserver,
  type CredentialUse,
  createActivityLog,
  commandLine,
  toActor,
} from './activity-log.js';
