import type { Language } from '../../../src/features/reading/index.js';
import { dateWriterOf, numberFormatOf, writeNumber } from './format.js';
import type { LabelBank, LabelKey } from './labels/bank.js';
import { en } from './labels/en.js';
import { es } from './labels/es.js';
import { zhHans } from './labels/zh-Hans.js';
import { zhHant } from './labels/zh-Hant.js';
import type { Face, Paper, TextOptions } from './paper.js';
import type { Random } from './random.js';
import type { Trade } from './trade.js';
import type { DocumentTruth, Fact, Facts } from './truth.js';

const banks: Record<Language, LabelBank> = { en, es, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** How the labels of a Chinese document are written; other documents are `plain`. */
export type LabelMode = 'plain' | 'after' | 'before';

export interface Style {
  face: Face;
  size: number;
  labelSize: number;
  isBoldLabel: boolean;
  isUpperLabel: boolean;
  hasColon: boolean;
  labelMode: LabelMode;
  margin: number;
  number: (value: number, decimals?: number) => string;
  date: (iso: string) => string;
}

/** A document being drawn. */
export interface Draft {
  random: Random;
  paper: Paper;
  style: Style;
  language: Language;
  trade: Trade;
  facts: Facts;
  truth: DocumentTruth;
  /** The phrase that this document uses. */
  label: (key: LabelKey) => string;
  /** The fact, now counted as printed; undefined when the document doesn't have it. */
  take: (name: string) => Fact | undefined;
  value: (more?: Partial<TextOptions>) => TextOptions;
  caption: (more?: Partial<TextOptions>) => TextOptions;
}

export function styleOf(random: Random, language: Language, isChinese: boolean): Style {
  const isHan = language.startsWith('zh');
  const format = numberFormatOf(random, language);
  const size = random.pick([8.5, 9, 9.5]);
  return {
    face: random.pick(['sans', 'sans', 'serif', 'mono']),
    size,
    labelSize: isHan ? 8 : random.pick([6.5, 7, 7.5]),
    isBoldLabel: random.chance(0.3),
    isUpperLabel: random.chance(0.25),
    hasColon: random.chance(0.5),
    labelMode: isHan && !isChinese ? random.pick(['after', 'before']) : 'plain',
    margin: random.int(34, 48),
    number: (value, decimals = 2) => writeNumber(value, decimals, format),
    date: dateWriterOf(random, language),
  };
}

/** Chooses one phrase for each label, and keeps to it. */
function phrasebook(random: Random, language: Language, style: Style): (key: LabelKey) => string {
  const chosen = new Map<LabelKey, string>();
  const phraseOf = (key: LabelKey): string => {
    const phrase = random.pick(banks[language][key]);
    const english =
      style.labelMode === 'plain'
        ? ''
        : random.pick(en[key].filter((each) => each.length < (key === 'packagesAndGoods' ? 60 : 26)));
    const both = style.labelMode === 'after' ? `${phrase} ${english}` : `${english} ${phrase}`;
    const text = style.labelMode === 'plain' ? phrase : both;
    return style.isUpperLabel ? text.toUpperCase() : text;
  };
  return (key) => {
    const phrase = chosen.get(key) ?? phraseOf(key);
    chosen.set(key, phrase);
    return phrase;
  };
}

export interface DraftOptions {
  random: Random;
  language: Language;
  trade: Trade;
  style: Style;
  facts: Facts;
  truth: DocumentTruth;
  paper: Paper;
}

export function draftOf(options: DraftOptions): Draft {
  const { random, language, trade, style, facts, truth, paper } = options;
  return {
    random,
    paper,
    style,
    language,
    trade,
    facts,
    truth,
    label: phrasebook(random, language, style),
    take: (name) => {
      const fact = facts[name];
      if (fact === undefined) return undefined;
      Object.assign(truth.fields, fact.expects);
      return fact;
    },
    value: (more) => ({ size: style.size, face: style.face, ...more }),
    caption: (more) => ({
      size: style.labelSize,
      face: style.face === 'mono' ? 'sans' : style.face,
      isBold: style.isBoldLabel,
      ...more,
    }),
  };
}
