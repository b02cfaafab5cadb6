import { PageHeader } from '../ui/feedback.js';

export function BatchPage() {
  return <PageHeader title="BatchPage" />;
}
