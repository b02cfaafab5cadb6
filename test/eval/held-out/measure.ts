import { type Extraction, readPages } from '../../../src/features/reading/index.js';
import { type Scored, scoreDocument } from '../score.js';
import { bills } from './bills.js';
import { certificates } from './certificates.js';
import { type HeldOutForm, pagesOf, truthOf } from './form.js';
import { fifthForms } from './fifth/forms.js';
import { fourthForms } from './fourth/forms.js';
import { invoices } from './invoices.js';
import { packingLists } from './packing-lists.js';
import { bills as carriersBills } from './second/bills.js';
import { certificates as moreCertificates } from './second/certificates.js';
import { forwardersBills } from './second/forwarders-bills.js';
import { invoices as moreInvoices } from './second/invoices.js';
import { otherInvoices } from './second/other-invoices.js';
import { packingLists as morePackingLists } from './second/packing-lists.js';
import { sixthForms } from './sixth/forms.js';
import { thirdForms } from './third/forms.js';

/** Documents that the reader wasn't made with. */
export const heldOut: HeldOutForm[] = [...invoices, ...packingLists, ...bills, ...certificates];

/** More such documents, drawn when the reader knew those above. */
export const heldOutSecond: HeldOutForm[] = [
  ...moreInvoices,
  ...otherInvoices,
  ...morePackingLists,
  ...carriersBills,
  ...forwardersBills,
  ...moreCertificates,
];

/** One more form of each type, drawn when the reader knew both sets. */
export const heldOutThird: HeldOutForm[] = thirdForms;

/** More forms of each type, filled in and blank, drawn when the reader knew the three sets. */
export const heldOutFourth: HeldOutForm[] = fourthForms;

/** Forms of each type, drawn when the reader knew the four sets. */
export const heldOutFifth: HeldOutForm[] = fifthForms;

/** One more form of each type, drawn when the reader knew the five sets. */
export const heldOutSixth: HeldOutForm[] = sixthForms;

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
