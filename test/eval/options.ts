import { parseArgs } from 'node:util';
import { fullSize } from './corpus.js';

export interface Options {
  json: boolean;
  failures: boolean;
  raise: boolean;
  /** Only what every test run reads. */
  sample: boolean;
  /** Folder that the documents are written to. */
  keep: string | null;
  /** Wanted values by what they are about: type, language, kind, name. */
  only: Map<string, string[]>;
  texts: number;
}

/** `--only type=invoice,language=en+es` wants what agrees with all of them. */
const parseOnly = (text: string): Map<string, string[]> =>
  new Map(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => {
        const [key = '', values = ''] = part.split('=');
        return [key, values.split('+')];
      }),
  );

export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      failures: { type: 'boolean', default: false },
      raise: { type: 'boolean', default: false },
      sample: { type: 'boolean', default: false },
      keep: { type: 'string' },
      only: { type: 'string', default: '' },
      texts: { type: 'string', default: String(fullSize.texts) },
    },
  });
  const { json, failures, raise, sample, keep = null } = values;
  return { json, failures, raise, sample, keep, only: parseOnly(values.only), texts: Number(values.texts) };
}

export const isWanted = (only: Options['only'], facts: Record<string, string>): boolean =>
  [...only].every(([key, wanted]) => facts[key] !== undefined && wanted.includes(facts[key]));

/** Figures of other documents than usual say nothing about the floors. */
export const isComparable = ({ only, texts }: Options): boolean =>
  texts === fullSize.texts && [...only.keys()].every((key) => ['type', 'language', 'kind'].includes(key));
