import type { PartyRule } from './field-schema.js';
import type { Label } from './labels.js';
import { type Block, companyEnd, isCompany, type Party, partyFrom, wordsText } from './party-names.js';
import { blockAbove, blockAt, isBelowValue } from './party-blocks.js';
import type { Sheet } from './sheet.js';
import { fold } from './text.js';

const sameAs =
  /^(same as|same$|idem|igual (que|al)|el mismo|(los )?mismos?)\b.*(consignee|consignatario|above|buyer|bill)?|^同(上|收货人|收貨人|受貨人|买方|買方)/i;

/** The parties that the labels of a page announce for a rule, the best first. */
export function partiesOn(sheet: Sheet, rule: PartyRule): Party[] {
  const found = sheet.labels.all.flatMap((label) => {
    const weight = Math.max(0, ...label.keys.map((key) => rule.labels[key] ?? 0));
    if (weight === 0 || sheet.tableLines.has(label.line) || !mayName(label) || namesPort(label)) return [];
    // "Shipper / Consignee" is a heading over two parties; other mixtures belong to their first key.
    const block = isBelowValue(label) ? blockAbove(sheet, label) : blockAt(sheet, label);
    if (block === null || isRoute(label, block)) return [];
    const party = partyFrom(block, label.page, weight * (isShippingMark(sheet, label) ? 0.7 : 1));
    return party === null ? [] : [party];
  });
  const signed = rule.signsAs === 'carrier' ? signersOn(sheet) : [];
  return [...found, ...signed].sort((a, b) => b.name.confidence - a.name.confidence);
}

/** "as the carrier", in words. */
const longestCapacity = 3;
const asCarrier = /^(?:as (?:the )?carrier|como (?:el )?(?:transportista|porteador))[.:]?$/i;

/** "Waalhaven Forwarding B.V. as Carrier" */
function signersOn(sheet: Sheet): Party[] {
  return sheet.lines.flatMap(({ cells }) =>
    cells.flatMap(({ words }) => {
      const at = words.findIndex(
        (_, index) =>
          index >= words.length - longestCapacity && asCarrier.test(wordsText(words.slice(index))),
      );
      const name = at > 0 ? words.slice(0, at) : [];
      const party = isCompany(wordsText(name))
        ? partyFrom({ lines: [name], geometry: 0.9 }, sheet.page.number, 1)
        : null;
      return party === null ? [] : [party];
    }),
  );
}

/** Without a colon only a carrier is named, when a company follows: "Signed for the carrier Maersk A/S". */
const mayName = (label: Label): boolean =>
  label.isStrong ||
  (/carrier|transportista|porteador/i.test(label.text) && isCompany(wordsText(label.inline)));

/** "起运港 From" is a port in two languages, though "From" alone may be a seller. */
const namesPort = (label: Label): boolean =>
  label.keys.some((key) => key === 'portOfLoading' || key === 'portOfDischarge');

const isBare = (label: Label): boolean => /^(from|to|de|para|a)$/.test(fold(label.text));

/** "To: Hamburg" below the goods is what is written on the packages. */
const isShippingMark = (sheet: Sheet, label: Label): boolean =>
  isBare(label) && sheet.tableLines.size > 0 && label.line > Math.max(...sheet.tableLines);

/** "From: Ningbo  To: Hamburg" is a voyage and no letter. */
const isRoute = (label: Label, block: Block): boolean =>
  isBare(label) && block.lines.length === 1 && !companyEnd.test(wordsText(block.lines[0] ?? []));

/** Whether a name stands for the consignee named elsewhere. */
export const isSameAs = (name: string): boolean => sameAs.test(name) && name.length < 60;
