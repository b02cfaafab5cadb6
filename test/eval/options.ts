import { parseArgs } from 'node:util';

export interface Options {
  json: boolean;
  failures: boolean;
  raise: boolean;
  /** Folder that the documents are written to. */
  keep: string | null;
  /** Wanted values by what they are about: type, language, kind, layout. */
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
      keep: { type: 'string' },
      only: { type: 'string', default: '' },
      texts: { type: 'string', default: '12' },
    },
  });
  return {
    json: values.json,
    failures: values.failures,
    raise: values.raise,
    keep: values.keep ?? null,
    only: parseOnly(values.only),
    texts: Number(values.texts),
  };
}

export const isWanted = (only: Options['only'], facts: Record<string, string>): boolean =>
  [...only].every(([key, wanted]) => facts[key] === undefined || wanted.includes(facts[key]));
