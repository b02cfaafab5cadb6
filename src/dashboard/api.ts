import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError, type TRPCLink, createTRPCClient, httpLink } from '@trpc/client';
import { tap } from '@trpc/server/observable';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { TrpcRouter } from '../edges/trpc/router.js';
import { environment } from './environment.js';

export type Inputs = inferRouterInputs<TrpcRouter>;
export type Outputs = inferRouterOutputs<TrpcRouter>;

/** Headers that go with every request, uploads too. */
export const requestHeaders = (): Record<string, string> => ({
  'x-cargolint-environment': environment.get(),
});

/**
 * Whatever is asked or done while nobody is signed in (any more) leads to the sign-in page. Two ask
 * themselves: the router, who is signed in, and the way out.
 */
const watchSession: TRPCLink<TrpcRouter> =
  () =>
  ({ op, next }) =>
    next(op).pipe(
      tap({
        error(error) {
          if (op.path === 'me' || op.path === 'logout') return;
          if (endedSession.has(toProblem(error).code)) onSessionEnd();
        },
      }),
    );

/** The server's private API. The browser adds the session's cookie, which no script can read. */
export const api = createTRPCClient<TrpcRouter>({
  links: [watchSession, httpLink({ url: '/trpc', headers: requestHeaders })],
});

/** An error as the server tells it. */
export interface Problem {
  /** A code of docs/errors.md; `offline` where there was no answer. */
  code: string;
  message: string;
  /** Seconds until another try makes sense. */
  retryAfter?: number;
  errors?: { pointer?: string; detail: string }[];
}

export function toProblem(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) {
    return { code: 'internal_error', message: 'Something went wrong in this page. Reload it.' };
  }
  const data = error.data as Omit<Problem, 'message'> | null | undefined;
  if (!data) return { code: 'offline', message: 'The server did not answer. Check your connection.' };
  return { ...data, message: error.message };
}

/** What is wrong with a field of the input, as a sentence; null = nothing. */
export const fieldError = (problem: Problem | null, field: string): string | undefined =>
  problem?.errors?.find(({ pointer }) => pointer === `/${field}`)?.detail;

const endedSession = new Set(['unauthenticated', 'invalid_token']);
const worthRepeating = new Set(['offline', 'service_busy', 'internal_error']);

let onSessionEnd: () => void = () => undefined;

/** @param listener called when the server says that nobody is signed in (any more) */
export function whenSessionEnds(listener: () => void): void {
  onSessionEnd = listener;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && worthRepeating.has(toProblem(error).code),
    },
  },
});
