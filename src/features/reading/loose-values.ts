import { candidateFrom } from './candidates.js';
import { bottomOf } from './geometry.js';
import type { Cell } from './layout.js';
import { inLineOfTotals } from './line-of-totals.js';
import type { Candidate, DocumentType, FieldContent, Word } from './model.js';
import type { DecimalMark } from './number-marks.js';
import {
  hasContainer,
  parseAmountInWords,
  parseContainers,
  parseFreightTerms,
  parseHsCodes,
  parseOriginals,
  parsePackages,
  parseSealBehindContainer,
  parseSeals,
  parseText,
} from './parse-identifiers.js';
import { parseCurrency, type Parsed, parseVolume, parseWeight } from './parse-numbers.js';
import { parseCountry, parseIncoterm } from './parse-places.js';
import type { Sheet } from './sheet.js';

type Finder = (text: string, mark: DecimalMark | null, type: DocumentType) => Parsed<FieldContent> | null;

const capitalTerm =
  /(?<![A-Za-z])(EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|C&F|CNF|(?:F\.O\.B|C\.I\.F|C\.F\.R|D\.A\.P|D\.D\.P)\.?)(?![A-Za-z])/;

/** In Spain, CIF is also the name of a tax number. */
const taxNumber = /\bC\.?I\.?F\.?[\s:.-]*[A-Z]?-?\d{6}/;

const packagesWithin =
  /(?<![\d.,/-])(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:\([^)]*\)\s*)?(?:CARTONS?|CTNS?|CASES|PALLETS?|PACKAGES?|PKGS?|BAGS|DRUMS|BALES|CRATES|BOXES|CAJAS|BULTOS|PALETS?|SACOS|[纸紙]?箱|件)(?![A-Za-z])/i;

/** "1 Container said to contain 1120 PIECES" */
const contained =
  /(?:contain(?:ing)?|\bs\.?t\.?c\.?)\s*:?\s*(\d[\d,]*\s+(?:pieces|pcs|units|rolls|bundles|sets))\b/i;

const kilos = '(\\d[\\d.,]*)\\s*(?:kgs?|kilos|公斤|千克)';
const grossKilos = new RegExp(`${kilos}\\.?\\s*\\(?(?:gross|g\\.?\\s?w|brutos?|毛重)`, 'i');
const netKilos = new RegExp(`${kilos}\\.?\\s*\\(?(?:net\\b|n\\.?\\s?w\\b|netos?|净重|淨重)`, 'i');

const saidKilos = '(?:weight|wt\\.?|total|bruto|neto|重)?\\s*:?\\s*(\\d[\\d.,]*)\\s*(?:kgs?|kilos|公斤|千克)';
const saidGross = new RegExp(`(?:gross|\\bg\\.?\\s?w\\.?|peso bruto|毛)\\s*${saidKilos}`, 'i');
const saidNet = new RegExp(`(?:\\bnett?\\b|\\bn\\.?\\s?w\\.?|peso neto|[净淨])\\s*${saidKilos}`, 'i');
const saidVolume = /(?<![\d.,])(\d[\d.,]*)\s*(?:cbm|m3|m³|立方米|立方公尺)(?![\p{L}\p{N}])/iu;
const saidPacked =
  /\b(?:packed in|total of|total(?: number)?:?|embalad[oa]s? en|共)\s*:?\s*(\d[\d,]*\s+(?:cartons?|ctns|pallets?|packages|cases|bags|boxes|crates|drums|cajas|bultos|sacos|palets?)\b|\d+\s*[纸紙木]?箱)/i;

/** "1,440 kg gross", or in a sentence "gross weight 1,440 kg" */
const weightAs =
  (patterns: readonly RegExp[]): Finder =>
  (text, mark) => {
    const number = patterns.map((pattern) => pattern.exec(text)?.[1]).find((each) => each !== undefined);
    return number === undefined ? null : parseWeight(`${number} kg`, '', mark === ',' ? 'comma' : 'decimal');
  };

/** "$ US DOLLAR" below "Unit price" and "Amount". */
const onlyCurrency =
  /^\W*(?:in\s)?(?:us ?\$?\W{0,2}dollars?|u\.s\. dollars?|euros?|pounds sterling|d[oó]lares( americanos)?|usd|eur|gbp|cny|rmb|美元|人民币|欧元)\W*$/i;

