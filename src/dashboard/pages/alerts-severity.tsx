import type { Outputs } from '../api.js';
import { Badge, type Tone } from '../ui/data.js';

export type Alert = Outputs['alerts']['data'][number];

const severities: Record<Alert['severity'], { name: string; tone: Tone }> = {
  info: { name: 'Info', tone: 'info' },
  warning: { name: 'Warning', tone: 'warning' },
  critical: { name: 'Critical', tone: 'bad' },
};

export function Severity({ severity }: Pick<Alert, 'severity'>) {
  const { name, tone } = severities[severity];
  return <Badge tone={tone}>{name}</Badge>;
}
