import { parseArgs } from 'node:util';

/** What can be said after `npm run bench --`. */
export interface BenchOptions {
  /** Which benchmarks; none = all. */
  names: string[];
  database: 'sqlite' | 'postgresql';
  /** How long a soak goes on. */
  minutes: number;
  /** How often each case of the load is measured. */
  rounds: number;
  /** How long each of them is measured at a time. */
  seconds: number;
  /** Of the measured server. */
  logLevel: string;
}

/** @throws Error for what makes no sense */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      database: { type: 'string', default: 'sqlite' },
      minutes: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '1' },
      'log-level': { type: 'string', default: 'warn' },
    },
  });
  const { database } = values;
  if (database !== 'sqlite' && database !== 'postgresql') {
    throw new Error('--database takes sqlite or postgresql.');
  }
  return {
    names: positionals,
    database,
    minutes: toPositive('minutes', values.minutes),
    rounds: toPositive('rounds', values.rounds),
    seconds: toPositive('seconds', values.seconds),
    logLevel: values['log-level'],
  };
}

function toPositive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} takes a number above 0.`);
}
