import type { Candidate, ExtractedField, Extraction, FieldContent, Page } from './model.js';
import { type Hints, type ParserName, parseAs } from './parsers.js';
import { type Provider } from './provider.js';
import { ProviderFault } from './provider-answer.js';
import { fieldParsers } from './field-parsers.js';
import { type Asked, type FoundPlace, createFinder } from './value-finder.js';

/** A value of a provider that stands on the page. Alone it is below what is processed without review. */
const foundConfidence = 0.65;
/** A value that doesn't stand there may be made up. */
const inventedConfidence = 0.3;
/** One or two digits stand on every page, so finding them proves little. */
const shortConfidence = 0.4;

const mostAlternatives = 2;

const isShort = (value: FieldContent): boolean =>
  typeof value === 'number' && String(value).replace(/\D/g, '').length < 3;

const nowhere = { x: 0, y: 0, width: 0, height: 0 };

/** Whether a value is a provider's own: it stands nowhere on the pages, so that it doesn't show what the document says. */
export const isInvented = ({ box, confidence }: Candidate): boolean =>
  confidence <= inventedConfidence && box.width === 0 && box.height === 0;

/** A provider's text as a candidate: read by the same parsers as any text, and looked for on the pages. */
function toCandidate(
  text: string,
  parser: ParserName,
  hints: Hints,
  find: (asked: Asked) => FoundPlace | null,
  firstPage: number,
): Candidate | null {
  const parsed = parseAs(parser, text, hints);
  if (parsed === null) return null;
  const { value, quality } = parsed;
  const place = find({ text, parser, value, hints });
  if (place === null) {
    return { value, rawText: text, page: firstPage, box: nowhere, confidence: inventedConfidence * quality };
  }
  const most = isShort(value) ? shortConfidence : foundConfidence;
  const confidence = most * quality * place.confidence;
  return { value, rawText: place.rawText, page: place.page, box: place.box, confidence };
}

const isSame = (a: Candidate, b: Candidate): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

const withoutAlternatives = ({ value, rawText, page, box, confidence }: ExtractedField): Candidate => ({
  value,
  rawText,
  page,
  box,
  confidence,
});

/** The surer of the two is the value, in doubt that of the rules; the other is an alternative. */
function mergeField(ofRules: ExtractedField | undefined, candidate: Candidate): ExtractedField {
  if (ofRules === undefined) return { ...candidate, alternatives: [] };
  if (isSame(ofRules, candidate)) {
    return { ...ofRules, confidence: Math.max(ofRules.confidence, candidate.confidence) };
  }
  const others = ofRules.alternatives.filter((other) => !isSame(other, candidate));
  const isSurer = candidate.confidence > ofRules.confidence;
  const alternatives = [...others, isSurer ? withoutAlternatives(ofRules) : candidate]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostAlternatives);
  return isSurer ? { ...candidate, alternatives } : { ...ofRules, alternatives };
}

/**
 * Asks a provider for the fields of a document, and merges what it answers into what the rules read. Line
 * items stay as the rules read them. Whatever goes wrong leaves the extraction as it is.
 * @param pages of the whole file; those of the extraction are taken
 * @returns a note for the log when the provider couldn't be used, which holds nothing of document and key
 */
export async function improveExtraction(
  provider: Provider,
  pages: readonly Page[],
  extraction: Extraction,
): Promise<{ extraction: Extraction; note: string | null }> {
  const { documentType, language } = extraction;
  if (documentType === null) return { extraction, note: null };
  const own = pages.filter(({ number }) => extraction.pages.includes(number));
  try {
    const answered = await provider.ask(documentType, own);
    const fields = { ...extraction.fields };
    const find = createFinder(own);
    const hints = { language, label: '' };
    for (const [name, parser] of fieldParsers(documentType)) {
      const text = answered.get(name);
      const candidate =
        text === undefined ? null : toCandidate(text, parser, hints, find, own[0]?.number ?? 1);
      if (candidate !== null) fields[name] = mergeField(fields[name], candidate);
    }
    return { extraction: { ...extraction, fields }, note: null };
  } catch (error) {
    const reason = error instanceof ProviderFault ? error.message : 'its answer can’t be used';
    return { extraction, note: `The provider was left out: ${reason}.` };
  }
}
