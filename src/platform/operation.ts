import { z } from 'zod';
import { type Call, type OperationName, type PrincipalOf, authorize } from './access.js';
import { AppError, type FieldError } from './errors.js';

/** One use case as the edges call it: who calls and the input, not yet checked. */
export type Operation<Input extends z.ZodType, Output> = (
  call: Call,
  input: z.input<Input>,
) => Promise<Output>;

/**
 * Builds a use case: the permission is checked first, then the input, then the work runs with both
 * known to be good. The only way to write a public service method, so that none can forget a check.
 */
export function operation<Name extends OperationName, Input extends z.ZodType, Output>(
  name: Name,
  input: Input,
  work: (call: Call<PrincipalOf<Name>>, input: z.output<Input>) => Promise<Output>,
): Operation<Input, Output> {
  return async (call, unchecked) => work(authorize(name, call), parseInput(input, unchecked));
}

/** For operations that take nothing. */
export const noInput = z.strictObject({});

/** @throws AppError validation_failed, with a JSON pointer for each thing that is wrong */
export function parseInput<Input extends z.ZodType>(schema: Input, unchecked: unknown): z.output<Input> {
  const nul = findNul(unchecked);
  if (nul !== null) {
    throw validationFailed([
      { pointer: toPointer(nul), code: 'invalid_character', detail: 'must not have NUL characters' },
    ]);
  }
  const parsed = schema.safeParse(unchecked);
  if (parsed.success) return parsed.data;
  throw validationFailed(parsed.error.issues.flatMap(toFieldErrors));
}

/** Where a text has a NUL, which PostgreSQL can not keep (and nobody means); null = nowhere. */
function findNul(value: unknown): string[] | null {
  if (typeof value === 'string') return value.includes('\0') ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const path = name.includes('\0') ? [] : findNul(inner);
    if (path) return [name, ...path];
  }
  return null;
}

export function validationFailed(errors: FieldError[]): AppError {
  const [first] = errors;
  const detail = first ? `${first.parameter ?? first.pointer ?? 'input'}: ${first.detail}` : undefined;
  return new AppError('validation_failed', detail, { errors });
}

export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: toPointer([...issue.path, key]),
      code: 'unknown_field',
      detail: 'is not a known field',
    }));
  }
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [
    {
      pointer: toPointer(issue.path),
      code: missing ? 'required' : issue.code,
      detail: missing ? 'is required' : issue.message,
    },
  ];
}
