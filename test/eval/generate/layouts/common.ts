import type { Cell } from '../blocks.js';
import type { Draft } from '../draft.js';
import type { LabelKey } from '../labels/bank.js';
import { lineHeight } from '../paper.js';

/** Draws one document from the first page of the paper on. */
export interface Layout {
  name: string;
  draw: (draft: Draft) => void;
}

export const widthInside = ({ paper, style }: Draft): number => paper.width - 2 * style.margin;

const legal = {
  en: 'We hereby certify that the information on this document is true and correct and that the contents of this shipment are as stated above.',
  es: 'Certificamos que la información contenida en este documento es verdadera y que el contenido del envío es el indicado.',
  'zh-Hans': '兹证明本单据所列内容真实无误。',
  'zh-Hant': '茲證明本單據所列內容真實無誤。',
} as const;

const banks = {
  en: ['Harbour Trust Bank, London', 'IBAN GB29 HTBK 6016 1331 9268 19', 'SWIFT HTBKGB2L'],
  es: ['Banco del Litoral, Madrid', 'IBAN ES91 2100 0418 4502 0005 1332', 'BIC BLITESMM'],
  'zh-Hans': ['华海银行宁波分行', '账号 3901 2200 1920 0088 163', 'SWIFT HHBKCNBJ'],
  'zh-Hant': ['遠洋商業銀行台中分行', '帳號 0128 5500 3321 07', 'SWIFT YYCBTWTP'],
} as const;

export function drawTitle(
  draft: Draft,
  key: LabelKey,
  y: number,
  align: 'left' | 'center' | 'right' = 'center',
): number {
  const { paper, style } = draft;
  const options = { size: 15, face: style.face, isBold: true, align, width: widthInside(draft) };
  return y + paper.text(draft.label(key), style.margin, y, options) + 6;
}

export function drawBank(draft: Draft, x: number, y: number, width: number): number {
  const { paper } = draft;
  if (draft.truth.isBlank) return y;
  let top = y + paper.text(draft.label('bankDetails'), x, y, draft.caption({ isBold: true, width }));
  for (const line of banks[draft.language])
    top += paper.text(line, x, top, draft.value({ size: 7.5, width }));
  return top;
}

/** What offices print below everything: a declaration, a line to sign on, the number of the page. */
export function drawClosing(draft: Draft, y: number): void {
  const { paper, style, random, language } = draft;
  const width = widthInside(draft);
  let top = y + 12;
  if (top + 80 > paper.height) return;
  if (random.chance(0.6))
    top += paper.text(legal[language], style.margin, top, draft.value({ size: 7, width })) + 6;
  const signX = paper.width - style.margin - 170;
  if (random.chance(0.8) && top + 40 < paper.height - 30) {
    paper.line(signX, top + 26, signX + 165, top + 26);
    paper.text(draft.label('signature'), signX, top + 29, draft.caption({ width: 165, align: 'center' }));
  }
  if (random.chance(0.5)) drawPageNumber(draft);
}

export function drawPageNumber(draft: Draft): void {
  const { paper, style } = draft;
  const text = `${draft.label('page')} ${paper.pageCount()}`;
  paper.text(
    text,
    style.margin,
    paper.height - 26,
    draft.value({ size: 7, width: widthInside(draft), align: 'right' }),
  );
}

/** Where a table goes on after the end of a page. */
export const continueTable = (draft: Draft, title: LabelKey) => (): number => {
  drawPageNumber(draft);
  const { paper, style } = draft;
  const size = 8;
  paper.text(draft.label(title), style.margin, 30, draft.value({ size }));
  return 36 + size * lineHeight;
};

/** A box or a line of a label with the fact of the same name. */
export const show = (label: LabelKey, fact: string = label, share = 1): Cell & { fact: string } => ({
  label,
  fact,
  share,
});

/** A box or a line that no field is read from. */
export const aside = (label: LabelKey, text: string[], share = 1): Cell => ({ label, text, share });

/** The letterhead has the only name of the party. */
export function drawLetterhead(draft: Draft, fact: string, align: 'left' | 'center'): number {
  const { paper, style } = draft;
  const [name = '', ...address] = draft.take(fact)?.lines ?? [];
  const width = align === 'center' ? widthInside(draft) : widthInside(draft) * 0.55;
  let top = 34 + paper.text(name, style.margin, 34, draft.value({ size: 13, isBold: true, width, align }));
  for (const line of address)
    top += paper.text(line, style.margin, top, draft.value({ size: 8, width, align }));
  return top;
}
