import { ActivityEventEntity, ApiCallEntity } from '../features/activity/index.js';
import { AlertDeliveryEntity, AlertEntity, KnownNetworkEntity } from '../features/alerts/index.js';
import { ApiKeyEntity } from '../features/api-keys/index.js';
import { DocumentEntity, IdempotencyEntity } from '../features/documents/index.js';
import { CorrectionEntity, IssueEntity, ReadingEntity } from '../features/extractions/index.js';
import {
  LoginFailureEntity,
  OrganizationEntity,
  RecoveryCodeEntity,
  SessionEntity,
  UserEntity,
} from '../features/identity/index.js';
import { LayoutEntity, LessonEntity } from '../features/review/index.js';
import { RuleSettingEntity } from '../features/rules/index.js';
import { JobEntity } from '../platform/jobs/job.entity.js';
import { SecretFingerprintEntity } from '../platform/secret-fingerprint.entity.js';

/** Everything that the database holds. */
export const entities = [
  OrganizationEntity,
  UserEntity,
  SessionEntity,
  RecoveryCodeEntity,
  LoginFailureEntity,
  ApiKeyEntity,
  DocumentEntity,
  IdempotencyEntity,
  ActivityEventEntity,
  ApiCallEntity,
  AlertEntity,
  AlertDeliveryEntity,
  KnownNetworkEntity,
  JobEntity,
  ReadingEntity,
  IssueEntity,
  CorrectionEntity,
  LayoutEntity,
  LessonEntity,
  RuleSettingEntity,
  SecretFingerprintEntity,
];
