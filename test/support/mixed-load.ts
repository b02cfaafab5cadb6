import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../eval/generate/random.js';
import { password } from './app.js';

interface Session {
  accessToken: string;
  /** All that were given out, oldest first; each but the last was used up. */
  refreshTokens: string[];
  /** A use of the last one that was not answered may have used it up. */
  isUncertain: boolean;
}

/** What the server said yes to, and must stick to. */
export interface Promised {
  uploads: { id: string; sha256: string }[];
  keys: { id: string; key: string }[];
  revokedKeys: string[];
  sessions: Session[];
  /** Access tokens of sessions that were logged out. */
  endedTokens: string[];
}

interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
  json: any;
}

export interface CallOptions {
  method?: string;
  token?: string;
  key?: string;
  body?: object;
}

/** @throws TypeError when there is no answer */
export async function send(url: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const { token, key, body } = options;
  const isForm = body instanceof FormData;
  const response = await fetch(`${url}/api/v1${path}`, {
    method: options.method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body && !isForm && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'x-api-key': key }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

export interface LoadOptions {
  random: Random;
  /** The servers that run now; at least one, which need not be there any more. */
  urls: () => readonly string[];
  email: string;
  /** Uploaded again and again, each time a little different. */
  content: Buffer;
}

/** Clients that do all that writes, one thing after the other, and keep book of what they were promised. */
export function createMixedLoad({ random, urls, email, content }: LoadOptions) {
  const promised: Promised = { uploads: [], keys: [], revokedKeys: [], sessions: [], endedTokens: [] };
  /** Answers that are neither a yes nor the documented no of a server that can't. */
  const faults: string[] = [];
  let unanswered = 0;
  let uploads = 0;
  let left = 0;
  let goOn = true;

  /** @returns the answer's body if it is the hoped for; null = the server can't right now */
  async function ask(path: string, hoped: number, options: CallOptions) {
    const { status, json } = await send(random.pick(urls()), path, options);
    if (status === hoped) return { json };
    if (status !== 503) faults.push(`${options.method ?? ''} ${path}: ${status} ${JSON.stringify(json)}`);
    return null;
  }

  /** Takes one out, so that no other client works on it meanwhile. */
  function takeOut<T>(list: T[]): T | undefined {
    return list.splice(random.int(0, Math.max(0, list.length - 1)), 1)[0];
  }

  async function logIn(): Promise<void> {
    const answer = await ask('/auth/login', 200, { body: { email, password } });
    if (!answer) return;
    const { accessToken, refreshToken } = answer.json;
    promised.sessions.push({ accessToken, refreshTokens: [refreshToken], isUncertain: false });
  }

  const token = (): string | undefined => promised.sessions.at(-1)?.accessToken;

  const operations: Record<string, () => Promise<void>> = {
    logIn,
    async upload() {
      const bytes = Buffer.concat([content, Buffer.from(`% ${++uploads}\n`)]);
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(bytes)]), `load-${uploads}.pdf`);
      const answer = await ask('/documents', 201, { body: form, token: token() });
      if (answer) promised.uploads.push({ id: answer.json.id, sha256: toHash(bytes) });
    },
    async refresh() {
      const session = takeOut(promised.sessions);
      if (!session || session.isUncertain) {
        if (session) promised.sessions.unshift(session);
        return;
      }
      session.isUncertain = true;
      try {
        const refreshToken = session.refreshTokens.at(-1);
        const answer = await ask('/auth/refresh', 200, { body: { refreshToken } });
        if (!answer) return;
        session.accessToken = answer.json.accessToken;
        session.refreshTokens.push(answer.json.refreshToken);
        session.isUncertain = false;
      } finally {
        promised.sessions.unshift(session);
      }
    },
    async createKey() {
      const body = { name: 'load', environment: 'live' };
      const answer = await ask('/api-keys', 201, { body, token: token() });
      if (answer) promised.keys.push({ id: answer.json.id, key: answer.json.key });
    },
    async revokeKey() {
      const key = takeOut(promised.keys);
      // Without an answer it may be revoked or not.
      if (key && (await ask(`/api-keys/${key.id}`, 204, { method: 'DELETE', token: token() })))
        promised.revokedKeys.push(key.key);
    },
    async logOut() {
      if (promised.sessions.length < 3) return;
      const session = promised.sessions.shift();
      if (session && (await ask('/auth/logout', 204, { method: 'POST', token: session.accessToken })))
        promised.endedTokens.push(session.accessToken);
    },
  };
  const turns = ['upload', 'refresh', 'refresh', 'createKey', 'createKey', 'revokeKey', 'logIn', 'logOut'];

  async function work(): Promise<void> {
    while (goOn) {
      await wait(random.int(0, 20));
      if (left <= 0) continue;
      left -= 1;
      try {
        await operations[promised.sessions.length === 0 ? 'logIn' : random.pick(turns)]?.();
      } catch (error) {
        // Cut off: the server died on the way, or is not there.
        if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
        unanswered++;
        await wait(50);
      }
    }
  }

  return {
    promised,
    faults,
    unanswered: () => unanswered,
    /** Lets the clients do so many things more, so that a slow machine is not given more to do. */
    grant: (count: number) => void (left += count),
    /** Runs so many clients until `stop`. */
    run: (clients: number) => Promise.all(Array.from({ length: clients }, work)),
    stop: () => void (goOn = false),
  };
}

export const toHash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
