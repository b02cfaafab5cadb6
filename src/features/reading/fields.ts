import { candidatesAt } from './candidates.js';
import { type FieldRule, type PartyRule, schemas } from './field-schema.js';
import { looseValues } from './loose-values.js';
import type { Candidate, DocumentType, ExtractedField, ExtractedFields } from './model.js';
import type { DocumentHints } from './parsers.js';
import { addressees, letterhead } from './letterheads.js';
import { isSameAs, partiesOn } from './parties.js';
import { isShippingLine, type Party } from './party-names.js';
import { routePorts } from './routes.js';
import type { Sheet } from './sheet.js';
import { fold } from './text.js';

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
  linesTotal: number,
): ExtractedFields {
  const schema = schemas[type];
  const fields: ExtractedFields = {};
  const amounts: Candidate[] = [];
  for (const [name, rule] of Object.entries(schema.fields)) {
    const candidates: Candidate[] = [
      ...(totals[name] ?? []),
      ...looseValues(sheets, name, type, hints.mark ?? null),
      ...routePorts(sheets, name),
    ];
    candidates.push(...joinLists(candidatesFor(sheets, rule, hints)));
    // The total is chosen last: freight and discount tell which of several it is.
    if (name === 'totalAmount') amounts.push(...candidates.filter(({ value }) => Number(value) > 0));
    const judged =
      type === 'certificate_of_origin' && name === 'issueDate' ? preferLatest(candidates) : candidates;
    const chosen = name === 'totalAmount' ? null : choose(judged);
    if (chosen !== null) fields[name] = chosen;
  }
  const taxes = candidatesFor(sheets, { parser: 'amount', labels: { tax: 1 } }, hints).map(({ value }) =>
    Number(value),
  );
  const total = choose(preferTotal(amounts, fields, linesTotal, taxes));
  if (total !== null) fields.totalAmount = total;
  readParties(sheets, schema.parties, fields);
  dropOtherNumbers(sheets, fields, hints);
  return fields;
}

/** The exporter declares before the authority certifies: of two signatures the later one issues. */
function preferLatest(candidates: readonly Candidate[]): Candidate[] {
  const best = Math.max(0, ...candidates.map(({ confidence }) => confidence));
  const rivals = candidates.filter(({ confidence }) => confidence > best - 0.25);
  const latest = rivals
    .map(({ value }) => String(value))
    .sort()
    .at(-1);
  return candidates.map((candidate) =>
    candidate.value === latest && rivals.includes(candidate)
      ? { ...candidate, confidence: Math.min(0.99, best + 0.04) }
      : candidate,
  );
}

/** "Cargo" is goods in one language and a position in another. */
const ambiguous = 0.85;

/** What stands at the labels of a field. */
const candidatesFor = (sheets: readonly Sheet[], rule: FieldRule, hints: DocumentHints): Candidate[] =>
  sheets.flatMap((sheet) =>
    sheet.labels.all.flatMap((label) => {
      const weight =
        Math.max(0, ...label.keys.map((key) => rule.labels[key] ?? 0)) *
        (label.keys.includes('partyContact') ? ambiguous : 1);
      return weight > 0 && !sheet.tableLines.has(label.line)
        ? candidatesAt(sheet, label, rule, weight, hints)
        : [];
    }),
  );

/** "SEAL: IT440817" and below the next container "SEAL: IT440818": lists that are about as sure are one. */
function joinLists(candidates: Candidate[]): Candidate[] {
  const lists = candidates.filter(({ value }) => Array.isArray(value));
  const [first] = [...lists].sort((a, b) => b.confidence - a.confidence);
  if (first === undefined || lists.length < 2) return candidates;
  const sure = lists.filter(({ confidence }) => confidence > first.confidence - 0.05);
  const value = [...new Set(sure.flatMap((each) => each.value as string[]))];
  return [{ ...first, value }, ...candidates.filter((each) => !sure.includes(each))];
}

