/** Days of the address, such as `2027-01-31`, as the moments that the server is asked for. */

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midnight where the reader is, so many days after the one that is named; undefined = no day. */
function toMidnight(text: string | undefined, plusDays: number): Date | undefined {
  const [, year, month, day] = pattern.exec(text ?? '') ?? [];
  if (year === undefined || Number(year) < 1970) return undefined;
  const date = new Date(Number(year), Number(month) - 1, Number(day) + plusDays);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

export interface Period {
  /** Inclusive. */
  from?: string;
  /** Exclusive: the midnight after the last day. */
  to?: string;
  /** It ends before it begins: nothing can be in it. */
  isBackwards: boolean;
}

export function toPeriod(from: string | undefined, to: string | undefined): Period {
  const start = toMidnight(from, 0);
  const end = toMidnight(to, 1);
  return {
    ...(start && { from: start.toISOString() }),
    ...(end && { to: end.toISOString() }),
    isBackwards: start !== undefined && end !== undefined && start >= end,
  };
}
