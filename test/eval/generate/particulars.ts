import { labelOf } from './blocks.js';
import type { Draft } from './draft.js';
import type { LabelKey } from './labels/bank.js';
import { lineHeight } from './paper.js';

/** A part of a column: facts whose lines follow each other, or a text that nothing is read from. */
export type Piece = { fact: string; before?: string } | { text: string };

export interface ParticularsColumn {
  label: LabelKey;
  number?: string;
  share: number;
  align?: 'left' | 'right' | 'center';
  pieces: Piece[];
}

const linesOf = (draft: Draft, piece: Piece): string[] => {
  if ('text' in piece) return draft.truth.isBlank ? [] : [piece.text];
  const lines = draft.take(piece.fact)?.lines ?? [];
  return piece.before === undefined || lines.length === 0
    ? lines
    : [`${piece.before}${lines[0] ?? ''}`, ...lines.slice(1)];
};

/** What stands around the goods may be read with them. */
function noteSurroundings(draft: Draft, texts: readonly string[]): void {
  const goods = draft.truth.fields.goodsDescription;
  if (goods === undefined) return;
  const own = draft.facts.goods?.lines ?? [];
  const around = texts.filter((text) => !own.includes(text));
  draft.truth.fields.goodsDescription = { ...goods, mayInclude: [...(goods.mayInclude ?? []), ...around] };
}

export interface ParticularsFrame {
  x: number;
  y: number;
  width: number;
  height: number;
  ruling: 'full' | 'header' | 'none';
}

/** The columns of goods of a bill or a certificate: a head, and below it free text. Returns where it ends. */
export function drawParticulars(
  draft: Draft,
  columns: readonly ParticularsColumn[],
  frame: ParticularsFrame,
): number {
  const { paper } = draft;
  const { x, y, width } = frame;
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => (column.share / shares) * width);
  const heads = columns.map((column, index) => {
    const text = `${column.number === undefined ? '' : `${column.number} `}${labelOf(draft, column.label)}`;
    return { text, options: draft.caption({ width: (widths[index] ?? 0) - 8, align: column.align }) };
  });
  const headHeight =
    6 +
    Math.max(
      ...heads.map(({ text, options }) => paper.wrap(text, options).length * options.size * lineHeight),
    );
  let left = x;
  let bottom = y + Math.max(frame.height, headHeight);
  columns.forEach((column, index) => {
    const inner = (widths[index] ?? 0) - 8;
    const head = heads[index];
    if (head !== undefined) paper.text(head.text, left + 4, y + 3, head.options);
    let top = y + headHeight + 4;
    const texts: string[] = [];
    for (const piece of column.pieces) {
      const lines = linesOf(draft, piece);
      texts.push(...lines);
      for (const line of lines)
        top += paper.text(line, left + 4, top, draft.value({ width: inner, align: column.align }));
      if (lines.length > 0) top += 4;
    }
    if (column.pieces.some((piece) => 'fact' in piece && /goods/i.test(piece.fact)))
      noteSurroundings(draft, texts);
    bottom = Math.max(bottom, top);
    left += widths[index] ?? 0;
  });
  drawRuling(draft, { ...frame, height: bottom - y }, widths, headHeight);
  return bottom;
}

function drawRuling(
  { paper }: Draft,
  frame: ParticularsFrame,
  widths: readonly number[],
  headHeight: number,
): void {
  const { x, y, width, height, ruling } = frame;
  if (ruling === 'none') return;
  paper.line(x, y, x + width, y);
  paper.line(x, y + headHeight, x + width, y + headHeight);
  if (ruling === 'header') return;
  paper.box(x, y, width, height);
  let left = x;
  for (const each of widths.slice(0, -1)) {
    left += each;
    paper.line(left, y, left, y + height);
  }
}
