import { parseIdentifier, parseText } from './parse-identifiers.js';
import type { Parsed } from './parse-numbers.js';
import { repairText } from './text.js';

const longestName = 60;

/** A voyage that says that it is one: `V.123W`, `VOY. 045S`, `/ 208W`. */
const marked =
  /\s*(?:[/,;]|\s-\s|\bV(?:oy(?:age)?)?\b\.?\s?(?:no\.?)?[\s:]?|\bV(?:oy)?\.(?:no\.?)?|航次|\bviaje\b)\s*:?\s*(?=[A-Z]{0,4}\d)([A-Z0-9][A-Z0-9-]*)\s*(?:航次)?\s*$/i;
/** A last word that may be a voyage: digits with a direction, or letters and digits. */
const direction = /\s+(\d{2,4}[NSEW]{1,2}|[A-Z]{1,3}\d{2,4}[NSEW]?|\d{4}[A-Z]?)$/i;
/** Where the label speaks of a voyage too, a plain number is one. */
const plainNumber = /\s+([A-Z]{0,3}-?\d{2,5}(?:-\d{2,4})?[A-Z]{0,2})$/i;

const saysVoyage = (label: string): boolean => /voy|viaje|travesia|航次|航班|flight|\bv\/?n\b/i.test(label);

function split(text: string, label: string): { vessel: string; voyage: string | null } {
  const source = repairText(text).replace(/\s+/g, ' ').trim();
  const shapes = saysVoyage(label) ? [marked, direction, plainNumber] : [marked, /\s+(\d{2,4}[NSEW])$/i];
  for (const shape of shapes) {
    const match = shape.exec(source);
    if (match !== null && match.index > 0)
      return { vessel: source.slice(0, match.index).trim(), voyage: match[1] ?? null };
  }
  return { vessel: source, voyage: null };
}

/** The name of a ship, without the voyage beside it. */
export function parseVessel(text: string, label: string): Parsed<string> | null {
  const { vessel } = split(text, label);
  const name = vessel.replace(/^(m\/?\s?[vs]\.?|mv|ms|s\/s)\s+(?=\p{L})/iu, '').replace(/[\s,/;-]+$/, '');
  const parsed = parseText(name, longestName);
  return parsed !== null && /\p{L}{2}|\p{Script=Han}/u.test(parsed.value) && !/^x+$/i.test(name)
    ? parsed
    : null;
}

/** A voyage, alone or behind the name of the ship. */
export function parseVoyage(text: string, label: string): Parsed<string> | null {
  const source = repairText(text).replace(/\s+/g, ' ').trim();
  const own = source.replace(/^V(oy(age)?)?\.?\s?(no\.?)?\s?:?\s*(?=[A-Z]?\d)/i, '');
  const isOfShip = /vessel|ship|buque|nave|船/i.test(label) && !saysVoyage(label);
  if (!own.includes(' ')) return isOfShip ? null : parseIdentifier(own);
  const { voyage } = split(source, isOfShip ? label : `${label} voyage`);
  return voyage === null ? null : { value: voyage.replace(/^V\.?(?=\d)/i, ''), quality: 0.95 };
}
