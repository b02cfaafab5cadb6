/**
 * The one table of error codes. REST answers them as RFC 9457 problems, GraphQL as
 * `errors[].extensions`, tRPC as `error.data`; docs/errors.md has a line for each.
 */
export const errorCodes = {
  unauthenticated: { status: 401, title: 'Credentials are needed' },
  invalid_token: { status: 401, title: 'The credential is not valid' },
  token_reused: { status: 401, title: 'The refresh token was used before' },
  invalid_credentials: { status: 401, title: 'The email or the password is wrong' },
  two_factor_required: { status: 401, title: 'A second factor is needed' },
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  insufficient_scope: { status: 403, title: 'The credential lacks a scope' },
  role_required: { status: 403, title: 'Your role may not do this' },
  plan_without_api: { status: 403, title: 'The plan has no API access' },
  quota_exceeded: { status: 402, title: 'The quota is used up' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'The method is not allowed here' },
  unsupported_media_type: { status: 415, title: 'The content type is not supported' },
  not_acceptable: { status: 406, title: 'No acceptable representation' },
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  validation_failed: { status: 400, title: 'The input is not valid' },
  invalid_request: { status: 400, title: 'The request is not valid' },
  already_enabled: { status: 409, title: 'It is on already' },
  weak_password: { status: 422, title: 'The password is too weak' },
  invalid_code: { status: 422, title: 'The code is not valid' },
  file_too_large: { status: 413, title: 'The file is too large' },
  unsupported_file_type: { status: 415, title: 'The file type is not supported' },
  empty_file: { status: 422, title: 'The file is empty' },
  still_processing: { status: 409, title: 'The document is still being processed' },
  idempotency_in_progress: { status: 409, title: 'The first request with this key is still running' },
  idempotency_mismatch: { status: 422, title: 'This key was used for another request' },
  query_too_complex: { status: 400, title: 'The query is too complex' },
  rate_limited: { status: 429, title: 'Too many requests' },
  registration_closed: { status: 403, title: 'Registration is closed' },
  service_busy: { status: 503, title: 'The service is busy' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** One thing that is wrong with the input. `pointer` is a JSON pointer (RFC 6901) into the input. */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail: string;
}

interface ErrorExtras {
  errors?: FieldError[];
  /** Seconds until another try makes sense (`Retry-After`). */
  retryAfter?: number;
  /** The scope that was missing (RFC 6750 section 3). */
  scope?: string;
  cause?: unknown;
}

/** An error that callers are told about. Anything else that is thrown becomes `internal_error`. */
export class AppError extends Error {
  readonly status: number;
  readonly errors: FieldError[] | undefined;
  readonly retryAfter: number | undefined;
  readonly scope: string | undefined;

  constructor(
    readonly code: ErrorCode,
    detail: string = errorCodes[code].title,
    extras: ErrorExtras = {},
  ) {
    super(detail, { cause: extras.cause });
    this.status = errorCodes[code].status;
    this.errors = extras.errors;
    this.retryAfter = extras.retryAfter;
    this.scope = extras.scope;
  }
}

/** The same 404 for what is missing and for what the caller may not see. */
export const notFound = (noun: string): AppError => new AppError('not_found', `There is no such ${noun}.`);

/** What was read from a document isn't there yet. */
export const stillProcessing = (): AppError =>
  new AppError('still_processing', 'The document is still being read. Ask again in a moment.', {
    retryAfter: 2,
  });

/** For work that is refused before it piles up. */
export const serviceBusy = (): AppError =>
  new AppError('service_busy', 'The server is busy. Try again in a moment.', { retryAfter: 1 });

/** Codes of a disk that is full, or of a quota or size limit that is reached; 53100 is of PostgreSQL. */
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', '53100']);

const isFull = (error: object): boolean =>
  'code' in error && typeof error.code === 'string' && fullCodes.has(error.code);

/** Finds the AppError in what was thrown, also inside wrappers such as GraphQLError. Null = a fault of ours. */
export function findAppError(thrown: unknown): AppError | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; depth++) {
    if (error instanceof AppError) return error;
    if (isFull(error)) {
      const detail =
        'The server has no room left to store anything. Tell your administrator, and try again later.';
      return new AppError('service_busy', detail, { retryAfter: 60, cause: error });
    }
    const wrapper = error as Error & { originalError?: unknown };
    error = wrapper.originalError ?? wrapper.cause;
  }
  return null;
}

/** The public shape of an error on GraphQL and tRPC. */
export function toErrorData(error: AppError): {
  code: ErrorCode;
  status: number;
  errors?: FieldError[];
  retryAfter?: number;
} {
  return {
    code: error.code,
    status: error.status,
    ...(error.errors && { errors: error.errors }),
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
  };
}

/** The `WWW-Authenticate` value (RFC 6750 section 3) that belongs to a 401 or 403; null for other errors. */
export function toAuthenticateHeader(error: AppError): string | null {
  const challenge = 'Bearer realm="cargolint"';
  if (error.code === 'invalid_token' || error.code === 'token_reused')
    return `${challenge}, error="invalid_token"`;
  if (error.status === 401) return challenge;
  if (error.code === 'role_required') return `${challenge}, error="insufficient_scope"`;
  if (error.code === 'insufficient_scope')
    return `${challenge}, error="insufficient_scope", scope="${error.scope ?? ''}"`;
  return null;
}

/** Response headers that an error carries on every edge. */
export function toErrorHeaders(error: AppError): Record<string, string> {
  const authenticate = toAuthenticateHeader(error);
  return {
    ...(authenticate !== null && { 'www-authenticate': authenticate }),
    ...(error.retryAfter !== undefined && { 'retry-after': String(error.retryAfter) }),
  };
}
