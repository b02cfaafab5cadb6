import { drawForm, drawPairs, type Entry } from '../blocks.js';
import type { Draft } from '../draft.js';
import { packingColumns, packingFooter, packingTableOf } from '../goods-columns.js';
import { drawTable, type TableOptions } from '../table.js';
import type { TradeLine } from '../trade.js';
import {
  aside,
  continueTable,
  drawClosing,
  drawLetterhead,
  drawTitle,
  type Layout,
  show,
  widthInside,
} from './common.js';

const totals = [show('totalPackages'), show('netWeight'), show('grossWeight'), show('volume')];
const route = [show('originCountry'), show('destinationCountry')];

/** The goods; their sums stand in the last row, or the caller prints them elsewhere. */
function drawGoods(
  draft: Draft,
  y: number,
  ruling: TableOptions<TradeLine>['ruling'],
  hasTotals: boolean,
): number {
  const options = packingTableOf(draft);
  const columns = packingColumns(draft, options);
  return drawTable(draft, {
    columns,
    lines: draft.trade.lines,
    footer: hasTotals ? packingFooter(draft, options) : [],
    ruling,
    x: draft.style.margin,
    y,
    width: widthInside(draft),
    repeatsHeader: draft.random.chance(0.7),
    onNewPage: continueTable(draft, 'titlePackingList'),
  });
}

function drawBoxed(draft: Draft): void {
  const { style, trade } = draft;
  const top = drawTitle(draft, 'titlePackingList', 26);
  const bottom = drawForm(
    draft,
    [
      {
        height: 66,
        cells: [
          show('shipper'),
          {
            share: 1,
            stack: [
              { height: 30, cells: [show('packingListNumber'), show('shipmentDate')] },
              { height: 30, cells: [show('invoiceNumber'), aside('orderNumber', [trade.orderNumber])] },
            ],
          },
        ],
      },
      {
        height: 62,
        cells: [
          show('consignee'),
          {
            share: 1,
            stack: [
              { height: 28, cells: route },
              { height: 28, cells: [show('containers')] },
            ],
          },
        ],
      },
      { height: 30, cells: totals },
    ],
    style.margin,
    top,
    widthInside(draft),
  );
  drawClosing(draft, drawGoods(draft, bottom, 'full', false));
}

function drawLetter(draft: Draft): void {
  const { style, paper, random, trade } = draft;
  const width = widthInside(draft);
  const head = drawLetterhead(draft, 'shipper', 'left');
  const right = style.margin + width * 0.6;
  paper.text(
    draft.label('titlePackingList'),
    right,
    34,
    draft.value({ size: 14, isBold: true, width: width * 0.4, align: 'right' }),
  );
  const numbers: Entry[] = [
    show('packingListNumber'),
    show('shipmentDate'),
    show('invoiceNumber'),
    aside('orderNumber', [trade.orderNumber]),
  ];
  const pairs = drawPairs(draft, numbers, {
    x: right,
    y: 66,
    width: width * 0.4,
    mode: random.pick(['left', 'inline']),
  });
  const top = Math.max(head, pairs) + 14;
  const left = drawPairs(draft, [show('consignee')], {
    x: style.margin,
    y: top,
    width: width * 0.5,
    mode: 'above',
  });
  const places = drawPairs(draft, route, { x: right, y: top, width: width * 0.4, mode: 'above' });
  const goods = drawGoods(
    draft,
    Math.max(left, places) + 10,
    random.pick(['full', 'horizontal', 'header']),
    false,
  );
  drawClosing(
    draft,
    drawPairs(draft, [...totals, show('containers')], {
      x: style.margin,
      y: goods + 10,
      width: width * 0.6,
      mode: 'left',
    }),
  );
}

function drawCentred(draft: Draft): void {
  const { style, random, trade } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titlePackingList', drawLetterhead(draft, 'shipper', 'center') + 10);
  const left = drawPairs(draft, [show('consignee')], {
    x: style.margin,
    y: title + 6,
    width: width * 0.54,
    mode: 'above',
  });
  const numbers = [
    show('packingListNumber'),
    show('shipmentDate'),
    show('invoiceNumber'),
    aside('contractNumber', [trade.contractNumber]),
  ];
  const right = drawPairs(draft, numbers, {
    x: style.margin + width * 0.6,
    y: title + 6,
    width: width * 0.4,
    mode: 'inline',
  });
  const middle = drawPairs(draft, [...route, show('marks')], {
    x: style.margin,
    y: Math.max(left, right) + 4,
    width,
    mode: 'inline',
  });
  const goods = drawGoods(draft, middle + 8, random.pick(['full', 'horizontal', 'none']), true);
  drawClosing(
    draft,
    drawPairs(draft, [show('volume')], {
      x: style.margin,
      y: goods + 10,
      width: width * 0.6,
      mode: 'inline',
    }),
  );
}

