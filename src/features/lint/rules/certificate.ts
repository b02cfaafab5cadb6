import type { DocumentView } from '../document-view.js';
import type { Rule } from '../model.js';

const common = { category: 'co', severity: 'warning', appliesTo: ['certificate_of_origin'] } as const;

const number: Rule = {
  ...common,
  id: 'co/number',
  what: 'A certificate of origin has a number.',
  help: 'Have the issuing body add the number: customs ask the body by it whether the certificate is genuine.',
  fields: ['certificateNumber'],
  check({ document }) {
    if (document.text('certificateNumber') !== null) return [];
    const field = document.pointerTo('certificateNumber');
    return [{ field, message: 'The certificate has no number.', expected: 'a certificate number' }];
  },
};

const issuingBody: Rule = {
  ...common,
  id: 'co/issuing-body',
  what: 'A certificate of origin names the body that issued it.',
  help: 'Have it certified by a chamber of commerce or customs, and check that the stamp can be read.',
  fields: ['issuingBody'],
  check({ document }) {
    if (document.text('issuingBody') !== null) return [];
    const field = document.pointerTo('issuingBody');
    return [{ field, message: 'The certificate names no issuing body.', expected: 'an issuing body' }];
  },
};

/** Names of the forms under trade agreements; a plain certificate of a chamber has no criterion. */
const preferential =
  /\bform\s+(a|b|d|e|f|n|p|r|s|v|x|ak|ai|aj|aanz)\b|\beur\.?\s?1\b|\bgsp\b|\brcep\b|\b(free|preferential) trade\b|\bpreferen(tial|cial)\b|\bt-?mec\b|\busmca\b|\bcusma\b|优惠|優惠|自由贸易|自由貿易/i;

const isPreferential = ({ extraction }: DocumentView): boolean =>
  Object.values(extraction.fields).some(({ rawText }) => preferential.test(rawText));

/** The criteria of the usual forms, alone or one after the other: P, WO, CTH, RVC 40 %, “A”, W 8471. */
const criterion =
  /^["“'(]*(W|P|F|Y|G|A|B|C|D|E|WO|WP|PE|PSR|PSRs?|CTC|CC|CTH|CTSH|CR|SP|DMI|ACU|RVC|QVC|LVC|BD|TR|OP|TS|Q[A-Z]|[A-D][1-4]?)["”')]*\s*([\d.,"“”' %+-]|LT|RVC|OR|AND|CT[CH]|CTSH|PE|WO|PSR)*$/i;

/** Longer texts are words, and no work for the pattern of the codes. */
const longestCode = 60;

const inWords =
  /wholly (obtained|produced)|produced entirely|change (in|of) tariff|value content|sufficient(ly)? (work|process)|originating materials|totalmente obtenid|cambio de (clasificaci|partida)|valor de contenido|完全(获得|獲得|原产|原產|生产|生產)|税则归类|稅則|增值/i;

const originCriterion: Rule = {
  ...common,
  id: 'co/criterion',
  what: 'A certificate under a trade agreement (Form A, Form E, EUR.1, RCEP …) states an origin criterion, and a criterion that is stated is one of those that the agreements use.',
  help: 'Have the exporter state the criterion as the agreement spells it, such as WO, PE, CTH or RVC 40%.',
  fields: ['originCriterion', 'certificateNumber', 'issuingBody'],
  check({ document }) {
    const stated = document.text('originCriterion');
    const expected = 'a criterion such as WO, PE, CTH or RVC 40%';
    if (stated === null) {
      if (!isPreferential(document)) return [];
      const field = document.pointerTo('originCriterion');
      return [{ field, message: 'The certificate states no origin criterion.', expected }];
    }
    const isCode = stated.text.length <= longestCode && criterion.test(stated.text);
    if (isCode || inWords.test(stated.text)) return [];
    const message = `“${stated.text}” is not a known origin criterion.`;
    return [{ field: stated.pointer, message, expected, actual: stated.text }];
  },
};

export const certificateRules: readonly Rule[] = [number, issuingBody, originCriterion];
