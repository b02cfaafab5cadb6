import { type DocumentType, documentTypes } from '../../reading/index.js';
import { capitalized, inWords } from '../document-view.js';
import type { Rule } from '../model.js';
import { partyKey } from '../names.js';

/** Who sends and who receives, by type. */
export const parties: Record<DocumentType, { sender: string; receiver: string }> = {
  invoice: { sender: 'sellerName', receiver: 'buyerName' },
  packing_list: { sender: 'shipperName', receiver: 'consigneeName' },
  bill_of_lading: { sender: 'shipperName', receiver: 'consigneeName' },
  certificate_of_origin: { sender: 'exporterName', receiver: 'consigneeName' },
};

/** `sellerName` → `seller`. */
const roleOf = (name: string): string => inWords(name).replace(/ name$/, '');

const same: Rule = {
  id: 'party/same',
  category: 'party',
  severity: 'info',
  appliesTo: documentTypes,
  what: 'Seller and buyer (shipper or exporter and consignee) are not the same.',
  help: 'Right for moving own goods. Otherwise one of the two was copied or misread.',
  fields: ['sellerName', 'buyerName', 'shipperName', 'exporterName', 'consigneeName'],
  check({ document }) {
    const { sender, receiver } = parties[document.type];
    const [from, to] = [document.text(sender), document.text(receiver)];
    if (from === null || to === null || partyKey(from.text) !== partyKey(to.text)) return [];
    const message = `${capitalized(roleOf(sender))} and ${roleOf(receiver)} are the same: ${to.text}.`;
    return [{ field: to.pointer, message, expected: 'two different parties', actual: to.text }];
  },
};

const address: Rule = {
  id: 'party/address',
  category: 'party',
  severity: 'warning',
  appliesTo: ['certificate_of_origin'],
  what: 'Exporter and consignee of a certificate have an address. On invoices an address is required, which has its own rule.',
  help: 'Have the address added: customs must be able to tell parties of the same name apart.',
  fields: ['exporterName', 'exporterAddress', 'consigneeName', 'consigneeAddress'],
  check({ document }) {
    return ['exporter', 'consignee'].flatMap((role) => {
      const name = document.text(`${role}Name`);
      if (name === null || document.text(`${role}Address`) !== null) return [];
      const field = document.pointerTo(`${role}Address`);
      const message = `The ${role} ${name.text} has no address.`;
      return [{ field, message, expected: `the address of the ${role}` }];
    });
  },
};

export const partyRules: readonly Rule[] = [same, address];
