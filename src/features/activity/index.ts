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
} from './activity-log.js';
