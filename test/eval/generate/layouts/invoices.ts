import { drawForm, drawPairs, labelOf } from '../blocks.js';
import type { Draft } from '../draft.js';
import { chargesOf } from '../facts.js';
import { invoiceColumns, invoiceFooter, invoiceTableOf } from '../goods-columns.js';
import type { LabelKey } from '../labels/bank.js';
import { drawTable, type TableOptions } from '../table.js';
import type { TradeLine } from '../trade.js';
import {
  continueTable,
  drawBank,
  drawClosing,
  drawLetterhead,
  drawTitle,
  type Layout,
  widthInside,
} from './common.js';

const header: { label: LabelKey; fact: string }[] = [
  { label: 'invoiceNumber', fact: 'invoiceNumber' },
  { label: 'invoiceDate', fact: 'invoiceDate' },
];
const terms: { label: LabelKey; fact: string }[] = [
  { label: 'incoterm', fact: 'incoterm' },
  { label: 'paymentTerms', fact: 'paymentTerms' },
  { label: 'countryOfOrigin', fact: 'countryOfOrigin' },
  { label: 'portOfLoading', fact: 'portOfLoading' },
  { label: 'portOfDischarge', fact: 'portOfDischarge' },
];
const weights: { label: LabelKey; fact: string }[] = [
  { label: 'totalPackages', fact: 'totalPackages' },
  { label: 'netWeight', fact: 'netWeight' },
  { label: 'grossWeight', fact: 'grossWeight' },
];
const order = (draft: Draft): { label: LabelKey; text: string[] } => ({
  label: 'orderNumber',
  text: [draft.trade.orderNumber],
});

function drawGoods(draft: Draft, y: number, ruling: TableOptions<TradeLine>['ruling']): number {
  const options = invoiceTableOf(draft, chargesOf(draft));
  const columns = invoiceColumns(draft, options);
  return drawTable(draft, {
    columns,
    lines: draft.trade.lines,
    footer: invoiceFooter(draft, options, columns.length),
    ruling,
    x: draft.style.margin,
    y,
    width: widthInside(draft),
    repeatsHeader: draft.random.chance(0.7),
    onNewPage: continueTable(draft, 'titleInvoice'),
  });
}

/** Boxes in the order of the UN layout key. */
function drawBoxed(draft: Draft): void {
  const { style } = draft;
  const top = drawTitle(draft, 'titleInvoice', 26);
  const bottom = drawForm(
    draft,
    [
      {
        height: 70,
        cells: [
          { share: 1, label: 'seller', fact: 'seller' },
          {
            share: 1,
            stack: [
              {
                height: 32,
                cells: [
                  { share: 1, ...header[0]! },
                  { share: 1, ...header[1]! },
                ],
              },
              {
                height: 32,
                cells: [
                  { share: 1, ...order(draft) },
                  { share: 1, label: 'contractNumber', text: [draft.trade.contractNumber] },
                ],
              },
            ],
          },
        ],
      },
      {
        height: 70,
        cells: [
          { share: 1, label: 'buyer', fact: 'buyer' },
          {
            share: 1,
            stack: [
              {
                height: 30,
                cells: [
                  { share: 1, ...terms[2]! },
                  { share: 1, label: 'currency', fact: 'currency' },
                ],
              },
              { height: 34, cells: [{ share: 1, ...terms[0]! }] },
            ],
          },
        ],
      },
      {
        height: 32,
        cells: [
          { share: 1, ...terms[3]! },
          { share: 1, ...terms[4]! },
          { share: 2, ...terms[1]! },
        ],
      },
      { height: 30, cells: weights.map((entry) => ({ share: 1, ...entry })) },
    ],
    style.margin,
    top,
    widthInside(draft),
  );
  drawClosing(draft, drawGoods(draft, bottom, 'full'));
}

