import { documentTypes } from '../../reading/index.js';
import type { Rule } from '../model.js';
import { countryName } from '../names.js';
import { countriesOf } from './origin.js';

const common = {
  category: 'sanctions',
  severity: 'warning',
  appliesTo: documentTypes,
  table: 'sanctions',
} as const;

const names = [
  'sellerName',
  'buyerName',
  'shipperName',
  'exporterName',
  'consigneeName',
  'notifyPartyName',
  'carrierName',
  'vesselName',
];

const name: Rule = {
  ...common,
  id: 'sanctions/name',
  what: 'No party, carrier or ship has a name of a sanctions list that the operator loads.',
  help: 'Compare address and other facts with the entry. If it may be the same party, stop the shipment and ask your compliance department.',
  fields: names,
  check({ document, tables: { sanctions } }) {
    if (sanctions === undefined) return [];
    return names.flatMap((field) => {
      const placed = document.text(field);
      const [entry] = placed === null ? [] : sanctions.findName(placed.text);
      if (placed === null || entry === undefined) return [];
      const message = `“${placed.text}” is like “${entry}” on the sanctions list of ${sanctions.edition}.`;
      return [{ field: placed.pointer, message, expected: 'no entry on the list', actual: placed.text }];
    });
  },
};

const country: Rule = {
  ...common,
  id: 'sanctions/country',
  what: 'No country of origin or destination is under an embargo, by the list that the operator loads.',
  help: 'Ask your compliance department which goods the embargo covers before anything is shipped.',
  fields: ['countryOfOrigin', 'originCountry', 'destinationCountry', 'lineItems.countryOfOrigin'],
  check({ document, tables: { sanctions } }) {
    if (sanctions === undefined) return [];
    return countriesOf(document)
      .filter(({ text }) => sanctions.countries.includes(text.toUpperCase()))
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `${countryName(actual)} is under sanctions by the list of ${sanctions.edition}.`,
        expected: 'a country without embargo',
        actual,
      }));
  },
};

export const sanctionsRules: readonly Rule[] = [name, country];
