import { drawForm, drawPairs, type Row } from '../blocks.js';
import type { Draft } from '../draft.js';
import { drawParticulars, type ParticularsColumn, type Piece } from '../particulars.js';
import { aside, drawClosing, drawTitle, type Layout, show, widthInside } from './common.js';

const smallPrint = {
  en: 'Received by the carrier from the shipper in apparent good order and condition unless otherwise noted herein, the goods described below for transportation subject to all the terms of this document.',
  es: 'Recibido por el transportista en aparente buen estado y condición, salvo indicación en contrario, para su transporte conforme a las cláusulas de este documento.',
  'zh-Hans': '承运人已收到外表状况良好的货物(另有注明者除外),并按本单据条款承运。',
  'zh-Hant': '運送人已收到外表狀況良好之貨物(另有註明者除外),並依本單據條款運送。',
} as const;

function drawSmallPrint(draft: Draft, y: number): number {
  const { paper, style, language } = draft;
  const size = language.startsWith('zh') ? 6.5 : 5.5;
  return (
    y +
    paper.text(smallPrint[language], style.margin, y, draft.value({ size, width: widthInside(draft) })) +
    4
  );
}

/** What else carriers write among the goods. */
const codeLine = (draft: Draft): Piece[] =>
  draft.facts.hsCode === undefined ? [] : [{ fact: 'hsCode', before: `${draft.label('hsCode')}: ` }];

function columnsOf(draft: Draft, containersInMarks: boolean): ParticularsColumn[] {
  const isJoined = draft.random.chance(0.5);
  const weight: ParticularsColumn = {
    label: 'grossWeight',
    share: 1,
    align: 'right',
    pieces: [{ fact: 'grossWeight' }],
  };
  const volume: ParticularsColumn = {
    label: 'volume',
    share: 1,
    align: 'right',
    pieces: [{ fact: 'volume' }],
  };
  const marks: ParticularsColumn = { label: 'marks', share: 1.2, pieces: [{ fact: 'marks' }] };
  const containers: ParticularsColumn = {
    label: 'containerAndSeal',
    share: 1.8,
    pieces: [{ fact: 'containerAndSeal' }],
  };
  const goods: ParticularsColumn[] = isJoined
    ? [{ label: 'packagesAndGoods', share: 3, pieces: [{ fact: 'packagesAndGoods' }, ...codeLine(draft)] }]
    : [
        { label: 'totalPackages', share: 1.1, pieces: [{ fact: 'totalPackages' }] },
        { label: 'goods', share: 2.6, pieces: [{ fact: 'goods' }, ...codeLine(draft)] },
      ];
  return [...(containersInMarks ? [containers] : [marks]), ...goods, weight, volume];
}

const routeRow: Row = {
  height: 30,
  cells: [show('vessel'), show('voyage'), show('portOfLoading'), show('portOfDischarge')],
};

/** The form of the liner conferences: three parties on the left, the carrier's side on the right. */
function drawConference(draft: Draft): void {
  const { style, trade } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleBillOfLading', 24, 'right');
  const top = drawForm(
    draft,
    [
      {
        height: 64,
        cells: [
          show('shipper'),
          {
            share: 1,
            stack: [
              { height: 30, cells: [aside('bookingNumber', [trade.bookingNumber]), show('blNumber')] },
              { height: 30, cells: [show('carrier')] },
            ],
          },
        ],
      },
      {
        height: 60,
        cells: [
          show('consignee'),
          {
            share: 1,
            stack: [
              { height: 30, cells: [show('placeOfReceipt')] },
              { height: 30, cells: [show('placeOfDelivery')] },
            ],
          },
        ],
      },
      { height: 60, cells: [show('notify'), aside('remarks', [])] },
      routeRow,
    ],
    style.margin,
    title,
    width,
  );
  const goods = drawParticulars(draft, columnsOf(draft, true), {
    x: style.margin,
    y: top,
    width,
    height: 210,
    ruling: 'full',
  });
  const end = drawForm(
    draft,
    [
      { height: 30, cells: [show('freightTerms'), show('originals'), show('onBoardDate')] },
      {
        height: 30,
        cells: [
          aside('placeOfIssue', [
            trade.loading.names[draft.style.labelMode === 'plain' ? draft.language : 'en'],
          ]),
          show('issueDate'),
          aside('signature', []),
        ],
      },
    ],
    style.margin,
    goods,
    width,
  );
  drawSmallPrint(draft, end + 6);
}

