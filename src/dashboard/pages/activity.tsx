import { PageHeader } from '../ui/feedback.js';

export function Activity() {
  return <PageHeader title="Activity" />;
}
