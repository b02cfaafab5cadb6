/** Why a file can't be read. */
export type ReadFailure =
  'encrypted' | 'broken' | 'too_many_pages' | 'no_pages' | 'too_large' | 'unsupported' | 'too_slow';

/** Thrown when a file can't be read. The message is a sentence for people: what is wrong and what to do. */
export class ReadError extends Error {
  constructor(
    readonly reason: ReadFailure,
    message: string,
  ) {
    super(message);
    this.name = 'ReadError';
  }
}
