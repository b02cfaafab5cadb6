import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { BarChart } from '../ui/charts.js';
import { Segments } from '../ui/controls.js';
import { QueryError, Skeleton } from '../ui/feedback.js';
import { formatDay, formatHour, formatNumber, formatTime } from '../ui/format.js';
import { outcomes } from './activity-words.js';

export type Range = '24h' | '7d' | '30d';

/** How many of the latest intervals are shown. The server gives 24 hours or 30 days where no start is named. */
const ranges: Record<Range, { name: string; words: string; interval: 'hour' | 'day'; count: number }> = {
  '24h': { name: '24 hours', words: 'in the last 24 hours', interval: 'hour', count: 24 },
  '7d': { name: '7 days', words: 'in the last 7 days', interval: 'day', count: 7 },
  '30d': { name: '30 days', words: 'in the last 30 days', interval: 'day', count: 30 },
};

interface CallsChartProps {
  range: Range;
  onRange: (range: Range) => void;
  keyId: string | undefined;
  /** Members are told of their own calls only. */
  own: boolean;
}

/** Calls over time by outcome: of a key where one is chosen. */
export function CallsChart({ range, onRange, keyId, own }: CallsChartProps) {
  const { interval, count, words } = ranges[range];
  const calls = useQuery({
    queryKey: ['api-calls', interval, keyId],
    queryFn: () => api.apiCalls.query({ interval, keyId }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const shown = calls.data?.data.slice(-count) ?? [];
  const total = shown.reduce((sum, each) => sum + each.total, 0);
  const name = own ? 'Your API calls' : keyId === undefined ? 'API calls' : 'API calls with this key';
  return (
    <section className="card" aria-labelledby="calls-title">
      <div className="card-head">
        <div>
          <h2 id="calls-title">{name}</h2>
          <p className="muted card-note">
            {calls.data
              ? `${formatNumber(total)} ${total === 1 ? 'call' : 'calls'} ${words}${interval === 'day' ? ', by day (UTC)' : ', by hour'}`
              : ' '}
          </p>
        </div>
        <Segments
          label="Range"
          value={range}
          options={Object.fromEntries(Object.entries(ranges).map(([each, { name }]) => [each, name]))}
          onChange={(value) => onRange(value as Range)}
        />
      </div>
      {calls.isPending ? (
        <Skeleton rows={6} label="Loading calls…" />
      ) : calls.isError ? (
        <QueryError error={calls.error} retry={() => void calls.refetch()} />
      ) : (
        <BarChart
          title={`${name} ${words} by outcome`}
          series={outcomes}
          bars={shown.map((counts) => ({
            label: interval === 'hour' ? formatHour(counts.start) : formatDay(counts.start),
            ...(interval === 'hour' && { fullLabel: formatTime(counts.start) }),
            values: outcomes.map(({ field }) => counts[field]),
          }))}
        />
      )}
    </section>
  );
}