function drawPlain(draft: Draft): void {
  const { style } = draft;
  const width = widthInside(draft);
  const half = width * 0.48;
  const right = style.margin + width * 0.52;
  const title = drawTitle(draft, 'titlePackingList', 36, 'left');
  const columns = [
    drawPairs(draft, [show('packingListNumber'), show('shipmentDate'), show('invoiceNumber')], {
      x: style.margin,
      y: title + 4,
      width: half,
      mode: 'left',
    }),
    drawPairs(draft, [...route, show('containers')], { x: right, y: title + 4, width: half, mode: 'left' }),
  ];
  const parties = Math.max(...columns) + 10;
  const left = drawPairs(draft, [show('shipper')], {
    x: style.margin,
    y: parties,
    width: half,
    mode: 'left',
  });
  const other = drawPairs(draft, [show('consignee')], { x: right, y: parties, width: half, mode: 'left' });
  const goods = drawGoods(draft, Math.max(left, other) + 10, 'none', true);
  drawClosing(
    draft,
    drawPairs(draft, [show('volume'), show('marks')], {
      x: style.margin,
      y: goods + 10,
      width: half,
      mode: 'left',
    }),
  );
}

function drawCaptions(draft: Draft): void {
  const { style, paper, trade } = draft;
  const width = widthInside(draft);
  const third = width / 3;
  const at = (index: number): { x: number; width: number; mode: 'above' } => ({
    x: style.margin + index * third,
    width: third - 12,
    mode: 'above',
  });
  const title = drawTitle(draft, 'titlePackingList', 34, draft.random.pick(['left', 'right']));
  const first = [
    drawPairs(draft, [show('shipper')], { ...at(0), y: title + 6 }),
    drawPairs(draft, [show('consignee')], { ...at(1), y: title + 6 }),
    drawPairs(
      draft,
      [show('packingListNumber'), show('shipmentDate'), aside('orderNumber', [trade.orderNumber])],
      { ...at(2), y: title + 6 },
    ),
  ];
  const line = Math.max(...first) + 4;
  paper.line(style.margin, line, style.margin + width, line);
  const second = [
    drawPairs(draft, [show('originCountry'), show('totalPackages')], { ...at(0), y: line + 8 }),
    drawPairs(draft, [show('destinationCountry'), show('grossWeight')], { ...at(1), y: line + 8 }),
    drawPairs(draft, [show('invoiceNumber'), show('netWeight')], { ...at(2), y: line + 8 }),
  ];
  drawClosing(draft, drawGoods(draft, Math.max(...second) + 8, 'horizontal', false));
}

/** Marks and containers beside the numbers, the sums in sentences of a line each below the goods. */
function drawAdvice(draft: Draft): void {
  const { style, random } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titlePackingList', 30);
  const bottom = drawForm(
    draft,
    [
      { height: 30, cells: [show('packingListNumber'), show('invoiceNumber'), show('shipmentDate')] },
      { height: 60, cells: [show('shipper'), show('consignee')] },
      { height: 34, cells: [...route, show('marks'), show('containers')] },
    ],
    style.margin,
    title,
    width,
  );
  const goods = drawGoods(draft, bottom + 8, random.pick(['full', 'header']), false);
  drawClosing(
    draft,
    drawPairs(draft, totals, { x: style.margin, y: goods + 8, width: width * 0.6, mode: 'inline' }),
  );
}

export const packingListLayouts: readonly Layout[] = [
  { name: 'boxed', draw: drawBoxed },
  { name: 'letterhead', draw: drawLetter },
  { name: 'centred', draw: drawCentred },
  { name: 'plain', draw: drawPlain },
  { name: 'captions', draw: drawCaptions },
  { name: 'advice', draw: drawAdvice },
];
