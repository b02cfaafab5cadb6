import type { Draft } from './draft.js';
import type { LabelKey } from './labels/bank.js';
import { lineHeight } from './paper.js';

/** A label with what belongs to it: a fact of the document, or a text that means nothing to the reader. */
export interface Entry {
  label: LabelKey;
  fact?: string;
  text?: string[];
}
/** A box of a form; its width is a share of the row. */
export interface Cell extends Entry {
  share: number;
  /** Set before the label, as in numbered certificates. */
  number?: string;
}
export interface Row {
  height: number;
  cells: (Cell | Column)[];
}
/** Boxes on top of each other beside a larger one. */
export interface Column {
  share: number;
  stack: { height: number; cells: Cell[] }[];
}

const isBlank = (draft: Draft): boolean => draft.truth.isBlank;

const linesOf = (draft: Draft, { fact, text }: Entry): string[] | undefined =>
  fact !== undefined ? draft.take(fact)?.lines : isBlank(draft) ? [] : text;

const withColon = (draft: Draft, label: string): string => {
  const colon = draft.language.startsWith('zh') && draft.style.labelMode === 'plain' ? '：' : ':';
  return draft.style.hasColon ? `${label}${colon}` : label;
};
export const labelOf = (draft: Draft, key: LabelKey): string => withColon(draft, draft.label(key));

function drawCell(draft: Draft, cell: Cell, x: number, y: number, width: number, height: number): void {
  const { paper } = draft;
  paper.box(x, y, width, height);
  const prefix = cell.number === undefined ? '' : `${cell.number} `;
  const caption = draft.caption({ width: width - 6 });
  const taken = paper.text(`${prefix}${labelOf(draft, cell.label)}`, x + 3, y + 3, caption);
  const lines = linesOf(draft, cell) ?? [];
  let at = y + 5 + taken;
  for (const line of lines) at += paper.text(line, x + 5, at, draft.value({ width: width - 8 }));
  if (at > y + height + 3) throw new Error(`${cell.label} doesn't fit into its box`);
}

function cellHeight(draft: Draft, cell: Cell, width: number): number {
  const caption = draft.caption({ width: width - 6 });
  const head = draft.paper.wrap(`${cell.number ?? ''} ${labelOf(draft, cell.label)}`, caption).length;
  const lines = (cell.fact === undefined ? cell.text : draft.facts[cell.fact]?.lines) ?? [];
  const body = lines.flatMap((line) => draft.paper.wrap(line, draft.value({ width: width - 8 }))).length;
  return 9 + head * caption.size * lineHeight + body * draft.style.size * lineHeight;
}

const isColumn = (cell: Cell | Column): cell is Column => 'stack' in cell;

/** Draws rows of boxes, each as high as asked or as its content needs. Returns where the form ends. */
export function drawForm(draft: Draft, rows: readonly Row[], x: number, y: number, width: number): number {
  let top = y;
  for (const row of rows) {
    const total = row.cells.reduce((sum, cell) => sum + cell.share, 0);
    const widthOf = (share: number): number => (share / total) * width;
    const inStack = (column: Column): number[] =>
      column.stack.map((line) => {
        const shares = line.cells.reduce((sum, cell) => sum + cell.share, 0);
        const needed = line.cells.map((cell) =>
          cellHeight(draft, cell, (cell.share / shares) * widthOf(column.share)),
        );
        return Math.max(line.height, ...needed);
      });
    const heights = row.cells.map((cell) =>
      isColumn(cell)
        ? inStack(cell).reduce((sum, height) => sum + height, 0)
        : cellHeight(draft, cell, widthOf(cell.share)),
    );
    const height = Math.max(row.height, ...heights);
    let left = x;
    for (const cell of row.cells) {
      const cellWidth = widthOf(cell.share);
      if (isColumn(cell))
        drawStack(draft, cell, inStack(cell), { x: left, y: top, width: cellWidth, height });
      else drawCell(draft, cell, left, top, cellWidth, height);
      left += cellWidth;
    }
    top += height;
  }
  return top;
}

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawStack(draft: Draft, column: Column, heights: readonly number[], frame: Frame): void {
  const spare = frame.height - heights.reduce((sum, height) => sum + height, 0);
  let top = frame.y;
  column.stack.forEach((line, index) => {
    const height = (heights[index] ?? 0) + spare / column.stack.length;
    const shares = line.cells.reduce((sum, cell) => sum + cell.share, 0);
    let left = frame.x;
    for (const cell of line.cells) {
      const width = (cell.share / shares) * frame.width;
      drawCell(draft, cell, left, top, width, height);
      left += width;
    }
    top += height;
  });
}

export type PairMode = 'left' | 'inline' | 'above';

/** Draws labels with their values without boxes, one below the other; entries without a value are left out. */
export function drawPairs(
  draft: Draft,
  entries: readonly Entry[],
  { x, y, width, mode }: { x: number; y: number; width: number; mode: PairMode },
): number {
  const { paper, style } = draft;
  const caption = draft.caption({ size: mode === 'above' ? style.labelSize : style.size });
  const shown = entries.filter((entry) => entry.fact === undefined || draft.facts[entry.fact] !== undefined);
  const widest = Math.max(0, ...shown.map((entry) => paper.widthOf(labelOf(draft, entry.label), caption)));
  const indent = Math.min(widest + 12, width * 0.55);
  let top = y;
  for (const entry of shown) {
    const lines = linesOf(draft, entry) ?? [];
    if (mode === 'inline') {
      const [first = '', ...rest] = lines;
      const colon = /[:：]$/.test(labelOf(draft, entry.label)) ? '' : ':';
      const label = `${labelOf(draft, entry.label)}${colon}`;
      paper.text(label, x, top, caption);
      const at = paper.widthOf(`${label} `, caption);
      let height = paper.text(first, x + at, top, draft.value({ width: width - at }));
      for (const line of rest)
        height += paper.text(line, x + at, top + height, draft.value({ width: width - at }));
      top += Math.max(height, caption.size * lineHeight) + 2;
    } else {
      const left = mode === 'left' ? indent : 0;
      const labelHeight = paper.text(labelOf(draft, entry.label), x, top, {
        ...caption,
        width: mode === 'left' ? indent - 6 : width,
      });
      let at = mode === 'left' ? top : top + labelHeight + 1;
      for (const line of lines) at += paper.text(line, x + left, at, draft.value({ width: width - left }));
      top = Math.max(at, top + labelHeight) + (mode === 'left' ? 2.5 : 6);
    }
  }
  return top;
}
