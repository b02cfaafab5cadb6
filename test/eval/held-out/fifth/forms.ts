import type { HeldOutForm } from '../form.js';
import { moreBlankForms } from './blank.js';
import { carriageForms } from './carriage-forms.js';
import { goodsForms } from './goods-forms.js';

/** Forms of each type, drawn when the reader knew the first four sets. */
export const fifthForms: HeldOutForm[] = [...goodsForms, ...carriageForms, ...moreBlankForms];