function drawLetter(draft: Draft): void {
  const { style, paper, random } = draft;
  const width = widthInside(draft);
  const head = drawLetterhead(draft, 'seller', 'left');
  const right = style.margin + width * 0.6;
  paper.text(
    draft.label('titleInvoice'),
    right,
    34,
    draft.value({ size: 16, isBold: true, width: width * 0.4, align: 'right' }),
  );
  const mode = random.pick(['left', 'inline'] as const);
  const pairs = drawPairs(draft, [...header, order(draft)], { x: right, y: 62, width: width * 0.4, mode });
  const top = Math.max(head, pairs) + 16;
  const left = drawPairs(draft, [{ label: 'billTo', fact: 'buyer' }], {
    x: style.margin,
    y: top,
    width: width * 0.45,
    mode: 'above',
  });
  const consignee = draft.trade.notify;
  const ship = drawPairs(draft, [{ label: 'shipTo', text: [consignee.name, ...consignee.address] }], {
    x: style.margin + width * 0.52,
    y: top,
    width: width * 0.45,
    mode: 'above',
  });
  const details = drawPairs(draft, [...terms], {
    x: style.margin,
    y: Math.max(left, ship) + 8,
    width: width * 0.6,
    mode: 'left',
  });
  const goods = drawGoods(draft, details + 8, random.pick(['horizontal', 'header', 'full']));
  const totals = drawPairs(draft, weights, {
    x: style.margin,
    y: goods + 10,
    width: width * 0.5,
    mode: 'left',
  });
  if (totals + 90 < paper.height) drawClosing(draft, drawBank(draft, style.margin, totals + 8, width * 0.5));
}

/** As exporters in China and Taiwan write it: centred head, the buyer on the left, numbers on the right. */
function drawCentred(draft: Draft): void {
  const { style, random } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleInvoice', drawLetterhead(draft, 'seller', 'center') + 10);
  const mode = random.pick(['inline', 'above'] as const);
  const left = drawPairs(draft, [{ label: 'buyer', fact: 'buyer' }], {
    x: style.margin,
    y: title + 6,
    width: width * 0.55,
    mode: 'above',
  });
  const right = drawPairs(
    draft,
    [...header, { label: 'contractNumber', text: [draft.trade.contractNumber] }],
    { x: style.margin + width * 0.62, y: title + 6, width: width * 0.38, mode },
  );
  const middle = Math.max(left, right) + 4;
  const first = drawPairs(draft, [terms[3]!, terms[0]!, terms[2]!], {
    x: style.margin,
    y: middle,
    width: width * 0.5,
    mode: 'inline',
  });
  const second = drawPairs(draft, [terms[4]!, terms[1]!], {
    x: style.margin + width * 0.52,
    y: middle,
    width: width * 0.48,
    mode: 'inline',
  });
  const goods = drawGoods(draft, Math.max(first, second) + 8, random.pick(['full', 'horizontal', 'none']));
  drawClosing(
    draft,
    drawPairs(draft, weights, { x: style.margin, y: goods + 10, width: width * 0.6, mode: 'inline' }),
  );
}

/** Everything in two columns of labels with colons, without a line on the page. */
function drawPlain(draft: Draft): void {
  const { style } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleInvoice', 36, 'left');
  const half = width * 0.48;
  const right = style.margin + width * 0.52;
  const numbers = drawPairs(draft, [...header], { x: style.margin, y: title + 4, width: half, mode: 'left' });
  const orders = drawPairs(draft, [order(draft), { label: 'currency', fact: 'currency' }], {
    x: right,
    y: title + 4,
    width: half,
    mode: 'left',
  });
  const parties = Math.max(numbers, orders) + 10;
  const seller = drawPairs(draft, [{ label: 'seller', fact: 'seller' }], {
    x: style.margin,
    y: parties,
    width: half,
    mode: 'left',
  });
  const buyer = drawPairs(draft, [{ label: 'buyer', fact: 'buyer' }], {
    x: right,
    y: parties,
    width: half,
    mode: 'left',
  });
  const next = Math.max(seller, buyer) + 8;
  const first = drawPairs(draft, [terms[0]!, terms[1]!, terms[2]!], {
    x: style.margin,
    y: next,
    width: half,
    mode: 'left',
  });
  const second = drawPairs(draft, [terms[3]!, terms[4]!, ...weights], {
    x: right,
    y: next,
    width: half,
    mode: 'left',
  });
  drawClosing(draft, drawGoods(draft, Math.max(first, second) + 12, 'none'));
}

