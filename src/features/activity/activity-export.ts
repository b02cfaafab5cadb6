import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { ActivityEventRow } from './activity.entity.js';
import { toActivityEventView } from './activity.view.js';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const progressEvery = 10_000;

/**
 * Writes events as they are read, so that any number of them fits into memory.
 * @param onProgress is told now and then how many there were so far
 * @returns how many there were
 */
export async function writeEvents(
  events: AsyncIterable<ActivityEventRow>,
  format: ExportFormat,
  output: Writable,
  onProgress: (count: number) => void,
): Promise<number> {
  let count = 0;
  async function* records() {
    for await (const event of events) {
      yield toRecord(event);
      if (++count % progressEvery === 0) onProgress(count);
    }
  }
  const source = Readable.from(records());
  // Standard output stays open for what else there is to say.
  const end = output !== process.stdout;
  if (format === 'csv') await pipeline(source, stringify(csvOptions), output, { end });
  else await pipeline(source, toLines, output, { end });
  return count;
}

const toRecord = (event: ActivityEventRow) => ({
  ...toActivityEventView(event),
  organizationId: event.organizationId ?? null,
});
type ExportRecord = ReturnType<typeof toRecord>;

async function* toLines(records: AsyncIterable<ExportRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

const csvOptions = {
  header: true,
  // Names and user agents come from strangers: a spreadsheet must not take them for formulas.
  escape_formulas: true,
  columns: [
    'id',
    'createdAt',
    'organizationId',
    'action',
    'result',
    'reason',
    'actor.kind',
    'actor.id',
    'actor.name',
    'userId',
    'keyId',
    'targetId',
    'address',
    'userAgent',
    'requestId',
  ],
};