const producedIn =
  /(?:produced in|manufactured in|made in|originating in|originate in|originated in|country of origin is|of origin of|(?:are|is) (?:the )?(?:products?|produce) of(?: the)?|hecho en|producid[ao]s en|fabricad[ao]s en|originari[ao]s de|原产于|原產於|生产于|製造於)[\s:]+(.{2,60})$/i;
/** The certificate names its country: "CERTIFICATE OF ORIGIN OF THE PEOPLE'S REPUBLIC OF CHINA", "Issued in …". */
const issuedIn = /^(?:issued in|expedido en|emitido en|签发国)[\s:.]+(.{2,60})$/i;
const republic =
  /^(?:of\s+)?(the people'?s republic of china|中华人民共和国|中華人民共和國)\s*(原产地证.*|原產地證.*)?$/i;

const bodies =
  /chamber of (commerce|industry)|chambers? of commerce|board of trade|council for the promotion of|promotion of international trade|ccpit|trade council|customs (authority|administration)|general administration of customs|entry-exit inspection|c[aá]mara (oficial )?(de|nacional)|贸易促进委员会|貿易促進委員會|国际商会|商会|商會|海关总署|出入境检验检疫局|工業會|公會/i;

/** "The Treasure Coast Chamber of Commerce, a recognized Chamber of Commerce under the laws of …" */
const recognizedBody = /^the ([^_]{4,90}?),? a recogni[sz]ed (?:chamber|board)/i;

/** Values whose shape gives them away wherever they stand. */
const finders: Record<string, { types: DocumentType[]; confidence: number; find: Finder }> = {
  containerNumbers: { types: ['bill_of_lading', 'packing_list'], confidence: 0.9, find: parseContainers },
  hsCodes: {
    types: ['bill_of_lading', 'certificate_of_origin'],
    confidence: 0.8,
    find: (text) => {
      const behind =
        /(?:\bH\.?S\.?|HTS|tariff|arancelaria|taric|编码|編碼|税则|稅則)[^\d]{0,20}(\d{4}[\d.\s,;/、&]{2,})/i.exec(
          text,
        )?.[1];
      return behind === undefined ? null : parseHsCodes(behind.trim());
    },
  },
  freightTerms: {
    types: ['bill_of_lading'],
    confidence: 0.85,
    find: (text) =>
      /freight|flete|运费|運費/i.test(text) && text.length < 60 ? parseFreightTerms(text) : null,
  },
  totalPackages: {
    types: ['bill_of_lading', 'certificate_of_origin', 'invoice', 'packing_list'],
    confidence: 0.65,
    find: (text, _mark, type) => {
      const said = saidPacked.exec(text)?.[1];
      if (said !== undefined) return parsePackages(said);
      if (type === 'invoice' || type === 'packing_list') return null;
      const count = packagesWithin.exec(text)?.[0] ?? contained.exec(text)?.[1];
      return count === undefined ? null : parsePackages(count);
    },
  },
  countryOfOrigin: {
    types: ['certificate_of_origin', 'invoice'],
    confidence: 0.75,
    find: (text) => {
      const place = producedIn.exec(text)?.[1] ?? issuedIn.exec(text)?.[1];
      if (place !== undefined)
        return parseCountry(
          place.replace(/[.;,].*$|\(country\).*$|\s(and|that|which|y|que|以及)\s.*$/i, '').trim(),
        );
      const name = republic.exec(text.trim())?.[1];
      const named = name === undefined ? null : parseCountry(name);
      return named === null ? null : { ...named, quality: 0.85 };
    },
  },
  sealNumbers: {
    types: ['bill_of_lading', 'packing_list'],
    confidence: 0.85,
    find: parseSealBehindContainer,
  },
  grossWeightKg: {
    types: ['invoice', 'packing_list', 'bill_of_lading', 'certificate_of_origin'],
    confidence: 0.8,
    find: weightAs([grossKilos, saidGross]),
  },
  netWeightKg: { types: ['invoice', 'packing_list'], confidence: 0.8, find: weightAs([netKilos, saidNet]) },
  volumeM3: {
    types: ['packing_list'],
    confidence: 0.6,
    find: (text, mark) => {
      const isSentence = /\p{L}{3,}.*[,;].*\d/u.test(text);
      const number = isSentence ? saidVolume.exec(text)?.[1] : undefined;
      return number === undefined
        ? null
        : parseVolume(`${number} m3`, '', mark === ',' ? 'comma' : 'decimal');
    },
  },
  numberOfOriginals: {
    types: ['bill_of_lading'],
    confidence: 0.8,
    find: (text) => {
      const count =
        /\b((?:one|two|three|four)?\s*\(?\s*\d?\s*\)?)\s+original\s+(?:bills?|b\(?s?\)?\/l)/i
          .exec(text)?.[1]
          ?.trim() ??
        /(?:originals?|originales)\b.{0,12}\b((?:one|two|three|un[oa]?|dos|tres)\s*\(\s*\d\s*\))/i.exec(
          text,
        )?.[1];
      return count === undefined || count === '' ? null : parseOriginals(count);
    },
  },

  issuingBody: {
    types: ['certificate_of_origin'],
    confidence: 0.75,
    find: (text) => {
      const recognized = recognizedBody.exec(text)?.[1];
      if (recognized !== undefined) return parseText(recognized, 100);
      return bodies.test(text) &&
        !/signator|signature|official use|盖章|蓋章|签字|簽字|签章|簽章/i.test(text) &&
        text.length < 100 &&
        !/\d{3}/.test(text)
        ? parseText(text, 100)
        : null;
    },
  },
  amountInWords: {
    types: ['invoice'],
    confidence: 0.85,
    find: (text) => (/^\W*(say|son)\b|^(大写|大寫)/i.test(text) ? parseAmountInWords(text) : null),
  },
  incoterm: {
    types: ['invoice'],
    confidence: 0.72,
    find: (text) => {
      const parsed =
        capitalTerm.test(text) && !taxNumber.test(text) && text.length < 60 ? parseIncoterm(text) : null;
      return parsed === null ? null : { value: parsed.value.term, quality: parsed.quality };
    },
  },
  incotermPlace: {
    types: ['invoice'],
    confidence: 0.65,
    find: (text) => {
      const parsed =
        capitalTerm.test(text) && !taxNumber.test(text) && text.length < 60 ? parseIncoterm(text) : null;
      return parsed?.value.place == null ? null : { value: parsed.value.place, quality: parsed.quality };
    },
  },
  currency: {
    types: ['invoice'],
    confidence: 0.75,
    find: (text) =>
      (/\d|\(/.test(text) && text.length < 40) || onlyCurrency.test(text) ? parseCurrency(text) : null,
  },
};

/** Values without a label, for a field of a type of document. */
export function looseValues(
  sheets: readonly Sheet[],
  field: string,
  type: DocumentType,
  mark: DecimalMark | null = null,
): Candidate[] {
  const finder = finders[field];
  const found: Candidate[] = type === 'invoice' ? [] : inLineOfTotals(sheets, field, mark);
  if (finder === undefined || !finder.types.includes(type)) return found;
  for (const sheet of sheets) {
    const placed = sheet.lines.flatMap(({ cells }, line) => cells.map((cell) => ({ cell, line })));
    for (const { cell, line } of placed) {
      const text = field === 'countryOfOrigin' ? withNextLine(sheet, line, cell) : cell.text;
      const parsed = finder.find(text, mark, type);
      if (parsed !== null)
        found.push(
          candidateFrom(
            cell.words as readonly Word[],
            parsed.value,
            sheet.page.number,
            finder.confidence * parsed.quality,
          ),
        );
    }
  }
  if (field === 'sealNumbers')
    found.push(...sealsBelow(sheets, finder.confidence), ...sealsBeside(sheets, finder.confidence));
  if (field === 'totalPackages') found.push(...countsBeside(sheets, finder.confidence));
  if (field === 'issuingBody') found.push(...bodiesOverTwoLines(sheets, finder.confidence));
  if (field.endsWith('WeightKg')) return withoutRows(found);
  return Array.isArray(found[0]?.value) ? joined(found) : found;
}

/** "… have been manufactured in" goes on with the country in the next line. */
function withNextLine(sheet: Sheet, line: number, cell: Cell): string {
  const below = sheet.lines[line + 1]?.cells.find(({ box }) => Math.abs(box.x - cell.box.x) < 3);
  const isOpen = /\b(?:in|of|en|de)$/i.test(cell.text) && cell.words.length > 3;
  return isOpen && below !== undefined && below.box.y - bottomOf(cell.box) < cell.box.height
    ? `${cell.text} ${below.text}`
    : cell.text;
}

/** A seal in the line below its container: "TGHU1576744 /" above "SL7098226". */
function sealsBelow(sheets: readonly Sheet[], confidence: number): Candidate[] {
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line, index) =>
      line.cells.flatMap((cell) => {
        const below = sheet.lines[index + 1]?.cells.find((other) => Math.abs(other.box.x - cell.box.x) < 9);
        const isOpen = /[/,]\s*$/.test(cell.text) && hasContainer(cell.text);
        const seals = isOpen && below !== undefined ? parseSeals(below.text) : null;
        return seals === null || below === undefined || /\s/.test(below.text.trim())
          ? []
          : [candidateFrom(below.words, seals.value, sheet.page.number, confidence * seals.quality)];
      }),
    ),
  );
}

