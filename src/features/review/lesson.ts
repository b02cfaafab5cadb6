import type {
  Candidate,
  ExtractedField,
  Extraction,
  FieldContent,
  FieldPlace,
  Places,
} from '../reading/index.js';

/** What a person's correction teaches, and what the next document of the layout makes of it. Pure functions. */

/** What was learned about a field. */
export interface Lesson {
  fieldName: string;
  /** Where it stands. Null when it isn't on the page as words: a logo, say. */
  place: FieldPlace | null;
  /** What it always is, of a field that is about who made the document. */
  value: FieldContent | null;
  /** What had been taken for it, so that the same mistake is known again. */
  mistake: Mistake | null;
}

export interface Mistake {
  value: FieldContent;
  place: FieldPlace | null;
}

const mostAlternatives = 2;
/** A value that was the same before, but nothing shows that it still is. */
const steadyConfidence = 0.75;
/** What was read less surely than this gives way to a place that its label tells. */
const unsureReading = 0.7;

/** Fields that stay the same from document to document of one layout, because they are about who made it. */
const steadyFields = new Set([
  'sellerName',
  'sellerAddress',
  'shipperName',
  'exporterName',
  'exporterAddress',
  'carrierName',
  'issuingBody',
  'currency',
  'originCountry',
  'countryOfOrigin',
]);

/**
 * Null = nothing to learn: the value is this document's alone and stands nowhere on it.
 * @param value what the person says; not null
 * @param read what had been read for the field
 */
export function toLesson(
  fieldName: string,
  value: FieldContent,
  read: ExtractedField | undefined,
  places: Places,
): Lesson | null {
  const place = places.find(fieldName, value);
  const isSteady = steadyFields.has(fieldName);
  if (place === null && !isSteady) return null;
  const isMistake = read !== undefined && !isSame(read.value, value);
  const mistake = isMistake ? { value: read.value, place: places.describe(read.page, read.box) } : null;
  return { fieldName, place, value: isSteady ? value : null, mistake };
}

/** A document with what was learned of its layout. */
export function applyLessons(extraction: Extraction, lessons: readonly Lesson[], places: Places): Extraction {
  const fields = { ...extraction.fields };
  for (const lesson of lessons) {
    const { fieldName } = lesson;
    const read = fields[fieldName];
    const offered = offer(lesson, places);
    if (offered === null) continue;
    const isFirst = read === undefined || shouldReplace(offered, read, lesson, places);
    fields[fieldName] = merge(offered.candidate, read, isFirst);
  }
  return { ...extraction, fields };
}

interface Offer {
  candidate: Candidate;
  isSure: boolean;
}

/** What a lesson makes of the document: the value at its place, or the one that stays the same. */
function offer({ fieldName, place, value }: Lesson, places: Places): Offer | null {
  const shown = place && places.read(fieldName, place);
  if (shown?.isSure === true || value === null) return shown;
  const found = places.find(fieldName, value);
  const rawText = Array.isArray(value) ? value.join(', ') : String(value);
  const nowhere = { page: 1, box: { x: 0, y: 0, width: 0, height: 0 } };
  const where = found === null ? nowhere : { page: found.page, box: found.box };
  // Whether it is still the same is told by the mistake alone.
  return { candidate: { value, rawText, ...where, confidence: steadyConfidence }, isSure: false };
}

/** What was read stays, unless it is the same mistake again, or unsure beside what its label tells. */
function shouldReplace(offered: Offer, read: ExtractedField, lesson: Lesson, places: Places): boolean {
  const { value, mistake } = lesson;
  const isTold = offered.isSure || value !== null;
  if (!isTold) return false;
  if (mistake !== null && isMistakeAgain(mistake, read, places)) return true;
  return offered.isSure && read.confidence < unsureReading && read.confidence < offered.candidate.confidence;
}

/** The same text again, or what now stands where the wrong value stood. */
const isMistakeAgain = ({ value, place }: Mistake, read: ExtractedField, places: Places): boolean =>
  (typeof value === 'string' && value === read.value) ||
  (place !== null && places.isAt(place, read.page, read.box));

const isSame = (one: FieldContent, other: FieldContent): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** One of the two is the value, the other its first alternative. */
function merge(offered: Candidate, read: ExtractedField | undefined, isFirst: boolean): ExtractedField {
  if (read === undefined) return { ...offered, alternatives: [] };
  const { alternatives, ...first } = read;
  if (isSame(read.value, offered.value)) {
    return { ...read, confidence: Math.max(read.confidence, offered.confidence) };
  }
  const others = alternatives.filter(({ value }) => !isSame(value, offered.value));
  const [value, second] = isFirst ? [offered, first] : [first, offered];
  return { ...value, alternatives: [second, ...others].slice(0, mostAlternatives) };
}
