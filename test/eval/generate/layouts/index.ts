import type { DocumentType } from '../../../../src/features/reading/index.js';
import { billLayouts } from './bills.js';
import { certificateLayouts } from './certificates.js';
import type { Layout } from './common.js';
import { invoiceLayouts } from './invoices.js';
import { packingListLayouts } from './packing-lists.js';

/** Really different arrangements of each type, not variants of one. */
export const layouts: Record<DocumentType, readonly Layout[]> = {
  invoice: invoiceLayouts,
  packing_list: packingListLayouts,
  bill_of_lading: billLayouts,
  certificate_of_origin: certificateLayouts,
};
