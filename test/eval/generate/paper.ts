import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const fontFile = (name: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/${name}`));
const chineseFiles = {
  sc: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  scBold: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  tc: 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  tcBold: 'noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
} as const;
type ChineseFont = keyof typeof chineseFiles;
const loaded = new Map<ChineseFont, Buffer>();
function chineseFont(name: ChineseFont): Buffer {
  const font = loaded.get(name) ?? fontFile(chineseFiles[name]);
  loaded.set(name, font);
  return font;
}

const latinFonts = {
  sans: ['Helvetica', 'Helvetica-Bold'],
  serif: ['Times-Roman', 'Times-Bold'],
  mono: ['Courier', 'Courier-Bold'],
} as const;
export type Face = keyof typeof latinFonts;

export interface TextOptions {
  size: number;
  face: Face;
  isBold?: boolean;
  /** Wraps at this width; without it the text stays on one line. */
  width?: number;
  align?: 'left' | 'right' | 'center';
  colour?: string;
}

export interface Paper {
  width: number;
  height: number;
  /** From 1. */
  pageCount: () => number;
  /** Draws with the upper left corner at x, y and returns the height that it took. */
  text: (content: string, x: number, y: number, options: TextOptions) => number;
  wrap: (content: string, options: TextOptions) => string[];
  widthOf: (content: string, options: TextOptions) => number;
  line: (x1: number, y1: number, x2: number, y2: number, thickness?: number) => void;
  box: (x: number, y: number, width: number, height: number) => void;
  fill: (x: number, y: number, width: number, height: number, colour: string) => void;
  /** A round stamp in light red around a point. */
  stamp: (x: number, y: number) => void;
  addPage: () => void;
  finish: () => Promise<Uint8Array>;
}

export interface PaperOptions {
  size: 'A4' | 'LETTER';
  script: 'sc' | 'tc';
  /** Latin texts of a Chinese document in the Chinese font too, as most Chinese software does it. */
  isUniform: boolean;
}

export const lineHeight = 1.22;
const wide = String.raw`\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF`;
const isWide = new RegExp(`[${wide}]`, 'u');
const pieces = new RegExp(`[${wide}]|[^\\s${wide}]+|\\s+`, 'gu');
const piecesOf = (text: string): string[] => text.match(pieces) ?? [];

/** Breaks a text into lines that fit. */
function breakLines(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(text)) {
    if (current !== '' && measure((current + piece).trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else {
      current += piece;
    }
  }
  return [...lines, current.trimEnd()].filter((line) => line !== '');
}

/** A PDF to draw on. The same drawing gives the same bytes. */
export function paperOf({ size, script, isUniform }: PaperOptions): Paper {
  const document = new PDFDocument({ size, margin: 0, info: { CreationDate: new Date(0) }, compress: true });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  let pages = 1;
  const choose = (content: string, { face, isBold, size: points }: TextOptions): void => {
    if (isWide.test(content) || isUniform) {
      const name: ChineseFont = isBold === true ? `${script}Bold` : script;
      document.registerFont(name, chineseFont(name));
      document.font(name);
    } else {
      document.font(latinFonts[face][isBold === true ? 1 : 0]);
    }
    document.fontSize(points);
  };
  const widthOf = (content: string, options: TextOptions): number => {
    choose(content, options);
    return document.widthOfString(content);
  };
  const wrap = (content: string, options: TextOptions): string[] =>
    content
      .split('\n')
      .flatMap((line) =>
        options.width === undefined
          ? [line]
          : breakLines(line, options.width, (part) => widthOf(part, options)),
      );
  const drawLine = (content: string, x: number, y: number, options: TextOptions): void => {
    // What runs off the page can't be read, and the truth would be wrong.
    if (y + options.size > document.page.height - 6) throw new Error(`"${content}" is below the page`);
    if (x + widthOf(content, options) > document.page.width)
      throw new Error(`"${content}" is beside the page`);
    const spare = (options.width ?? 0) - widthOf(content, options);
    const shift = options.align === 'right' ? spare : options.align === 'center' ? spare / 2 : 0;
    const { size: points } = options;
    document.fillColor(options.colour ?? 'black');
    // The Chinese fonts have a tall line box; both stand on one base line this way.
    document.text(content, x + shift, y + points * 0.86, { lineBreak: false, baseline: 'alphabetic' });
  };
  return {
    width: document.page.width,
    height: document.page.height,
    pageCount: () => pages,
    widthOf,
    wrap,
    text: (content, x, y, options) => {
      const lines = wrap(content, options);
      lines.forEach((line, index) => drawLine(line, x, y + index * options.size * lineHeight, options));
      return lines.length * options.size * lineHeight;
    },
    line: (x1, y1, x2, y2, thickness = 0.6) =>
      void document.lineWidth(thickness).moveTo(x1, y1).lineTo(x2, y2).stroke('black'),
    box: (x, y, width, height) => void document.lineWidth(0.6).rect(x, y, width, height).stroke('black'),
    fill: (x, y, width, height, colour) => void document.rect(x, y, width, height).fill(colour),
    stamp: (x, y) => {
      document.save().strokeOpacity(0.45).lineWidth(2.2);
      document.circle(x, y, 46).stroke('#b03030').circle(x, y, 39).stroke('#b03030');
      document
        .moveTo(x - 30, y + 4)
        .lineTo(x + 30, y - 4)
        .stroke('#b03030')
        .restore();
    },
    addPage: () => {
      document.addPage();
      pages += 1;
    },
    finish: async () => {
      document.end();
      await done;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
