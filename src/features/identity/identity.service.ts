import { createAccountOperations } from './account.js';
import type { IdentityDependencies } from './identity.parts.js';
import { createLoginDefence } from './login-defence.js';
import { createOperatorTools } from './operator.js';
import { createReencryption } from './re-encrypt.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { createSessionOperations } from './sessions.js';
import { createSetUpOperations } from './set-up.js';
import { createTwoFactorOperations } from './two-factor.js';

export type IdentityService = ReturnType<typeof createIdentityService>;

/** People, their sessions, their passwords and second factors. */
export function createIdentityService(dependencies: IdentityDependencies) {
  const parts = {
    ...dependencies,
    defence: createLoginDefence(dependencies),
    secondFactors: new SecondFactorRepository(dependencies.database),
  };
  return {
    ...createSessionOperations(parts),
    ...createAccountOperations(parts),
    ...createSetUpOperations(parts),
    ...createTwoFactorOperations(parts),
    ...createOperatorTools(parts),
    ...createReencryption(parts),
  };
}
