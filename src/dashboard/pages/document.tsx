import { PageHeader } from '../ui/feedback.js';

export function DocumentPage() {
  return <PageHeader title="DocumentPage" />;
}
