import { candidateFrom } from './candidates.js';
import type { Candidate, Word } from './model.js';
import { isFormText, titleBook } from './phrases.js';
import { fold } from './text.js';

/** The name and the address of a party as they stand on the page. */
export interface Party {
  name: Candidate;
  address: Candidate | null;
}

/** The lines that name a party, and how well they stand to its label. */
export interface Block {
  lines: Word[][];
  geometry: number;
}

export const longestName = 100;
const legalForm =
  'co\\.?,? ?ltd|ltd|ltda|limited|inc|incorporated|llc|l\\.l\\.c|llp|corp|corporation|gmbh|(s\\.? ?de ?)?r\\.?l( de c\\.?v)?|s\\.?a\\.?(s|b|c)?\\.?( de c\\.?v)?|s\\.?l\\.?u?|s\\.?r\\.?l|e\\.?i\\.?r\\.?l|b\\.?v|plc|ag|pty|pte|fze|fzco|fzc|oy|oyj|ab|as|a/s|aps|kg|s\\.?p\\.?a|n\\.?v|k\\.?k|bhd|jsc|tbk|s\\.?c\\.?l|c\\.a|d\\.o\\.o|s\\.?r\\.?o|sp\\. ?z ?o\\.?o|company|co|sas|sarl|e\\.?v|kft';
export const companyEnd = new RegExp(
  `\\b(${legalForm})\\b\\.?|公司|集团|集團|[厂廠社]$|商行|行$|株式会社`,
  'iu',
);
/** How shipping lines are called. */
const lineEnd =
  /\b(lines?|shipping|navigation|marine|maritime|mar[ií]tima|naviera)\b|海运|海運|航运|航運|船务|船務/i;
export const isShippingLine = (name: string): boolean => lineEnd.test(name);
export const isCompany = (text: string): boolean => companyEnd.test(text) || isShippingLine(text);
/** A line that only says what kind of company it is. */
const onlyLegalForm = new RegExp(`^[\\s,&]*((${legalForm}|&|y|de|c\\.?v)[\\s.,]*)+$`, 'iu');
/** Banks stand on invoices as banks; a seller is hardly ever one. */
const bank = /\b(bank|banco|banque|bancorp)\b|银行|銀行/i;
export const contactLine =
  /^(tel|phone|fax|e-?mail|mobile|attn|att|vat|tax|nif|rfc|ruc|cuit|nit|eori|www\.|http|contact|tlf|c\.?i\.?f\.?:|电话|電話|传真|傳真|税号|邮箱)\b|^\S+@\S+$|^www\.|^(电话|電話|传真|傳真|税号|邮箱|联系人|聯絡人|統一編號)/i;

export const wordsText = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

/** A name with its address; null when the lines are neither. */
export function partyFrom(block: Block, page: number, weight: number): Party | null {
  const lines = block.lines.filter(
    (words) => words.length > 0 && !contactLine.test(wordsText(words)) && !isFormText(wordsText(words)),
  );
  const wrapped = wrappedLines(lines);
  const first = lines.slice(0, wrapped).flat();
  if (first.length === 0) return null;
  const { name, rest } = wrapped > 1 ? { name: first, rest: [] } : splitName(first, lines.length === 1);
  const others = lines.slice(wrapped);
  const address = [...rest, ...(isTranslation(first, others[0]) ? others.slice(1) : others).flat()];
  const made = candidateFrom(name, '', page, weight * block.geometry);
  const text = made.rawText
    .replace(/\n/g, ' ')
    .replace(/^(messrs\.?|m\/s\.?|sres\.?|señores)\s*/i, '')
    .replace(/[,;]+$/, '')
    .trim();
  // "EUR.1" beside the exporter is the name of the form.
  if (titleBook.exact(fold(text)) !== undefined) return null;
  if (/^(original|copy|duplicate|triplicate|copia)\W*\d*$/i.test(text)) return null;
  if (text.length < 2 || !/\p{L}{2}|\p{Script=Han}/u.test(text) || isNumberLike(text)) return null;
  const isLong = text.length > longestName;
  const isBank = bank.test(text) && !/order|orden|指示/i.test(text);
  const confidence =
    made.confidence * (companyEnd.test(text) ? 1 : 0.93) * (isLong ? 0.6 : 1) * (isBank ? 0.6 : 1);
  return {
    name: { ...made, value: text.slice(0, longestName), confidence },
    address: address.length === 0 ? null : addressFrom(address, page, confidence),
  };
}

/** The name of a company in a second script below the first. */
function isTranslation(name: readonly Word[], below: readonly Word[] | undefined): boolean {
  const [first, second] = [wordsText(name), wordsText(below ?? [])];
  const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
  return (
    isHan(first) !== isHan(second) &&
    [first, second].every((text) => companyEnd.test(text)) &&
    !/\d/.test(second)
  );
}

/** How many lines a name takes: narrow boxes break it before "Ltd." or behind "&". */
function wrappedLines(lines: readonly Word[][]): number {
  const [first, second] = [wordsText(lines[0] ?? []), wordsText(lines[1] ?? [])];
  if (lines.length < 2 || /\p{Script=Han}/u.test(first)) return 1;
  const isOpen = /(&|,? (and|y|e|de|del|of|the)|-)$/i.test(first) || /^(&|and |y )/i.test(second);
  const isEnd =
    !companyEnd.test(first) &&
    companyEnd.test(second) &&
    !/\d|^\s*\w+:/.test(second) &&
    second.length < 40 &&
    !/,/.test(first);
  if (onlyLegalForm.test(second) || (isOpen && !/\d/.test(second)) || isEnd) return 2;
  return 1;
}

const isNumberLike = (text: string): boolean => text.replace(/[^\d]/g, '').length > text.length * 0.6;

function addressFrom(words: Word[], page: number, confidence: number): Candidate | null {
  const made = candidateFrom(words, '', page, confidence * 0.97);
  const value = made.rawText
    .replace(/[,;]*\n/g, ', ')
    .replace(/^(add(ress)?|direcci[oó]n|domicilio|地址)\s*[:.]\s*/i, '')
    .replace(/[,;\s]+$/, '');
  return value === '' ? null : { ...made, value };
}

/** A party on a single line: the name ends with the kind of company, or else at the first comma. */
function splitName(words: Word[], isOnly: boolean): { name: Word[]; rest: Word[] } {
  const whole = wordsText(words);
  if (!isOnly && whole.length <= 70) return { name: words, rest: [] };
  const commas = words.flatMap((word, index) => (/[,;，]$/.test(word.text) ? [index] : []));
  const behindCompany = commas.filter(
    (index) =>
      companyEnd.test(words[index]?.text ?? '') &&
      !/^(ltd|limited|inc|llc)/i.test(words[index + 1]?.text ?? ''),
  );
  const cut =
    behindCompany[0] ??
    (whole.length > 45
      ? commas.find((index) => !/^(ltd|limited|inc|llc|s\.)/i.test(words[index + 1]?.text ?? ''))
      : undefined);
  if (cut === undefined || cut === words.length - 1) return { name: words, rest: [] };
  return { name: words.slice(0, cut + 1), rest: words.slice(cut + 1) };
}
