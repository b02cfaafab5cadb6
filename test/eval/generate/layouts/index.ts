import type { DocumentType } from '../../../../src/features/reading/index.js';
import type { Layout } from './common.js';
import { invoiceLayouts } from './invoices.js';

export const layouts: Record<DocumentType, readonly Layout[]> = {
  invoice: invoiceLayouts,
  packing_list: invoiceLayouts,
  bill_of_lading: invoiceLayouts,
  certificate_of_origin: invoiceLayouts,
};
