import { PageHeader } from '../ui/feedback.js';

export function SignUp() {
  return <PageHeader title="SignUp" />;
}
