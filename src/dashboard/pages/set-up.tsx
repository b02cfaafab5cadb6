import { PageHeader } from '../ui/feedback.js';

export function SetUp() {
  return <PageHeader title="SetUp" />;
}
