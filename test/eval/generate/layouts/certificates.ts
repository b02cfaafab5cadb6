import { type Cell, drawForm, drawPairs } from '../blocks.js';
import type { Draft } from '../draft.js';
import { drawParticulars, type ParticularsColumn } from '../particulars.js';
import { aside, drawClosing, drawTitle, type Layout, show, widthInside } from './common.js';

const numbered = (number: string, cell: Cell): Cell => ({ ...cell, number });

const declarations = {
  en: 'The undersigned hereby declares that the above details and statements are correct.',
  es: 'El abajo firmante declara que los datos y declaraciones arriba indicados son correctos.',
  'zh-Hans': '下列签署人声明上述内容及陈述正确无误。',
  'zh-Hant': '下列簽署人聲明上述內容及陳述正確無誤。',
} as const;

const declaration = (draft: Draft): string => declarations[draft.language];

/** The certificate of European chambers: exporter, consignee, origin and transport one below the other. */
function drawChamber(draft: Draft): void {
  const { style, random } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleCertificate', 28);
  const hasNumbers = random.chance(0.5);
  const box = (number: string, cell: Cell): Cell => (hasNumbers ? numbered(number, cell) : cell);
  const top = drawForm(
    draft,
    [
      {
        height: 62,
        cells: [box('1', show('exporter')), show('certificateNumber', 'certificateNumber', 0.8)],
      },
      {
        height: 62,
        cells: [box('2', show('consignee')), box('3', show('countryOfOrigin', 'countryOfOrigin', 0.8))],
      },
      { height: 44, cells: [box('4', show('transport')), box('5', aside('remarks', [], 0.8))] },
    ],
    style.margin,
    title,
    width,
  );
  const columns: ParticularsColumn[] = [
    {
      label: 'packagesAndGoods',
      share: 3,
      pieces: [{ fact: 'packagesAndGoods' }],
      ...(hasNumbers ? { number: '6' } : {}),
    },
    {
      label: 'grossWeight',
      share: 1,
      pieces: [{ fact: 'grossWeight' }],
      ...(hasNumbers ? { number: '7' } : {}),
    },
  ];
  const goods = drawParticulars(draft, columns, {
    x: style.margin,
    y: top,
    width,
    height: 190,
    ruling: 'full',
  });
  drawForm(
    draft,
    [{ height: 70, cells: [box('8', show('issuingBody')), show('issueDate')] }],
    style.margin,
    goods,
    width,
  );
}

/** The numbered certificate of preference schemes: a table with criterion, weight and invoices. */
function drawPreference(draft: Draft): void {
  const { style, trade, paper } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleCertificate', 28, 'right');
  const top = drawForm(
    draft,
    [
      { height: 62, cells: [numbered('1.', show('exporter')), show('certificateNumber')] },
      { height: 62, cells: [numbered('2.', show('consignee')), show('countryOfOrigin')] },
      { height: 44, cells: [numbered('3.', show('transport')), numbered('4.', aside('remarks', []))] },
    ],
    style.margin,
    title,
    width,
  );
  const columns: ParticularsColumn[] = [
    {
      number: '5.',
      label: 'columnItem',
      share: 0.6,
      align: 'center',
      pieces: [{ text: trade.lines.map((_, index) => index + 1).join(', ') }],
    },
    { number: '6.', label: 'marks', share: 1, pieces: [{ fact: 'marks' }] },
    { number: '7.', label: 'packagesAndGoods', share: 2.6, pieces: [{ fact: 'packagesAndGoods' }] },
    { number: '8.', label: 'criterion', share: 0.9, align: 'center', pieces: [{ fact: 'criterion' }] },
    { number: '9.', label: 'grossWeight', share: 1.1, align: 'center', pieces: [{ fact: 'grossWeight' }] },
    {
      number: '10.',
      label: 'invoiceNumberAndDateBox',
      share: 1.2,
      align: 'center',
      pieces: [{ fact: 'invoiceNumberAndDateBox' }],
    },
  ];
  const goods = drawParticulars(draft, columns, {
    x: style.margin,
    y: top,
    width,
    height: 210,
    ruling: 'full',
  });
  const end = drawForm(
    draft,
    [{ height: 60, cells: [numbered('11.', show('issuingBody')), numbered('12.', show('issueDate'))] }],
    style.margin,
    goods,
    width,
  );
  paper.text(declaration(draft), style.margin, end + 6, draft.value({ size: 7, width }));
}

