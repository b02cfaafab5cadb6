import type { Problem } from '../api.js';
import { formatDuration } from './format.js';

/** Errors as people read them. */

/** What went wrong, and how long to wait where waiting helps. */
export const toSentence = ({ message, retryAfter }: Problem): string =>
  retryAfter === undefined ? message : `${message} (${formatDuration(retryAfter * 1000)})`;

/** The server says "lies in the past" of a field; at the field it is a sentence. */
export function toFieldSentence(detail: string | undefined): string | undefined {
  if (detail === undefined) return undefined;
  return `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.!?]$/.test(detail) ? '' : '.'}`;
}

/** A problem that the page finds itself, in the shape of the server's. */
export const ownProblem = (errors: Record<string, string>): Problem => ({
  code: 'validation_failed',
  message: 'Something is missing.',
  errors: Object.entries(errors).map(([field, detail]) => ({ pointer: `/${field}`, detail })),
});
