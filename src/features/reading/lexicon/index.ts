import type { Language } from '../model.js';
import { en } from './en.js';
import { es } from './es.js';
import type { Lexicon } from './lexicon.js';
import { zhHans } from './zh-Hans.js';
import { zhHant } from './zh-Hant.js';

/** The words of every language that is read. */
export const lexicons: Record<Language, Lexicon> = { en, es, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

export { type ColumnKey, columnKeys, type LabelKey, labelKeys, type Lexicon, phrasesOf } from './lexicon.js';
