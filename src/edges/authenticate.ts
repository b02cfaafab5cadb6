import type { IncomingHttpHeaders } from 'node:http';
import {
  type Call,
  type Environment,
  type Principal,
  type RequestInfo,
  environments,
} from '../platform/access.js';
import { AppError } from '../platform/errors.js';
import type { FailureLimit } from '../platform/failure-limit.js';
import type { ApiKeyService } from '../features/api-keys/index.js';
import type { IdentityService } from '../features/identity/index.js';

export interface AuthenticationDependencies {
  identity: Pick<IdentityService, 'authenticateToken' | 'authenticateCookie'>;
  apiKeys: Pick<ApiKeyService, 'authenticateKey'>;
  failureLimit: FailureLimit;
}

export interface CredentialSource {
  headers: IncomingHttpHeaders;
  /** The dashboard's session cookie, on the one edge that takes it. */
  cookie?: string | undefined;
}

type Credential = { kind: 'key' | 'token' | 'cookie'; text: string };

export type Authenticator = ReturnType<typeof createAuthenticator>;

/**
 * The context factory of all edges: turns a request's credential into the principal that calls, once. Too many
 * failures refuse further guesses, but never a request with a good credential.
 */
export function createAuthenticator({ identity, apiKeys, failureLimit }: AuthenticationDependencies) {
  async function toPrincipal(credential: Credential, request: RequestInfo): Promise<Principal> {
    if (credential.kind === 'cookie') return identity.authenticateCookie(credential.text, request);
    if (credential.kind === 'token') return identity.authenticateToken(credential.text, request);
    return apiKeys.authenticateKey(credential.text, request);
  }

  return {
    /** @throws AppError invalid_request (two credentials) | invalid_token | rate_limited */
    async authenticate(source: CredentialSource, request: RequestInfo): Promise<Call> {
      const credential = readCredential(source);
      if (!credential) {
        await failureLimit.assertMayTry(request);
        return { principal: null, request };
      }
      try {
        const principal = await toPrincipal(credential, request);
        return { principal: inEnvironment(principal, source.headers), request };
      } catch (error) {
        if (!(error instanceof AppError) || error.status !== 401) throw error;
        await failureLimit.assertMayTry(request);
        await failureLimit.record(request);
        throw error;
      }
    },
  };
}

/** Finds the one credential. An API key is welcome as bearer token too. */
function readCredential({ headers, cookie }: CredentialSource): Credential | null {
  const found = [
    readHeader(headers, 'x-api-key', (text) => ({ kind: 'key', text })),
    readHeader(headers, 'authorization', readAuthorization),
    cookie === undefined ? null : ({ kind: 'cookie', text: cookie } as const),
  ].filter((credential) => credential !== null);
  if (new Set(found.map((credential) => credential.text)).size > 1) {
    throw new AppError('invalid_request', 'Two different credentials were sent. Send one of them.');
  }
  return found[0] ?? null;
}

function readHeader(
  headers: IncomingHttpHeaders,
  name: string,
  read: (text: string) => Credential,
): Credential | null {
  const value = headers[name];
  return typeof value === 'string' ? read(value.trim()) : null;
}

/** The scheme is compared without case (RFC 9110 section 11.1). Other schemes are credentials that we don't know. */
function readAuthorization(value: string): Credential {
  const text = /^bearer +(\S+)$/i.exec(value)?.[1] ?? '';
  return { kind: text.startsWith('eyJ') ? 'token' : 'key', text };
}

/** A session works in `live` unless it asks for `test`; a key has its own environment. */
function inEnvironment(principal: Principal, headers: IncomingHttpHeaders): Principal {
  const asked = headers['x-cargolint-environment'];
  if (asked === undefined) return principal;
  if (!environments.some((environment) => environment === asked)) {
    throw new AppError('invalid_request', 'X-CargoLint-Environment takes live or test.');
  }
  if (principal.kind === 'key' && principal.environment !== asked) {
    throw new AppError(
      'invalid_request',
      `X-CargoLint-Environment says ${String(asked)}, but this is a ${principal.environment} key.`,
    );
  }
  return { ...principal, environment: asked as Environment };
}
