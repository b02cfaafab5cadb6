import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** docs/deploy, as the tests of it need it. */

export const docs = path.join(import.meta.dirname, '..', '..', 'docs');

export const read = (name: string): string => readFileSync(path.join(docs, 'deploy', name), 'utf8');

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  env_file?: string;
  volumes?: string[];
  networks?: string[];
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
  stop_grace_period?: string;
  healthcheck?: { disable?: boolean };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  networks: Record<string, { ipam?: { config: { subnet: string }[] } } | null>;
  secrets: Record<string, unknown>;
}
export const compose = parse(read('compose.yaml'), { merge: true }) as Compose;

/** The first group of every match. */
export const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0]);

export const one = (text: string, pattern: RegExp): string =>
  all(text, pattern)[0] ?? `nothing matches ${pattern}`;
