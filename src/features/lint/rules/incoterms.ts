import { type DocumentView, type PlacedText } from '../document-view.js';
import type { BatchContext, Finding, Rule } from '../model.js';

const current = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'];

/** Terms of earlier editions, with what took their place. */
const withdrawn: Record<string, string> = { DAT: 'DPU', DDU: 'DAP', DAF: 'DAP', DES: 'DAP', DEQ: 'DPU' };

/** Spellings that are no Incoterm but mean one. */
const meant: Record<string, string> = {
  'C&F': 'CFR',
  CNF: 'CFR',
  'C+F': 'CFR',
  CANDF: 'CFR',
  FOT: 'FCA',
  FOR: 'FCA',
};

/** Only for sea and inland waterways. */
const waterOnly = ['FAS', 'FOB', 'CFR', 'CIF'];
const buyerPaysFreight = ['FCA', 'FAS', 'FOB'];
const sellerPaysFreight = ['CFR', 'CIF', 'CPT', 'CIP'];

const termOf = (document: DocumentView): PlacedText | null => {
  const term = document.text('incoterm');
  return term === null ? null : { ...term, text: term.text.toUpperCase().replace(/[\s.]/g, '') };
};

const common = { category: 'incoterm', appliesTo: ['invoice'] } as const;

const unknown: Rule = {
  ...common,
  id: 'incoterm/unknown',
  severity: 'error',
  what: `The term is one of the eleven Incoterms 2020: ${current.join(', ')}.`,
  help: 'Agree with the other party on a term of Incoterms 2020 and have the invoice corrected.',
  fields: ['incoterm'],
  check({ document }) {
    const term = termOf(document);
    if (term === null || current.includes(term.text) || withdrawn[term.text] !== undefined) return [];
    const likely = meant[term.text];
    const hint = likely === undefined ? '' : `; ${likely} may be meant`;
    const message = `“${term.text}” is not one of the Incoterms 2020${hint}.`;
    return [{ field: term.pointer, message, expected: likely ?? current.join(', '), actual: term.text }];
  },
};

const old: Rule = {
  ...common,
  id: 'incoterm/withdrawn',
  severity: 'warning',
  what: `The term was not withdrawn: ${Object.keys(withdrawn).join(', ')} are from earlier editions.`,
  help: 'Use the term that took its place, or state the edition that the contract is under.',
  fields: ['incoterm'],
  check({ document }) {
    const term = termOf(document);
    const successor = term === null ? undefined : withdrawn[term.text];
    if (term === null || successor === undefined) return [];
    const message = `${term.text} was withdrawn from the Incoterms; ${successor} took its place.`;
    return [{ field: term.pointer, message, expected: successor, actual: term.text }];
  },
};

const place: Rule = {
  ...common,
  id: 'incoterm/place',
  severity: 'warning',
  what: 'An Incoterm is followed by a named place or port.',
  help: 'Have the place added, as in “CIF Valencia”: without it, it is open where cost and risk pass over.',
  fields: ['incoterm', 'incotermPlace'],
  check({ document }) {
    const term = termOf(document);
    if (term === null || document.text('incotermPlace') !== null) return [];
    const field = document.pointerTo('incotermPlace');
    return [
      {
        field,
        message: `${term.text} stands without a named place.`,
        expected: 'a named place',
        actual: term.text,
      },
    ];
  },
};

const edition: Rule = {
  ...common,
  id: 'incoterm/edition',
  severity: 'info',
  what: 'The edition of the Incoterms that is named is 2020.',
  help: 'Nothing has to be done if the contract is under that edition. Else have it changed to Incoterms 2020.',
  fields: ['incoterm', 'incotermPlace'],
  check({ document }) {
    for (const name of ['incoterm', 'incotermPlace']) {
      const placed = document.text(name);
      const year = /(?<!\d)(1990|2000|2010)(?!\d)/.exec(placed?.field.rawText ?? '')?.[1];
      if (placed === null || year === undefined) continue;
      const message = `The document refers to Incoterms ${year}; the current edition is 2020.`;
      return [{ field: placed.pointer, message, expected: 'Incoterms 2020', actual: `Incoterms ${year}` }];
    }
    return [];
  },
};