/** A liner bill: few lines, the freight in words among the goods, containers listed below them. */
function drawLiner(draft: Draft): void {
  const { style, paper } = draft;
  const width = widthInside(draft);
  const half = width * 0.5 - 8;
  const title = drawSmallPrint(draft, drawTitle(draft, 'titleBillOfLading', 30, 'left'));
  const left = drawPairs(draft, [show('shipper'), show('consignee'), show('notify')], {
    x: style.margin,
    y: title + 4,
    width: half,
    mode: 'above',
  });
  const right = drawPairs(
    draft,
    [show('blNumber'), show('carrier'), show('originals'), show('onBoardDate')],
    { x: style.margin + half + 16, y: title + 4, width: half, mode: 'above' },
  );
  const line = Math.max(left, right) + 2;
  paper.line(style.margin, line, style.margin + width, line);
  const quarter = width / 4;
  const route = [
    show('vesselAndVoyage'),
    show('portOfLoading'),
    show('portOfDischarge'),
    show('placeOfDelivery'),
  ].map((entry, index) =>
    drawPairs(draft, [entry], {
      x: style.margin + index * quarter,
      y: line + 5,
      width: quarter - 10,
      mode: 'above',
    }),
  );
  const columns = columnsOf(draft, false);
  const goods = drawParticulars(draft, columns, {
    x: style.margin,
    y: Math.max(...route) + 4,
    width,
    height: 170,
    ruling: 'header',
  });
  const below = drawPairs(draft, [show('containers'), show('seals'), show('freightTerms')], {
    x: style.margin,
    y: goods + 8,
    width,
    mode: 'inline',
  });
  const issue = drawPairs(draft, [show('issueDate')], {
    x: style.margin + width * 0.6,
    y: below + 10,
    width: width * 0.4,
    mode: 'inline',
  });
  drawClosing(draft, issue);
}

/** The arrangement that Chinese carriers print: parties over the whole left, the title in the right half. */
function drawHalves(draft: Draft): void {
  const { style, paper, trade } = draft;
  const width = widthInside(draft);
  const half = width / 2;
  const left = drawForm(
    draft,
    [
      { height: 60, cells: [show('shipper')] },
      { height: 60, cells: [show('consignee')] },
      { height: 60, cells: [show('notify')] },
      { height: 30, cells: [show('placeOfReceipt'), show('portOfLoading')] },
      { height: 30, cells: [show('vesselAndVoyage')] },
      { height: 30, cells: [show('portOfDischarge'), show('placeOfDelivery')] },
    ],
    style.margin,
    40,
    half,
  );
  const right = style.margin + half + 14;
  const pairs = drawPairs(draft, [show('blNumber')], { x: right, y: 44, width: half - 14, mode: 'inline' });
  paper.text(
    trade.carrier.toUpperCase(),
    right,
    pairs + 20,
    draft.value({ size: 13, isBold: true, width: half - 20, align: 'center' }),
  );
  const title = paper.text(
    draft.label('titleBillOfLading'),
    right,
    pairs + 50,
    draft.value({ size: 14, isBold: true, width: half - 20, align: 'center' }),
  );
  paper.text(
    smallPrint[draft.language],
    right,
    pairs + 60 + title,
    draft.value({ size: 6.5, width: half - 20 }),
  );
  draft.truth.fields.carrierName = { value: trade.carrier, isOptional: true };
  const goods = drawParticulars(draft, columnsOf(draft, true), {
    x: style.margin,
    y: left,
    width,
    height: 200,
    ruling: 'full',
  });
  drawForm(
    draft,
    [
      { height: 30, cells: [show('freightTerms'), show('originals')] },
      {
        height: 30,
        cells: [
          show('onBoardDate'),
          show('issueDate'),
          aside('placeOfIssue', [
            trade.loading.names[draft.style.labelMode === 'plain' ? draft.language : 'en'],
          ]),
        ],
      },
    ],
    style.margin,
    goods,
    width,
  );
}

