import { candidatesAt } from './candidates.js';
import { type PartyRule, schemas } from './field-schema.js';
import { looseValues } from './loose-values.js';
import type { Candidate, DocumentType, ExtractedField, ExtractedFields } from './model.js';
import type { DocumentHints } from './parsers.js';
import { isSameAs, letterhead, partiesOn, type Party } from './parties.js';
import type { Sheet } from './sheet.js';

/** Two independent places that say the same make a value surer. */
const agreementBonus = 0.05;
const shownAlternatives = 2;
/** Less sure than this isn't worth showing. */
const lowest = 0.35;

const same = (a: Candidate, b: Candidate): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);
const samePlace = (a: Candidate, b: Candidate): boolean =>
  a.page === b.page && Math.abs(a.box.x - b.box.x) < 1 && Math.abs(a.box.y - b.box.y) < 1;

/** The best candidate with the others that say something else; null when none is good enough. */
export function choose(candidates: readonly Candidate[]): ExtractedField | null {
  const sorted = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const [best] = sorted;
  if (best === undefined || best.confidence < lowest) return null;
  const agrees = sorted.some((other) => other !== best && same(other, best) && !samePlace(other, best));
  const others = sorted.filter(
    (other, index) => !same(other, best) && sorted.findIndex((first) => same(first, other)) === index,
  );
  // A rival that is nearly as good makes the choice a guess.
  const isContested = others.some((other) => other.confidence > best.confidence - 0.03);
  const confidence = best.confidence + (agrees ? agreementBonus : 0) - (isContested && !agrees ? 0.08 : 0);
  return {
    ...best,
    confidence: Math.max(0, Math.min(0.99, confidence)),
    alternatives: others.slice(0, shownAlternatives),
  };
}

/** The fields of a document of a type on its pages. */
export function readFields(
  sheets: readonly Sheet[],
  type: DocumentType,
  hints: DocumentHints,
  totals: Record<string, Candidate[]>,
): ExtractedFields {
  const schema = schemas[type];
  const fields: ExtractedFields = {};
  for (const [name, rule] of Object.entries(schema.fields)) {
    const candidates: Candidate[] = [...(totals[name] ?? []), ...looseValues(sheets, name, type)];
    for (const sheet of sheets) {
      for (const label of sheet.labels.all) {
        const weight = Math.max(0, ...label.keys.map((key) => rule.labels[key] ?? 0));
        if (weight > 0 && !sheet.tableLines.has(label.line))
          candidates.push(...candidatesAt(sheet, label, rule, weight, hints));
      }
    }
    const chosen = choose(name === 'totalAmount' ? preferLargest(candidates) : candidates);
    if (chosen !== null) fields[name] = chosen;
  }
  readParties(sheets, schema.parties, fields);
  return fields;
}

/** Of several totals the largest includes the others. */
function preferLargest(candidates: readonly Candidate[]): Candidate[] {
  const largest = Math.max(
    0,
    ...candidates
      .filter((candidate) => candidate.confidence > 0.6)
      .map((candidate) => Number(candidate.value)),
  );
  return candidates.map((candidate) =>
    Number(candidate.value) === largest
      ? candidate
      : { ...candidate, confidence: candidate.confidence * 0.95 },
  );
}

function readParties(sheets: readonly Sheet[], rules: readonly PartyRule[], fields: ExtractedFields): void {
  for (const rule of rules) {
    const parties = sheets.flatMap((sheet) => partiesOn(sheet, rule));
    if (parties.length === 0 && rule.mayBeLetterhead === true) {
      const head = sheets[0] === undefined ? null : letterhead(sheets[0]);
      if (head !== null) parties.push(head);
    }
    const name = choose(parties.map((party) => resolve(party, fields)));
    if (name === null) continue;
    fields[rule.nameField] = name;
    const address = rule.addressField === undefined ? null : addressOf(parties, name);
    if (address !== null && rule.addressField !== undefined) fields[rule.addressField] = address;
  }
}

/** "Same as consignee" means the name of the consignee. */
function resolve(party: Party, fields: ExtractedFields): Candidate {
  const consignee = fields.consigneeName ?? fields.buyerName;
  if (!isSameAs(String(party.name.value)) || consignee === undefined) return party.name;
  return {
    ...party.name,
    value: consignee.value,
    confidence: Math.min(party.name.confidence, consignee.confidence),
  };
}

const addressOf = (parties: readonly Party[], name: ExtractedField): ExtractedField | null =>
  choose(
    parties
      .filter((party) => samePlace(party.name, name))
      .flatMap((party) => (party.address === null ? [] : [party.address])),
  );
