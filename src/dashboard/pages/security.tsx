import { PageHeader } from '../ui/feedback.js';
import { PasswordCard } from './password.js';
import { SessionsCard } from './sessions.js';
import { TwoFactorCard } from './two-factor.js';

/** Settings > Security: what protects one's own account. */
export function Security() {
  return (
    <>
      <PageHeader title="Security">How your account is protected, and where it is signed in.</PageHeader>
      <TwoFactorCard />
      <PasswordCard />
      <SessionsCard />
    </>
  );
}
