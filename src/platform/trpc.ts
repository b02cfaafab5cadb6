import { TRPCError, initTRPC } from '@trpc/server';
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server';
import type { Call } from './access.js';
import { AppError, findAppError, toErrorData } from './errors.js';

/** What a procedure knows of the request, and how it sets or clears the dashboard's cookie. */
export interface TrpcContext {
  call: Call;
  sessionCookie: { set(value: string, maxAgeSeconds: number): void; clear(): void };
}

const trpcCodes: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

export const toTrpcError = (error: AppError): TRPCError =>
  new TRPCError({
    code: trpcCodes[error.status] ?? 'INTERNAL_SERVER_ERROR',
    message: error.message,
    cause: error,
  });

const clientCodes = {
  NOT_FOUND: 'not_found',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
  PARSE_ERROR: 'malformed_json',
  BAD_REQUEST: 'invalid_request',
} as const;

/** The error of ours behind what tRPC caught; its own complaints about a request get the code that fits. */
export function fromTrpcError(error: TRPCError): AppError {
  const known = findAppError(error);
  if (known) return known;
  const code = clientCodes[error.code as keyof typeof clientCodes] as
    (typeof clientCodes)[keyof typeof clientCodes] | undefined;
  return code ? new AppError(code) : new AppError('internal_error');
}

const trpc = initTRPC.context<TrpcContext>().create({
  errorFormatter({ shape, error }) {
    const known = fromTrpcError(error);
    return { ...shape, message: known.message, data: { ...toErrorData(known), httpStatus: known.status } };
  },
});

export const router = trpc.router;

/** Every procedure calls one service method, which checks permission and input itself. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  const known = result.ok ? null : findAppError(result.error);
  if (known) throw toTrpcError(known);
  return result;
});

/** Types a procedure's input; the service checks it, after the permission. */
export function typed<Input>(): (input: unknown) => Input {
  return (input) => (input ?? {}) as Input;
}
