import type { Rule } from '../model.js';

const common = { category: 'bl', appliesTo: ['bill_of_lading'] } as const;

/** A consignee who isn't named yet, in the four languages. */
export const toOrder = /\bto (the )?order\b|\ba la orden\b|凭指示|凭.{0,12}指示|憑.{0,12}指示|待指示/i;

const withoutNotify: Rule = {
  ...common,
  id: 'bl/to-order-without-notify',
  severity: 'warning',
  what: 'A bill of lading to order names a notify party.',
  help: 'Have a notify party with address added: without one the carrier can tell nobody that the goods have arrived.',
  fields: ['consigneeName', 'notifyPartyName'],
  check({ document }) {
    const consignee = document.text('consigneeName');
    if (consignee === null || !toOrder.test(consignee.text) || document.text('notifyPartyName') !== null)
      return [];
    const field = document.pointerTo('notifyPartyName');
    const message = `The bill of lading is made out “${consignee.text}” and names no notify party.`;
    return [{ field, message, expected: 'a notify party' }];
  },
};

const originals: Rule = {
  ...common,
  id: 'bl/originals',
  severity: 'info',
  what: 'The number of originals is stated.',
  help: 'Have the carrier state how many originals were signed. A bank wants the full set; a sea waybill has none.',
  fields: ['numberOfOriginals'],
  check({ document }) {
    if (document.field('numberOfOriginals') !== null) return [];
    const field = document.pointerTo('numberOfOriginals');
    return [
      { field, message: 'The number of originals is not stated.', expected: 'the number of originals' },
    ];
  },
};

/** Clauses on the state of goods or packing. Words alone (“wet”, “rust”) also name goods, so each needs its noun. */
const clauses = [
  /\b(torn|broken|damaged|crushed|wet|stained|leaking|rusty) (bags?|cartons?|cases?|boxes|drums?|packages?|packing|pallets?|crates?)\b/i,
  /\b(bags?|cartons?|cases?|boxes|drums?|packages?|packing|pallets?|crates?) (was |were |is |are )?(partly |slightly |some )?(torn|broken|damaged|crushed|wet|stained|leaking|rusty)\b/i,
  /\binsufficient(ly)? pack(ing|ed|aging)\b|\binadequate packaging\b/i,
  /\b(sacos?|cajas?|bultos?|tambores?|embalajes?) (rot[oa]s?|mojad[oa]s?|dañad[oa]s?|oxidad[oa]s?|insuficientes?)\b/i,
  /包装(破损|不良|不足|受潮)|包裝(破損|不良|不足|受潮)|(袋|箱|桶)(破损|破損|受潮|生锈|生鏽)/,
];

const unclean: Rule = {
  ...common,
  id: 'bl/unclean',
  severity: 'info',
  what: 'No clause says that goods or packing are damaged or insufficient.',
  help: 'Banks refuse a bill of lading with such a clause unless the letter of credit allows it. Ask the carrier.',
  fields: ['goodsDescription', 'marks'],
  check({ document }) {
    return ['goodsDescription', 'marks'].flatMap((name) => {
      const placed = document.text(name);
      const actual = clauses.map((clause) => clause.exec(placed?.text ?? '')?.[0]).find(Boolean);
      if (placed === null || actual === undefined) return [];
      const message = `The bill of lading is not clean: it says “${actual}”.`;
      return [{ field: placed.pointer, message, expected: 'no clause on the state of the goods', actual }];
    });
  },
};

export const billOfLadingRules: readonly Rule[] = [withoutNotify, originals, unclean];
