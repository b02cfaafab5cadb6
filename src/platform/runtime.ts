import { randomBytes } from 'node:crypto';

/** What a process takes from its surroundings and a test wants to control: the time and chance. */
export interface Runtime {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** Bytes from a cryptographically secure source. */
  randomBytes(count: number): Buffer;
}

export const systemRuntime: Runtime = { now: () => Date.now(), randomBytes };

/** ISO 8601 in UTC with `Z`, the form of every time in the API. */
export function toIsoTime(milliseconds: number): string;
export function toIsoTime(milliseconds: number | null): string | null;
export function toIsoTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : new Date(milliseconds).toISOString();
}

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/**
 * How far clocks of several machines may be apart, in milliseconds. What lies further ahead was written while a clock
 * was wrong, and holds nobody up once it is right again.
 */
export const clockTolerance = minutes(5);