/** "215 | BULTOS" alone in a line. */
function countsBeside(sheets: readonly Sheet[], confidence: number): Candidate[] {
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap(({ cells }, line) => {
      const [count, kind] = cells;
      if (cells.length !== 2 || count === undefined || kind === undefined || sheet.tableLines.has(line))
        return [];
      const text = `${count.text} ${kind.text}`;
      const parsed = /^\d[\d.,]*$/.test(count.text) && kind.words.length === 1 ? parsePackages(text) : null;
      return parsed === null || parsed.quality < 1
        ? []
        : [candidateFrom([...count.words, ...kind.words], parsed.value, sheet.page.number, confidence)];
    }),
  );
}

/** A seal in the next cell: "HDOU3311802" beside "/H7720118". */
function sealsBeside(sheets: readonly Sheet[], confidence: number): Candidate[] {
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap(({ cells }) =>
      cells.slice(1).flatMap((cell, index) => {
        const before = cells[index] as Cell;
        const isBehind = /^\/\s?[A-Z0-9-]+\/?$/.test(cell.text) && /[A-Z]{4}\s?\d{7}\/?$/.test(before.text);
        const seals = isBehind && hasContainer(before.text) ? parseSeals(cell.text) : null;
        return seals === null
          ? []
          : [candidateFrom(cell.words, seals.value, sheet.page.number, confidence * seals.quality)];
      }),
    ),
  );
}