/** The numbers of some carriers' bills and bookings look like those of containers. */
function dropOtherNumbers(sheets: readonly Sheet[], fields: ExtractedFields, hints: DocumentHints): void {
  const containers = fields.containerNumbers;
  if (containers === undefined || !Array.isArray(containers.value)) return;
  const rule: FieldRule = { parser: 'identifier', labels: { billOfLadingNumber: 1, otherNumber: 1 } };
  const others = candidatesFor(sheets, rule, hints).map(({ value }) => value);
  const value = containers.value.filter((number) => !others.includes(number));
  if (value.length === 0) delete fields.containerNumbers;
  else fields.containerNumbers = { ...containers, value };
}

/** Of several totals that one is meant to which the lines, the freight and the discount add up, or else the largest. */
function preferTotal(
  candidates: readonly Candidate[],
  fields: ExtractedFields,
  linesTotal: number,
  taxes: readonly number[],
): Candidate[] {
  const valueOf = (name: string): number => Number(fields[name]?.value ?? 0);
  const extras = valueOf('freight') + valueOf('insurance');
  const added = linesTotal + extras - valueOf('discount');
  const sums = [added, ...taxes.map((tax) => added + tax)];
  const agreeing = candidates
    .map(({ value }) => Number(value))
    .filter((value) => linesTotal > 0 && sums.some((sum) => Math.abs(value - sum) < 0.011 + 1e-6 * added));
  const meant = Math.max(0, ...agreeing);
  const isAdded = (candidate: Candidate): boolean => meant > 0 && Number(candidate.value) === meant;
  const largest = Math.max(
    0,
    ...candidates.filter((candidate) => candidate.confidence > 0.6).map(({ value }) => Number(value)),
  );
  const isKnown = candidates.some(isAdded);
  return candidates.map((candidate) => {
    const isMeant = isKnown ? isAdded(candidate) : Number(candidate.value) === largest;
    const { confidence } = candidate;
    if (isMeant) return isKnown ? { ...candidate, confidence: Math.max(confidence, surelyAdded) } : candidate;
    return { ...candidate, confidence: confidence * (isKnown ? 0.8 : 0.95) };
  });
}

/** How sure a total is that agrees with the lines. */
const surelyAdded = 0.93;

function readParties(sheets: readonly Sheet[], rules: readonly PartyRule[], fields: ExtractedFields): void {
  for (const rule of rules) {
    const parties = sheets.flatMap((sheet) => partiesOn(sheet, rule));
    if (rule.mayBeLetterhead === true) {
      const head = sheets[0] === undefined ? null : letterhead(sheets[0]);
      if (head !== null && (rule.signsAs !== 'carrier' || isShippingLine(String(head.name.value))))
        parties.push(head);
    }
    const sender = fields.sellerName?.value;
    if (rule.mayBeAddressee === true && parties.length === 0 && sheets[0] && sender !== undefined)
      parties.push(...addressees(sheets[0], String(sender)));
    const name = choose(named(parties).map((party) => resolve(party, fields)));
    if (name === null) continue;
    fields[rule.nameField] = name;
    const address = rule.addressField === undefined ? null : addressOf(parties, name);
    if (address !== null && rule.addressField !== undefined) fields[rule.addressField] = address;
  }
}

/** "Buyer: same as consignee" beside the consignee, who may be the buyer: the one with a name of its own is meant. */
function named(parties: readonly Party[]): readonly Party[] {
  const own = parties.filter(({ name }) => !isSameAs(String(name.value)));
  return own.length > 0 ? own : parties;
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

/** The address below the name, or else below the same name elsewhere. */
function addressOf(parties: readonly Party[], name: ExtractedField): ExtractedField | null {
  const addresses = (isMeant: (party: Party) => boolean): Candidate[] =>
    parties.filter(isMeant).flatMap((party) => (party.address === null ? [] : [party.address]));
  return (
    choose(addresses((party) => samePlace(party.name, name))) ??
    choose(addresses((party) => fold(String(party.name.value)) === fold(String(name.value))))
  );
}