/** As freight software prints it on blank paper: labels on the left, no lines. */
function drawPlain(draft: Draft): void {
  const { style, trade } = draft;
  const width = widthInside(draft);
  const half = width * 0.48;
  const right = style.margin + width * 0.52;
  const title = drawTitle(draft, 'titleBillOfLading', 32);
  const left = drawPairs(draft, [show('shipper'), show('consignee'), show('notify')], {
    x: style.margin,
    y: title + 4,
    width: half,
    mode: 'left',
  });
  const numbers = [
    show('blNumber'),
    aside('bookingNumber', [trade.bookingNumber]),
    show('carrier'),
    show('vessel'),
    show('voyage'),
    show('portOfLoading'),
    show('portOfDischarge'),
    show('placeOfReceipt'),
    show('placeOfDelivery'),
  ];
  const other = drawPairs(draft, numbers, { x: right, y: title + 4, width: half, mode: 'left' });
  const goods = drawParticulars(draft, columnsOf(draft, true), {
    x: style.margin,
    y: Math.max(left, other) + 8,
    width,
    height: 140,
    ruling: 'header',
  });
  const end = drawPairs(
    draft,
    [show('freightTerms'), show('originals'), show('onBoardDate'), show('issueDate')],
    { x: style.margin, y: goods + 10, width: half, mode: 'left' },
  );
  drawClosing(draft, end);
}

/** Boxes over the whole width, with one table for the containers. */
function drawWide(draft: Draft): void {
  const { style } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleBillOfLading', 28);
  const top = drawForm(
    draft,
    [
      { height: 28, cells: [show('blNumber'), show('carrier'), show('issueDate')] },
      { height: 62, cells: [show('shipper'), show('consignee'), show('notify')] },
      { height: 28, cells: [show('vesselAndVoyage'), show('portOfLoading'), show('portOfDischarge')] },
      { height: 28, cells: [show('placeOfReceipt'), show('placeOfDelivery'), show('freightTerms')] },
    ],
    style.margin,
    title,
    width,
  );
  const containers: ParticularsColumn[] = [
    { label: 'containers', share: 1, pieces: [{ fact: 'containers' }] },
    { label: 'seals', share: 1, pieces: [{ fact: 'seals' }] },
    { label: 'totalPackages', share: 1, pieces: [{ fact: 'totalPackages' }] },
    { label: 'grossWeight', share: 1, align: 'right', pieces: [{ fact: 'grossWeight' }] },
    { label: 'volume', share: 1, align: 'right', pieces: [{ fact: 'volume' }] },
  ];
  const table = drawParticulars(draft, containers, {
    x: style.margin,
    y: top,
    width,
    height: 50,
    ruling: 'full',
  });
  const goods = drawForm(
    draft,
    [
      { height: 90, cells: [show('goods')] },
      { height: 28, cells: [show('hsCode'), show('originals'), show('onBoardDate')] },
    ],
    style.margin,
    table,
    width,
  );
  drawClosing(draft, drawSmallPrint(draft, goods + 6));
}

export const billLayouts: readonly Layout[] = [
  { name: 'conference', draw: drawConference },
  { name: 'liner', draw: drawLiner },
  { name: 'halves', draw: drawHalves },
  { name: 'plain', draw: drawPlain },
  { name: 'wide', draw: drawWide },
];
