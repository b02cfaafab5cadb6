import { PageHeader } from '../ui/feedback.js';

export function Account() {
  return <PageHeader title="Account" />;
}
