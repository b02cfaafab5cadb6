import { type Extraction, readPages } from '../../../src/features/reading/index.js';
import { type Scored, scoreDocument } from '../score.js';
import { bills } from './bills.js';
import { certificates } from './certificates.js';
import { type HeldOutForm, pagesOf, truthOf } from './form.js';
import { invoices } from './invoices.js';
import { packingLists } from './packing-lists.js';

/** Documents that the reader wasn't made with. */
export const heldOut: HeldOutForm[] = [...invoices, ...packingLists, ...bills, ...certificates];

/** A document with what was read, and how right that is. */
export interface Measured {
  form: HeldOutForm;
  extraction: Extraction | null;
  scored: Scored;
}

/** Reads a form, filled in or blank. */
export function measure(form: HeldOutForm, isBlank = false): Measured {
  const [extraction = null] = readPages(pagesOf(form, isBlank ? 'blank' : 'filled'));
  return { form, extraction, scored: scoreDocument(form.name, extraction, truthOf(form, isBlank), 'text') };
}
