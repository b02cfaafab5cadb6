import { randomBytes } from 'node:crypto';

/** What a process takes from its surroundings and a test wants to control: the time and chance. */
export interface Runtime {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  /** Bytes from a cryptographically secure source. */
  randomBytes(count: number): Buffer;
}

/** Asks the system for chance in advance: the asking costs more than the bytes, and every request has an id. */
function createRandomPool(size: number): Runtime['randomBytes'] {
  let pool = Buffer.alloc(0);
  return (count) => {
    if (count > size) return randomBytes(count);
    if (count > pool.length) pool = randomBytes(size);
    const taken = Buffer.from(pool.subarray(0, count));
    // What was given away may be a secret, and is nowhere else.
    pool.fill(0, 0, count);
    pool = pool.subarray(count);
    return taken;
  };
}

export const systemRuntime: Runtime = { now: () => Date.now(), randomBytes: createRandomPool(4096) };

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => seconds(count * 60);
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

const [second, minute, hour, day] = [seconds(1), minutes(1), hours(1), days(1)];
const mostDays = 1000;
/** How days are written. The times of a page are of few days, and naming one is most of the work. */
const writtenDays = new Map<number, string>();

function toIsoDay(number: number): string {
  const known = writtenDays.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * day).toISOString().slice(0, -'T00:00:00.000Z'.length);
  if (writtenDays.size >= mostDays) writtenDays.clear();
  writtenDays.set(number, text);
  return text;
}

const toDigits = (value: number, length: number): string => String(value).padStart(length, '0');

/** ISO 8601 in UTC with `Z`, the form of every time in the API: what `toISOString` gives, at a quarter of its price. */
export function toIsoTime(milliseconds: number): string;
export function toIsoTime(milliseconds: number | null): string | null;
export function toIsoTime(milliseconds: number | null): string | null {
  if (milliseconds === null) return null;
  const dayNumber = Math.floor(milliseconds / day);
  const rest = milliseconds - dayNumber * day;
  const clock = [
    toDigits(Math.floor(rest / hour), 2),
    toDigits(Math.floor(rest / minute) % 60, 2),
    toDigits(Math.floor(rest / second) % 60, 2),
  ].join(':');
  return `${toIsoDay(dayNumber)}T${clock}.${toDigits(rest % second, 3)}Z`;
}

/**
 * How far clocks of several machines may be apart, in milliseconds. What lies further ahead was written while a clock
 * was wrong, and holds nobody up once it is right again.
 */
export const clockTolerance = minutes(5);
