import { PageHeader } from '../ui/feedback.js';

export function Security() {
  return <PageHeader title="Security" />;
}
