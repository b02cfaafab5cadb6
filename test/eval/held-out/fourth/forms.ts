import type { HeldOutForm } from '../form.js';
import { bills } from './bills.js';
import { blankForms } from './blank.js';
import { certificates } from './certificates.js';
import { invoices } from './invoices.js';
import { packingLists } from './packing-lists.js';

/** Forms of each type, filled in and blank, drawn when the reader knew the first three sets. */
export const fourthForms: HeldOutForm[] = [
  ...invoices,
  ...packingLists,
  ...bills,
  ...certificates,
  ...blankForms,
];