/** Three columns of small captions with the value below each, as accounting software prints it. */
function drawCaptions(draft: Draft): void {
  const { style, paper, random } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleInvoice', 34, random.pick(['left', 'right']));
  const third = width / 3;
  const at = (index: number): number => style.margin + index * third;
  const columns = [
    drawPairs(draft, [{ label: 'seller', fact: 'seller' }], {
      x: at(0),
      y: title + 8,
      width: third - 12,
      mode: 'above',
    }),
    drawPairs(draft, [{ label: 'buyer', fact: 'buyer' }], {
      x: at(1),
      y: title + 8,
      width: third - 12,
      mode: 'above',
    }),
    drawPairs(draft, [...header, order(draft)], { x: at(2), y: title + 8, width: third - 12, mode: 'above' }),
  ];
  const line = Math.max(...columns) + 6;
  paper.line(style.margin, line, style.margin + width, line);
  const rows = [
    drawPairs(draft, [terms[0]!, terms[2]!], { x: at(0), y: line + 8, width: third - 12, mode: 'above' }),
    drawPairs(draft, [terms[1]!, weights[0]!], { x: at(1), y: line + 8, width: third - 12, mode: 'above' }),
    drawPairs(draft, [terms[3]!, terms[4]!], { x: at(2), y: line + 8, width: third - 12, mode: 'above' }),
  ];
  const goods = drawGoods(draft, Math.max(...rows) + 10, 'horizontal');
  drawClosing(
    draft,
    drawPairs(draft, [weights[1]!, weights[2]!], {
      x: style.margin,
      y: goods + 10,
      width: width * 0.5,
      mode: 'left',
    }),
  );
}

/** Number and date share a box; the parties stand in a ruled block of two columns. */
function drawCombined(draft: Draft): void {
  const { style, paper, random } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleInvoice', 30, random.pick(['center', 'left']));
  const bottom = drawForm(
    draft,
    [
      {
        height: 34,
        cells: [
          { share: 1.2, label: 'invoiceNumberAndDate', fact: 'invoiceNumberAndDate' },
          { share: 1, ...order(draft) },
          { share: 1, label: 'currency', fact: 'currency' },
        ],
      },
      {
        height: 64,
        cells: [
          { share: 1, label: 'seller', fact: 'seller' },
          { share: 1, label: 'buyer', fact: 'buyer' },
        ],
      },
    ],
    style.margin,
    title,
    width,
  );
  const first = drawPairs(draft, [terms[0]!, terms[1]!, terms[2]!], {
    x: style.margin + 3,
    y: bottom + 8,
    width: width * 0.5,
    mode: 'inline',
  });
  const second = drawPairs(draft, [terms[3]!, terms[4]!], {
    x: style.margin + width * 0.55,
    y: bottom + 8,
    width: width * 0.45,
    mode: 'inline',
  });
  const goods = drawGoods(draft, Math.max(first, second) + 6, random.pick(['full', 'header']));
  paper.text(labelOf(draft, 'remarks'), style.margin, goods + 10, draft.caption());
  drawClosing(draft, drawPairs(draft, weights, { x: style.margin, y: goods + 24, width, mode: 'inline' }));
}

export const invoiceLayouts: readonly Layout[] = [
  { name: 'boxed', draw: drawBoxed },
  { name: 'letterhead', draw: drawLetter },
  { name: 'centred', draw: drawCentred },
  { name: 'plain', draw: drawPlain },
  { name: 'captions', draw: drawCaptions },
  { name: 'combined', draw: drawCombined },
];