/** As councils in China print it: the route above, codes and invoices in columns. */
function drawCouncil(draft: Draft): void {
  const { style, trade } = draft;
  const width = widthInside(draft);
  const right = {
    share: 1,
    stack: [
      { height: 30, cells: [show('certificateNumber')] },
      { height: 30, cells: [show('countryOfOrigin')] },
    ],
  };
  const title = drawTitle(draft, 'titleCertificate', 26);
  const destination = trade.discharge.names[draft.style.labelMode === 'plain' ? draft.language : 'en'];
  const top = drawForm(
    draft,
    [
      { height: 62, cells: [numbered('1.', show('exporter')), right] },
      { height: 62, cells: [numbered('2.', show('consignee')), aside('remarks', [])] },
      {
        height: 40,
        cells: [numbered('3.', show('transport')), numbered('4.', aside('portOfDischarge', [destination]))],
      },
    ],
    style.margin,
    title,
    width,
  );
  const columns: ParticularsColumn[] = [
    { number: '6.', label: 'marks', share: 1, pieces: [{ fact: 'marks' }] },
    { number: '7.', label: 'packagesAndGoods', share: 2.6, pieces: [{ fact: 'packagesAndGoods' }] },
    { number: '8.', label: 'hsCode', share: 1.1, align: 'center', pieces: [{ fact: 'hsCode' }] },
    { number: '9.', label: 'grossWeight', share: 1.1, align: 'center', pieces: [{ fact: 'grossWeight' }] },
    {
      number: '10.',
      label: 'invoiceNumberAndDateBox',
      share: 1.2,
      align: 'center',
      pieces: [{ fact: 'invoiceNumberAndDateBox' }],
    },
  ];
  const goods = drawParticulars(draft, columns, {
    x: style.margin,
    y: top,
    width,
    height: 230,
    ruling: 'full',
  });
  drawForm(
    draft,
    [{ height: 64, cells: [numbered('11.', show('issueDate')), numbered('12.', show('issuingBody'))] }],
    style.margin,
    goods,
    width,
  );
}

/** A sheet without boxes, as small chambers type it. */
function drawTyped(draft: Draft): void {
  const { style, paper } = draft;
  const width = widthInside(draft);
  const title = drawTitle(draft, 'titleCertificate', 40);
  const numbers = drawPairs(draft, [show('certificateNumber'), show('issueDate')], {
    x: style.margin,
    y: title + 6,
    width,
    mode: 'inline',
  });
  const parties = drawPairs(draft, [show('exporter'), show('consignee')], {
    x: style.margin,
    y: numbers + 8,
    width: width * 0.8,
    mode: 'left',
  });
  const goods = drawPairs(
    draft,
    [
      show('goods'),
      show('hsCode'),
      show('grossWeight'),
      show('countryOfOrigin'),
      show('transport'),
      show('invoiceNumber'),
    ],
    { x: style.margin, y: parties + 8, width: width * 0.85, mode: 'left' },
  );
  const text = goods + 10 + paper.text(declaration(draft), style.margin, goods + 10, draft.value({ width }));
  drawClosing(
    draft,
    drawPairs(draft, [show('issuingBody')], {
      x: style.margin,
      y: text + 16,
      width: width * 0.6,
      mode: 'inline',
    }),
  );
}

/** Two columns of captions, with the goods in a box over the whole width. */
function drawCaptions(draft: Draft): void {
  const { style } = draft;
  const width = widthInside(draft);
  const half = width * 0.48;
  const right = style.margin + width * 0.52;
  const title = drawTitle(draft, 'titleCertificate', 34, 'left');
  const left = drawPairs(draft, [show('exporter'), show('consignee'), show('transport')], {
    x: style.margin,
    y: title + 6,
    width: half,
    mode: 'above',
  });
  const other = drawPairs(
    draft,
    [
      show('certificateNumber'),
      show('countryOfOrigin'),
      show('invoiceNumber'),
      show('criterion'),
      show('grossWeight'),
    ],
    { x: right, y: title + 6, width: half, mode: 'above' },
  );
  const goods = drawForm(
    draft,
    [{ height: 110, cells: [show('goods', 'goods', 3), show('hsCode')] }],
    style.margin,
    Math.max(left, other) + 8,
    width,
  );
  drawClosing(
    draft,
    drawPairs(draft, [show('issuingBody'), show('issueDate')], {
      x: style.margin,
      y: goods + 10,
      width: half,
      mode: 'above',
    }),
  );
}

export const certificateLayouts: readonly Layout[] = [
  { name: 'chamber', draw: drawChamber },
  { name: 'preference', draw: drawPreference },
  { name: 'council', draw: drawCouncil },
  { name: 'typed', draw: drawTyped },
  { name: 'captions', draw: drawCaptions },
];
