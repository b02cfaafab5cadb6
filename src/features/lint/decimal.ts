/**
 * Exact decimal numbers as integers of 10⁻⁸. Amounts are sums of decimals that binary numbers can't hold, and a
 * rule that compares to the cent must not depend on how they were rounded.
 */
export type Decimal = bigint;

const places = 8;
const one = 10n ** BigInt(places);

/** The shortest decimal that stands for the number, which is the one that was printed. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) throw new RangeError(`Not an amount: ${value}.`);
  const shortest = String(value);
  const text = shortest.includes('e') ? value.toFixed(places) : shortest;
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const digits = fraction.padEnd(places, '0').slice(0, places);
  const size = BigInt(whole) * one + BigInt(digits);
  return text.startsWith('-') ? -size : size;
}

/** The product, rounded down to 10⁻⁸. */
export const times = (a: Decimal, b: Decimal): Decimal => (a * b) / one;

export const absolute = (value: Decimal): Decimal => (value < 0n ? -value : value);

/** Whether two decimals are at most the tolerance apart. */
export const isWithin = (a: Decimal, b: Decimal, tolerance: Decimal): boolean => absolute(a - b) <= tolerance;

export const sum = (values: readonly Decimal[]): Decimal =>
  values.reduce((total, value) => total + value, 0n);

/** Half of the last digit of a number that is printed with so many decimals: what rounding may have taken. */
export const halfOfLastDigit = (decimals: number): Decimal =>
  toDecimal(0.5) / 10n ** BigInt(Math.min(decimals, places - 1));

/** As people write it, with at least so many decimals: 1234.5 → `1234.50`. */
export function toText(value: Decimal, leastDecimals = 0): string {
  const size = absolute(value);
  const fraction = (size % one)
    .toString()
    .padStart(places, '0')
    .replace(/0+$/, '')
    .padEnd(leastDecimals, '0');
  return `${value < 0n ? '-' : ''}${size / one}${fraction === '' ? '' : `.${fraction}`}`;
}

/** How many decimals a number has. */
export function decimalsOf(value: number): number {
  return toText(toDecimal(value)).split('.')[1]?.length ?? 0;
}
