import { PageHeader } from '../ui/feedback.js';

export function ApiKeys() {
  return <PageHeader title="ApiKeys" />;
}
