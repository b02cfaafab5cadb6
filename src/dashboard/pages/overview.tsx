import { PageHeader } from '../ui/feedback.js';

export function Overview() {
  return <PageHeader title="Overview" />;
}
