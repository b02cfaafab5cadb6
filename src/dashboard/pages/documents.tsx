import { PageHeader } from '../ui/feedback.js';

export function Documents() {
  return <PageHeader title="Documents" />;
}
