import { PageHeader } from '../ui/feedback.js';

export function Alerts() {
  return <PageHeader title="Alerts" />;
}
