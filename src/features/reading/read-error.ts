/** Why a file can't be read. */
export type ReadFailure = 'encrypted' | 'broken' | 'too_many_pages' | 'no_pages';

/** Thrown when no page of a file can be read. */
export class ReadError extends Error {
  constructor(
    readonly reason: ReadFailure,
    message: string,
  ) {
    super(message);
    this.name = 'ReadError';
  }
}
