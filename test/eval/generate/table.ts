import { type Draft } from './draft.js';
import { lineHeight } from './paper.js';
import type { ExpectedFields } from './truth.js';

export interface TableColumn<Line> {
  /** May have several lines. */
  header: string;
  share: number;
  align?: 'left' | 'right' | 'center';
  text: (line: Line, index: number) => string;
  expects?: (line: Line, index: number) => ExpectedFields;
}

/** A row below the goods: some of its cells by column, or a label with an amount. */
export interface FooterRow {
  cells: Record<number, string>;
  isBold?: boolean;
  expects?: ExpectedFields;
}

export interface TableOptions<Line> {
  columns: TableColumn<Line>[];
  lines: readonly Line[];
  footer: FooterRow[];
  ruling: 'full' | 'horizontal' | 'header' | 'none';
  x: number;
  y: number;
  width: number;
  /** Repeats the header on a following page. */
  repeatsHeader: boolean;
  /** Draws the head of a following page and returns where the table goes on. */
  onNewPage: () => number;
}

interface Cells {
  texts: string[][];
  height: number;
}

const gap = 4;

/** Numbers are never broken: their columns take the width that they need, and the others share the rest. */
function widthsOf<Line>({ paper, value }: Draft, { columns, lines, width }: TableOptions<Line>): number[] {
  const needed = columns.map(({ align, text }) =>
    align === 'right'
      ? Math.max(0, ...lines.map((line, index) => paper.widthOf(text(line, index), value()))) + 2 * gap + 1
      : 0,
  );
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const wished = columns.map((column, index) =>
    Math.max((column.share / shares) * width, needed[index] ?? 0),
  );
  const excess = wished.reduce((sum, each) => sum + each, 0) - width;
  const spare = wished.map((each, index) => each - (needed[index] ?? 0));
  const most = spare.reduce((sum, each, index) => sum + (columns[index]?.align === 'right' ? 0 : each), 0);
  return wished.map((each, index) =>
    columns[index]?.align === 'right' ? each : each - (excess * (spare[index] ?? 0)) / most,
  );
}

export function drawTable<Line>(draft: Draft, options: TableOptions<Line>): number {
  const { paper, style, truth } = draft;
  const { columns, ruling, x, width } = options;
  const widths = widthsOf(draft, options);
  const lefts = widths.map((_, index) => x + widths.slice(0, index).reduce((sum, each) => sum + each, 0));
  const bottom = paper.height - 60;
  let top = options.y;

  const measure = (texts: readonly string[], isHeader: boolean, isBold = false): Cells => {
    const wrapped = texts.map((text, index) => {
      const inner = (widths[index] ?? 0) - 2 * gap;
      const font = isHeader ? draft.caption({ width: inner }) : draft.value({ width: inner, isBold });
      return text === '' ? [] : paper.wrap(text, font);
    });
    const most = Math.max(1, ...wrapped.map((lines) => lines.length));
    return { texts: wrapped, height: most * (isHeader ? style.labelSize : style.size) * lineHeight + 6 };
  };
  const drawRow = ({ texts, height }: Cells, isHeader: boolean, isBold = false): void => {
    texts.forEach((lines, index) => {
      const inner = (widths[index] ?? 0) - 2 * gap;
      const align = columns[index]?.align ?? 'left';
      const font = isHeader
        ? draft.caption({ align, width: inner })
        : draft.value({ align, width: inner, isBold });
      lines.forEach((line, row) =>
        paper.text(line, (lefts[index] ?? 0) + gap, top + 3 + row * font.size * lineHeight, font),
      );
    });
    if (ruling === 'full') widths.forEach((each, index) => paper.box(lefts[index] ?? 0, top, each, height));
    if (ruling === 'horizontal' || (ruling === 'header' && isHeader)) {
      paper.line(x, top + height, x + width, top + height);
      if (isHeader) paper.line(x, top, x + width, top);
    }
    top += height;
  };
  const header = measure(
    columns.map((column) => column.header),
    true,
  );
  const makeRoom = (height: number): void => {
    if (top + height <= bottom) return;
    paper.addPage();
    top = options.onNewPage();
    if (options.repeatsHeader) drawRow(header, true);
  };

  drawRow(header, true);
  if (truth.isBlank)
    for (let row = 0; row < 6; row += 1)
      drawRow(
        measure(
          columns.map(() => ''),
          false,
        ),
        false,
      );
  const filled = truth.isBlank ? [] : options.lines;
  filled.forEach((line, index) => {
    const cells = measure(
      columns.map((column) => column.text(line, index)),
      false,
    );
    makeRoom(cells.height);
    drawRow(cells, false);
    truth.lineItems.push(
      Object.assign({}, ...columns.map((column) => column.expects?.(line, index) ?? {})) as ExpectedFields,
    );
  });
  for (const row of options.footer) {
    const height = style.size * lineHeight + 6;
    makeRoom(height);
    drawFooter(draft, height, row, { lefts, widths, top, ruling, x, width });
    top += height;
    if (!truth.isBlank) Object.assign(truth.fields, row.expects ?? {});
  }
  return top;
}

interface FooterPlace {
  lefts: readonly number[];
  widths: readonly number[];
  top: number;
  ruling: string;
  x: number;
  width: number;
}

/** Labels of a footer run to the left over empty columns, so that they needn't be broken. */
function drawFooter(draft: Draft, height: number, row: FooterRow, place: FooterPlace): void {
  const { paper } = draft;
  const { lefts, widths, top, ruling, x, width } = place;
  const font = draft.value({ isBold: row.isBold });
  let limit = Infinity;
  // From the right, so that a wide amount moves the label before it.
  for (const [key, text] of Object.entries(row.cells).sort(([a], [b]) => Number(b) - Number(a))) {
    if (draft.truth.isBlank && /\d/.test(text)) continue;
    const index = Number(key);
    const right = Math.min((lefts[index] ?? 0) + (widths[index] ?? 0) - gap, limit);
    const left = index === 0 ? (lefts[0] ?? 0) + gap : right - paper.widthOf(text, font);
    paper.text(text, left, top + 3, font);
    limit = left - 2 * font.size;
  }
  if (ruling === 'full') paper.box(x, top, width, height);
  if (ruling === 'horizontal') paper.line(x, top + height, x + width, top + height);
}
