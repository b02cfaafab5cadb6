import type { DocumentType, Language } from '../../../src/features/reading/index.js';
import { draftOf, styleOf } from './draft.js';
import { factsOf } from './facts.js';
import type { Fault } from './faults.js';
import { layouts } from './layouts/index.js';
import { type Paper, paperOf } from './paper.js';
import { type Random, randomFrom } from './random.js';
import { type Trade, tradeOf } from './trade.js';
import type { DocumentTruth, Facts } from './truth.js';

export interface Generated {
  pdf: Uint8Array;
  /** One for each document in the file. */
  truths: DocumentTruth[];
}

export interface DocumentPlan {
  seed: string;
  type: DocumentType;
  language: Language;
  /** Which of the layouts of the type; counted around. */
  layout: number;
  /** Labels without values. */
  isBlank?: boolean;
  /** A rubber stamp over a part of the first page. */
  hasStamp?: boolean;
  /** Something that a check must find. */
  fault?: Fault;
}

const randomOf = ({ seed, type, language, layout }: DocumentPlan): Random =>
  randomFrom(`${seed}/${type}/${language}/${layout}`);

const paperFor = (random: Random, { language }: DocumentPlan, size: 'A4' | 'LETTER'): Paper =>
  paperOf({
    size,
    script: language === 'zh-Hant' ? 'tc' : 'sc',
    isUniform: random.chance(0.5) && language.startsWith('zh'),
  });

const emptied = (facts: Facts): Facts =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, { lines: [], expects: {} }]));

interface Subject {
  trade: Trade;
  isChinese: boolean;
}

/** A table of goods may go on for pages; the box of a bill or a certificate holds a few names. */
function subjectOf(random: Random, { type, language }: DocumentPlan): Subject {
  const isChinese = language.startsWith('zh') && random.chance(0.5);
  const hasTable = type === 'invoice' || type === 'packing_list';
  const lineCount = hasTable && random.chance(0.15) ? random.int(9, 18) : random.int(1, 5);
  return { trade: tradeOf(random, language, { lineCount, isChinese }), isChinese };
}

/** Draws on the current page of the paper and says what stands there. */
function draw(
  paper: Paper,
  random: Random,
  plan: DocumentPlan,
  { trade, isChinese }: Subject,
): DocumentTruth {
  const { type, language, layout, isBlank = false, fault } = plan;
  fault?.spoil(trade);
  const style = styleOf(random, language, isChinese);
  const of = layouts[type];
  const chosen = of[layout % of.length];
  if (chosen === undefined) throw new Error(`no layout for ${type}`);
  const first = paper.pageCount();
  const truth: DocumentTruth = {
    type,
    language,
    layout: chosen.name,
    fields: {},
    lineItems: [],
    pages: [],
    isBlank,
    faults: fault === undefined ? [] : [fault.ruleId],
  };
  const all = factsOf(type, { random, language, style, trade });
  const facts = isBlank ? emptied(all) : { ...all };
  for (const name of fault?.omit ?? []) delete facts[name];
  chosen.draw(draftOf({ random, language, trade, style, facts, truth, paper }));
  truth.pages = Array.from({ length: paper.pageCount() - first + 1 }, (_, index) => first + index);
  return truth;
}

/** Draws a document and says what stands on it. The same plan gives the same bytes. */
export async function generate(plan: DocumentPlan): Promise<Generated> {
  const random = randomOf(plan);
  const subject = subjectOf(random, plan);
  const paper = paperFor(random, plan, subject.trade.seller.country === 'US' ? 'LETTER' : 'A4');
  if (plan.hasStamp === true) paper.stamp(random.int(300, 430), random.int(130, 440));
  const truth = draw(paper, random, plan, subject);
  return { pdf: await paper.finish(), truths: [truth] };
}

/** Draws the documents of one shipment into one file. All plans have the same language. */
export async function generateBundle(plans: readonly [DocumentPlan, ...DocumentPlan[]]): Promise<Generated> {
  const random = randomOf(plans[0]);
  const subject = subjectOf(random, plans[0]);
  const paper = paperFor(random, plans[0], 'A4');
  const truths = plans.map((plan, index) => {
    if (index > 0) paper.addPage();
    return draw(paper, random, plan, subject);
  });
  return { pdf: await paper.finish(), truths };
}

/** Draws documents until one shows the fault: not every document prints every field. */
export async function generateFaulty(plan: DocumentPlan, fault: Fault): Promise<Generated> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    // Another layout each time: some print in one box what the fault leaves out and what it shows.
    const layout = plan.layout + attempt;
    const generated = await generate({ ...plan, layout, seed: `${plan.seed}/${attempt}`, fault });
    if (generated.truths.every((truth) => fault.isShown(truth))) return generated;
  }
  throw new Error(`no document shows ${fault.ruleId}`);
}
