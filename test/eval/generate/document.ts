import type { DocumentType, Language } from '../../../src/features/reading/index.js';
import { draftOf, styleOf } from './draft.js';
import { factsOf } from './facts.js';
import { layouts } from './layouts/index.js';
import { randomFrom } from './random.js';
import { tradeOf } from './trade.js';
import type { DocumentTruth } from './truth.js';

export interface Generated {
  pdf: Uint8Array;
  truth: DocumentTruth;
}

export interface DocumentPlan {
  seed: string;
  type: DocumentType;
  language: Language;
  /** Which of the layouts of the type; counted around. */
  layout: number;
}

/** Draws a document and says what stands on it. The same plan gives the same bytes. */
export async function generate({ seed, type, language, layout }: DocumentPlan): Promise<Generated> {
  const random = randomFrom(`${seed}/${type}/${language}/${layout}`);
  const isChinese = language.startsWith('zh') && random.chance(0.5);
  const lineCount = random.chance(0.15) ? random.int(9, 18) : random.int(1, 5);
  const trade = tradeOf(random, language, { lineCount: Math.min(lineCount, 18), isChinese });
  const style = styleOf(random, language, isChinese);
  const of = layouts[type];
  const chosen = of[layout % of.length];
  if (chosen === undefined) throw new Error(`no layout for ${type}`);
  const truth: DocumentTruth = {
    type,
    language,
    layout: chosen.name,
    fields: {},
    lineItems: [],
    pages: [],
    isBlank: false,
    faults: [],
  };
  const facts = factsOf(type, { random, language, style, trade });
  const draft = draftOf({ random, language, trade, style, facts, truth, isUniform: random.chance(0.5) });
  chosen.draw(draft);
  truth.pages = Array.from({ length: draft.paper.pageCount() }, (_, index) => index + 1);
  return { pdf: await draft.paper.finish(), truth };
}
