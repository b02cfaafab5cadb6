/** Reading of the address: what makes no sense is left out, so that an old or mistyped link still works. */

type Raw = Record<string, unknown>;

export function readText(search: Raw, name: string, maximum = 200): string | undefined {
  const value = search[name];
  // The router turns what looks like a number or a boolean into one.
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text.slice(0, maximum) : undefined;
}

export function readOneOf<Value extends string>(
  search: Raw,
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === search[name]);
}

export function readPage(search: Raw): number | undefined {
  const page = Number(search.page);
  return Number.isInteger(page) && page > 1 && page <= 5000 ? page : undefined;
}