const openBody = /\b(of|the|for|and|de|del|la|y|e)$/i;
const restOfBody = /^(of|for|and|de|del|y|e)\b/i;

/** "CHINA COUNCIL FOR THE PROMOTION OF" above "INTERNATIONAL TRADE". */
function bodiesOverTwoLines(sheets: readonly Sheet[], confidence: number): Candidate[] {
  const middleOf = ({ box }: Cell): number => box.x + box.width / 2;
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line, index) =>
      line.cells.flatMap((cell) => {
        const below = sheet.lines[index + 1]?.cells.find(
          (other) => Math.abs(other.box.x - cell.box.x) < 4 || Math.abs(middleOf(other) - middleOf(cell)) < 4,
        );
        if (below === undefined || below.box.y - bottomOf(cell.box) > cell.box.height) return [];
        if (!openBody.test(cell.text) && !restOfBody.test(below.text)) return [];
        const text = `${cell.text} ${below.text}`;
        const isBody = bodies.test(text) && text.length < 120 && !/\d/.test(text);
        const words = [...cell.words, ...below.words];
        const parsed = isBody ? parseText(text, 120) : null;
        return parsed === null
          ? []
          : [candidateFrom(words, parsed.value, sheet.page.number, (confidence + 0.1) * parsed.quality)];
      }),
    ),
  );
}

/** How sure one of several weights is to be that of the whole document. */
const oneOfSeveral = 0.4;

/** Each item may be said with its weight: only what they add up to is that of the document. */
function withoutRows(found: readonly Candidate[]): Candidate[] {
  const weights = [...new Set(found.map(({ value }) => Number(value)))];
  const sum = weights.reduce((total, each) => total + each, 0);
  return found.map((candidate) => {
    const isSum = Math.abs(sum - 2 * Number(candidate.value)) < 0.01;
    const confidence = candidate.confidence * (weights.length > 1 && !isSum ? oneOfSeveral : 1);
    return { ...candidate, confidence };
  });
}

/** Lists from several places are one list. */
function joined(found: readonly Candidate[]): Candidate[] {
  const [first] = found;
  if (first === undefined) return [];
  const value = [...new Set(found.flatMap((candidate) => candidate.value as string[]))];
  return [{ ...first, value, confidence: Math.min(...found.map((candidate) => candidate.confidence)) }];
}
