import type { DocumentType } from '../../reading/index.js';
import { type PlacedText, nameOf } from '../document-view.js';
import type { Rule, RuleContext } from '../model.js';
import { countryName, countryNamed, plain } from '../names.js';

const types: readonly DocumentType[] = ['invoice', 'bill_of_lading'];
const fields = ['portOfLoading', 'portOfDischarge'];

const portsOf = ({ document }: RuleContext): PlacedText[] =>
  fields.flatMap((name) => document.text(name) ?? []);

/** `Felixstowe, United Kingdom` → the name, and the code of the country when one is named. */
function splitPort(text: string): { name: string; country: string | null } {
  const parts = text
    .split(/[,;()，、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const last = parts.at(-1) ?? '';
  const country = parts.length < 2 ? null : countryNamed(last);
  // Georgia is also a state, as two letters mostly are: Savannah, Georgia; Oakland, CA.
  return { name: parts[0] ?? text, country: country === 'GE' ? null : country };
}

const unknown: Rule = {
  id: 'port/unknown',
  category: 'port',
  severity: 'info',
  appliesTo: types,
  what: 'The ports of loading and discharge are in the list of ports.',
  help: 'Check the spelling. A small port or terminal may not be in the list.',
  fields,
  table: 'ports',
  check(context) {
    const { ports } = context.tables;
    if (ports === undefined) return [];
    return portsOf(context)
      .filter(({ text }) => ports.find(text).length === 0 && ports.find(splitPort(text).name).length === 0)
      .map(({ pointer: field, text: actual }) => ({
        field,
        message: `${nameOf(field)} “${actual}” is not in the list of ports (${ports.edition}).`,
        expected: `a port of ${ports.edition}`,
        actual,
      }));
  },
};

const inCountry: Rule = {
  id: 'port/country',
  category: 'port',
  severity: 'warning',
  appliesTo: types,
  what: 'A port that is named with a country lies there.',
  help: 'Check which of the two is meant: several ports have the same name.',
  fields,
  table: 'ports',
  check(context) {
    const { ports } = context.tables;
    if (ports === undefined) return [];
    return portsOf(context).flatMap(({ pointer: field, text: actual }) => {
      const { name, country } = splitPort(actual);
      const found = ports.find(name);
      if (country === null || found.length === 0 || found.some((port) => port.country === country)) return [];
      const there = [...new Set(found.map((port) => countryName(port.country)))].join(', ');
      const message = `${nameOf(field)}: ${name} is in ${there}, not in ${countryName(country)} (${ports.edition}).`;
      return [{ field, message, expected: there, actual: countryName(country) }];
    });
  },
};

/** With two countries, places of one name are two places: San Juan, Argentina, and San Juan, Puerto Rico. */
function isSamePort(a: string, b: string): boolean {
  const [one, two] = [splitPort(a), splitPort(b)];
  const mayBeElsewhere = one.country !== null && two.country !== null && one.country !== two.country;
  return plain(one.name) === plain(two.name) && !mayBeElsewhere;
}

const same: Rule = {
  id: 'port/same',
  category: 'port',
  severity: 'warning',
  appliesTo: types,
  what: 'The port of discharge is not the port of loading.',
  help: 'Compare both with the document; one was probably copied or misread.',
  fields,
  check({ document }) {
    const [loading, discharge] = [document.text('portOfLoading'), document.text('portOfDischarge')];
    if (loading === null || discharge === null || !isSamePort(loading.text, discharge.text)) return [];
    const message = `The port of discharge is the port of loading: ${discharge.text}.`;
    return [{ field: discharge.pointer, message, expected: 'another port', actual: discharge.text }];
  },
};

export const portRules: readonly Rule[] = [unknown, inCountry, same];