/** Places and means of transport that are neither sea nor river. */
const notByWater =
  /\b(air ?port|air ?freight|by air|air ?way ?bill|awb|flight|by (road|truck|lorry)|truck freight|aeropuerto|v[ií]a a[eé]rea|por (carretera|cami[oó]n)|vuelo)\b|机场|機場|空运|空運|航空|公路运输|公路運輸|卡车|卡車/i;

const mode: Rule = {
  ...common,
  id: 'incoterm/mode',
  severity: 'warning',
  what: 'FAS, FOB, CFR and CIF are not used with an airport, air freight or road transport.',
  help: 'Use FCA in place of FAS and FOB, CPT in place of CFR, and CIP in place of CIF.',
  fields: ['incoterm', 'incotermPlace', 'portOfLoading', 'portOfDischarge'],
  check({ document }) {
    const term = termOf(document);
    if (term === null || !waterOnly.includes(term.text)) return [];
    for (const name of ['incotermPlace', 'portOfLoading', 'portOfDischarge']) {
      const actual = notByWater.exec(document.text(name)?.field.rawText ?? '')?.[0];
      if (actual === undefined) continue;
      const message = `${term.text} is for sea and inland waterways, but the document says “${actual}”.`;
      return [{ field: term.pointer, message, expected: 'FCA, CPT or CIP', actual: term.text }];
    }
    return [];
  },
};

/** The terms of the invoices of a batch, with what the transport documents say. */
function forEachTerm(
  { documents }: BatchContext,
  judge: (term: PlacedText, other: DocumentView) => Finding | null,
): Finding[] {
  return documents.flatMap((document) => {
    const term = document.type === 'invoice' ? termOf(document) : null;
    if (term === null) return [];
    const found = documents.filter((other) => other !== document).map((other) => judge(term, other));
    const first = found.find((finding) => finding !== null);
    return first === undefined || first === null ? [] : [{ ...first, documentId: document.documentId }];
  });
}

const container: Rule = {
  id: 'incoterm/container',
  category: 'incoterm',
  appliesTo: 'batch',
  severity: 'info',
  what: 'FAS, FOB, CFR and CIF are not used for goods in containers: the invoice of a batch against its packing lists and bills of lading.',
  help: 'For containers, FCA, CPT and CIP are meant: the goods are handed over at the terminal, not on board.',
  fields: ['incoterm', 'containerNumbers'],
  checkBatch: (context) =>
    forEachTerm(context, (term, other) => {
      const [number] = other.list('containerNumbers');
      if (number === undefined || !waterOnly.includes(term.text)) return null;
      const message = `${term.text} is not meant for goods in containers such as ${number.text}.`;
      return { field: term.pointer, message, expected: 'FCA, CPT or CIP', actual: term.text };
    }),
};

const termsOfFreight = /^(prepaid|collect)$/i;

const freight: Rule = {
  id: 'incoterm/freight',
  category: 'incoterm',
  appliesTo: 'batch',
  severity: 'warning',
  what: 'The freight of the bill of lading fits the Incoterm of the invoice: collect under FCA, FAS and FOB, prepaid under CFR, CIF, CPT and CIP.',
  help: 'Find out who pays the freight, and have the invoice or the bill of lading corrected.',
  fields: ['incoterm', 'freightTerms'],
  checkBatch: (context) =>
    forEachTerm(context, (term, other) => {
      const actual = other.text('freightTerms')?.text.toLowerCase() ?? '';
      if (!termsOfFreight.test(actual)) return null;
      const expected = buyerPaysFreight.includes(term.text)
        ? 'collect'
        : sellerPaysFreight.includes(term.text)
          ? 'prepaid'
          : actual;
      if (expected === actual) return null;
      const message = `Under ${term.text} the freight is ${expected}, but the bill of lading says ${actual}.`;
      return { field: term.pointer, message, expected, actual };
    }),
};

export const incotermRules: readonly Rule[] = [unknown, old, place, edition, mode, container, freight];
