import { medianOf } from './geometry.js';
import type { Box } from './model.js';
import type { OcrWord } from './ocr-engine.js';
import { countLetters } from './text.js';

/** What part of the size of a font the ink of a text takes above and below its baseline. */
interface Extent {
  above: number;
  below: number;
}

const tall = /[\p{Lu}\p{N}bdfhijkltáéíóúñ!?()[\]{}/|&%$#@'"]/u;
const deep = /[gjpqyQ,;()[\]{}/|$@]/u;
/** The box of a word in a text layer begins so far above the baseline, and is so high, in sizes of the font. */
const layer = { above: 0.85, height: 1.05 };
/** A word of fewer letters doesn't tell its own size. */
const enoughLetters = 3;
/** A word this much larger or smaller than its line has a size of its own. */
const otherSize = 1.4;

function extentOf(text: string): Extent | null {
  if (/\p{Script=Han}/u.test(text)) return { above: 0.82, below: 0.08 };
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { above: tall.test(text) ? 0.72 : 0.53, below: deep.test(text) ? 0.21 : 0 };
}

interface Measured {
  word: OcrWord;
  /** Null when the text doesn't tell. */
  size: number | null;
  baseline: number | null;
}

function measure(word: OcrWord): Measured {
  const extent = extentOf(word.text);
  if (extent === null) return { word, size: null, baseline: null };
  const size = word.box.height / (extent.above + extent.below);
  return { word, size, baseline: word.box.y + word.box.height - extent.below * size };
}

function boxOf({ word, size, baseline }: Measured, lineSize: number, lineBaseline: number): Box {
  const ratio = size === null ? 1 : Math.max(size / lineSize, lineSize / size);
  const isOther = size !== null && ratio > otherSize && countLetters(word.text) >= enoughLetters;
  const own = isOther ? size : lineSize;
  const isOff = baseline === null || Math.abs(baseline - lineBaseline) > 0.3 * lineSize;
  const base = isOff && !isOther ? lineBaseline : (baseline ?? lineBaseline);
  return { ...word.box, y: base - layer.above * own, height: layer.height * own };
}

/**
 * Words with boxes as high as those of a text layer. Tesseract's boxes are as high as the ink: "no" is then half as
 * high as "No," beside it, and gaps and rows, which are measured in heights, come out wrong.
 */
export function withFontBoxes(words: readonly OcrWord[]): OcrWord[] {
  const lines = new Map<number, OcrWord[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].flatMap((line) => {
    const measured = line.map(measure);
    const sizes = measured.flatMap(({ size }) => (size === null ? [] : [size]));
    if (sizes.length === 0) return line;
    const size = medianOf(sizes);
    const baseline = medianOf(measured.flatMap((each) => (each.baseline === null ? [] : [each.baseline])));
    return measured.map((each) => ({ ...each.word, box: boxOf(each, size, baseline) }));
  });
}
