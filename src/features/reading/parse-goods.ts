import { hasContainer, packageWords } from './parse-identifiers.js';
import type { Parsed } from './parse-numbers.js';
import { repairText } from './text.js';

const longestGoods = 1000;

/** What stands between the lines of a description without describing the goods. */
const besideGoods: readonly RegExp[] = [
  /^[\s*=_.\-–—xX/#]*$/,
  /^[\d.,;\s/、]+$/,
  /^n\s?\/?\s?m\.?$/i,
  /^s\s?\/\s?m\.?$/i,
  /^(h\.?s\.?|hts|ncm|taric)\s*(code|no|c[oó]digo|编码|編碼)?s?\.?\s*[:.#]?\s*[\d.\s,/]+$/i,
  /^(freight|flete|运费|運費|海运费)\s*(:|is)?\s*(pre-?paid|collect|pagado|prepagado|por cobrar|预付|預付|到付|payable)/i,
  /^(shipper'?s?|merchant'?s?)[\s,]*(load|pack|own)/i,
  /^(fcl|lcl|cy|cfs|door)\s?[/-]\s?(fcl|lcl|cy|cfs|door)/i,
  /^(clean|laden|shipped)\s*(and\s*)?(shipped\s*)?on board/i,
  /^(gross|net|tare|total)\s*(weight|wt|measurement|volume|packages?)\b/i,
  /^(g|n)\.?\s?w\.?\s*:/i,
  /^(peso|volumen|净重|毛重|淨重|体积|體積)/i,
  /^(seal|precinto|封号|封號|铅封)/i,
  /^(container|contenedor|ctnr|集装箱|箱号)\s*(no|n[.º°]|\/|#|:)/i,
  /^total\b|^(合计|合計|总计|總計)/i,
  /^say\b/i,
];

/** `1X40'HQ CONTAINER S.T.C. 520 CARTONS OF`: how the goods are packed. */
const saidToContain =
  /^.*?\b(said to contain|s\.?\s?t\.?\s?c\.?(?=[\s:]|$)|que dicen? contener|dice contener|containing)\s*:?\s*/i;
const containersOnly =
  /^\(?\d{1,3}\)?\s*[xX×*]\s*\d{2}\s?['’´]?\s*\w{0,3}\s*(containers?|contenedor(es)?)?\s*(\(.*\))?$/;

/** A description of goods: without the lines that only count, mark or weigh them. */
export function parseGoods(text: string): Parsed<string> | null {
  const lines = repairText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const kept = lines.map(withoutPacking).filter((line) => line !== '' && !isBeside(line));
  const value = kept
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s*=]+$/, '')
    .trim();
  if (!/\p{L}{2}|\p{Script=Han}/u.test(value)) return null;
  return value.length <= longestGoods
    ? { value, quality: 0.9 }
    : { value: value.slice(0, longestGoods), quality: 0.6 };
}

const isBeside = (line: string): boolean =>
  besideGoods.some((pattern) => pattern.test(line)) || hasContainer(line);

/** The line without "1 container said to contain"; empty when only a count of packages is left. */
function withoutPacking(line: string): string {
  const rest = line.replace(saidToContain, '').trim();
  if (containersOnly.test(rest)) return '';
  const count = /^(?:\p{L}[\p{L}\s-]{0,40}\()?\s*\d[\d,.]*\s*\)?\s*(?:\([^)]*\)\s*)?(.*)$/u.exec(rest)?.[1];
  if (count === undefined) return rest;
  const isCount = packageWords.test(count) && /^\W*[\p{L}()]+\W*(only|solamente)?\.?$/iu.test(count);
  return isCount ? '' : rest;
}
