import type { Inputs, Outputs, Problem } from '../api.js';
import type { Tone } from '../ui/data.js';
import { ownProblem, toFieldSentence } from '../ui/problem.js';

/** What the parts of the API keys page share: the words for keys, and the form's values. */

export type ApiKey = Outputs['apiKeys']['data'][number];
export type Scope = ApiKey['scopes'][number];

const aDay = 86_400_000;

/** From here on we ask to replace a key. */
export const rotationDays = 90;

export const daysOld = ({ createdAt }: ApiKey, now = Date.now()): number =>
  Math.floor((now - Date.parse(createdAt)) / aDay);

/** A key that still works and was not replaced, but is older than keys should be. */
export const needsRotation = (key: ApiKey, isReplaced: boolean): boolean =>
  !isReplaced && works(key) && daysOld(key) >= rotationDays;

export const works = ({ status }: ApiKey): boolean => status === 'active' || status === 'expiring';

/** A key among others of the same name. */
export const nameOf = ({ name, last4 }: ApiKey): string => `${name} (…${last4})`;

export const statusTones: Record<ApiKey['status'], Tone> = {
  active: 'good',
  expiring: 'warning',
  expired: 'neutral',
  revoked: 'bad',
};

export const scopeMeanings: Record<Scope, string> = {
  'documents:read': 'See documents and their results',
  'documents:write': 'Upload, label and delete documents',
  'review:write': 'Decide reviews',
};

export type Expiry = 'keep' | 'never' | '30' | '90' | '365' | 'date';

/** The form as it is filled in. */
export interface KeyValues {
  name: string;
  environment: ApiKey['environment'];
  scopes: Scope[];
  expiry: Expiry;
  /** Where the expiry is a date: YYYY-MM-DD. */
  date: string;
  /** One on each line. */
  addresses: string;
}

export const newKeyValues: KeyValues = {
  name: '',
  environment: 'live',
  scopes: ['documents:read', 'documents:write'],
  expiry: 'never',
  date: '',
  addresses: '',
};

export const toValues = (key: ApiKey): KeyValues => ({
  name: key.name,
  environment: key.environment,
  scopes: key.scopes,
  expiry: 'keep',
  date: '',
  addresses: key.allowedIps.join('\n'),
});

/** What the form lacks before it makes sense to ask the server. Null = nothing. */
export function findGaps({ name, scopes, expiry, date }: KeyValues): Problem | null {
  const gaps = {
    ...(name.trim() === '' && { name: 'Give the key a name.' }),
    ...(scopes.length === 0 && { scopes: 'Choose at least one.' }),
    ...(expiry === 'date' && date === '' && { expiresAt: 'Choose a date.' }),
  };
  return Object.keys(gaps).length > 0 ? ownProblem(gaps) : null;
}

/** Undefined = stays as it is; null = never. */
function toExpiresAt({ expiry, date }: KeyValues): string | null | undefined {
  if (expiry === 'keep') return undefined;
  if (expiry === 'never') return null;
  // The key works through the whole day, in the time zone of whom chose it.
  const end = expiry === 'date' ? new Date(`${date}T23:59:59`) : new Date(Date.now() + Number(expiry) * aDay);
  return end.toISOString();
}

const toLines = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What both creating and changing a key take. */
export function toInput(values: KeyValues): Omit<Inputs['updateApiKey'], 'id'> & { name: string } {
  const expiresAt = toExpiresAt(values);
  return {
    name: values.name.trim(),
    scopes: values.scopes,
    allowedIps: toLines(values.addresses),
    ...(expiresAt !== undefined && { expiresAt }),
  };
}

/** The server counts the addresses; people look for the one that is wrong. */
export function addressError(problem: Problem | null, addresses: string): string | undefined {
  const found = problem?.errors?.find(({ pointer }) => pointer?.startsWith('/allowedIps'));
  if (!found) return undefined;
  const index = /^\/allowedIps\/(\d+)/.exec(found.pointer ?? '')?.[1];
  if (index === undefined) return toFieldSentence(found.detail);
  return `“${toLines(addresses)[Number(index)] ?? ''}”: ${found.detail}.`;
}
