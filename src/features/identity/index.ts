export {
  LoginFailureEntity,
  OrganizationEntity,
  RecoveryCodeEntity,
  SessionEntity,
  UserEntity,
  type UserRow,
} from './identity.entity.js';
export { IdentityRepository } from './identity.repository.js';
export { joinedUser, splitJoinedUser } from './joined-user.js';
export { type IdentityService, createIdentityService } from './identity.service.js';
export { createTokens } from './tokens.js';
export { type UserView, toUserView } from './identity.view.js';
export { blockListProblem, createPasswordHasher } from './passwords.js';
export { UserType } from './identity.types.js';
export { createIdentityProcedures } from './identity.procedures.js';
export { IdentityResolver } from './identity.resolver.js';
export { identityRoutes } from './identity.routes.js';
