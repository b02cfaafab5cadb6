import { candidateFrom } from './candidates.js';
import { textOf } from './geometry.js';
import type { Candidate, FieldContent } from './model.js';
import type { DecimalMark } from './number-marks.js';
import { parsePackages } from './parse-identifiers.js';
import { type Parsed, parseVolume, parseWeight, type Points } from './parse-numbers.js';
import { cellsRight, type Sheet } from './sheet.js';

const totalWithUnit: Record<string, (text: string, mark: DecimalMark | null) => Parsed<FieldContent> | null> =
  {
    grossWeightKg: (text, mark) => (/kg/i.test(text) ? parseWeight(text, '', pointsOf(mark)) : null),
    volumeM3: (text, mark) => (/[a-z³]/i.test(text) ? parseVolume(text, '', pointsOf(mark)) : null),
    totalPackages: (text) => (/\p{L}/u.test(text) ? parsePackages(text) : null),
  };

const pointsOf = (mark: DecimalMark | null): Points => (mark === ',' ? 'comma' : 'decimal');

/** "Total : | 60 PALLETS | 64,050.000 kgs | 54.000 cu. m.": the unit tells what is summed up. Of two weights the larger is gross. */
export function inLineOfTotals(
  sheets: readonly Sheet[],
  field: string,
  mark: DecimalMark | null,
): Candidate[] {
  const parse = totalWithUnit[field];
  if (parse === undefined) return [];
  return sheets.flatMap((sheet) =>
    sheet.labels.all
      .filter(({ keys }) => keys.includes('bareTotal'))
      .flatMap((label) => {
        const parts = [label.inline, ...cellsRight(sheet, label).map(({ words }) => words)];
        const found = parts.flatMap((words) => {
          const text = textOf(words);
          const parsed = /^\d/.test(text) ? parse(text, mark) : null;
          return parsed === null || parsed.quality < 1
            ? []
            : [candidateFrom(words, parsed.value, sheet.page.number, 0.95)];
        });
        return found.sort((a, b) => Number(b.value) - Number(a.value)).slice(0, 1);
      }),
  );
}
