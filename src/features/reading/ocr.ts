import { detectLanguage } from './language.js';
import type { Page, Word } from './model.js';
import { type OcrBudget, OcrTimeout, startBudget } from './ocr-budget.js';
import { type Languages, type OcrWord, recognize } from './ocr-engine.js';
import { lettersOf, placeWords } from './ocr-words.js';
import { brighten, hasInk, type Picture, resize, turn } from './pictures.js';
import { withoutStamps } from './stamps.js';
import { straighten } from './straighten.js';
import { countLetters } from './text.js';
import { readUnread } from './unread.js';

/** Half the resolution and half the page tell which script a page is in and which way is up. */
const glanceShare = { resolution: 0.5, height: 0.5 };
/** With fewer letters in its upper half, the whole page is looked at. */
const enoughLetters = 40;
/** A page whose letters look better than this stands upright. */
const uprightQuality = 0.6;
/** Fewer Chinese characters are a stamp or a misread logo. */
const leastHan = 5;

/**
 * Milliseconds of processor time that finding the words of a page may take. A page of text takes a quarter of the second
 * figure; a photograph full of texture takes minutes. Behind a page that took too long the others get less, so that
 * all pages of a document are done before the process itself runs out of time.
 */
export const pageTimeLimits = { first: 20_000, later: 8_000 };

/** What is learned from a page and probably holds for the next one. */
export interface Habits {
  languages?: Languages;
  turn?: Turn;
  /** A page of the document took too long. */
  isSlow?: boolean;
}

type Turn = 0 | 90 | 180 | 270;

interface Glance {
  words: OcrWord[];
  turn: Turn;
  quality: number;
}

/**
 * Reads a page from its picture; `habits` is filled with what holds for the pages of one document. A page that takes too
 * long has no words and says so.
 * @param limits of processor time, in milliseconds
 */
export async function readPicture(
  picture: Picture,
  number: number,
  habits: Habits,
  limits = pageTimeLimits,
): Promise<Page> {
  const clear = await withoutStamps(brighten(picture));
  if (!hasInk(clear)) return pageOf(clear, number, []);
  try {
    const budget = startBudget(habits.isSlow === true ? limits.later : limits.first);
    return await readInk(clear, number, habits, budget);
  } catch (error) {
    if (!(error instanceof OcrTimeout)) throw error;
    habits.isSlow = true;
    return { ...pageOf(clear, number, []), fault: 'took_too_long' };
  }
}

async function readInk(clear: Picture, number: number, habits: Habits, budget: OcrBudget): Promise<Page> {
  if (habits.languages !== undefined && habits.turn !== undefined) {
    const read = await readUpright(clear, habits.turn, habits.languages, budget);
    if (read.quality >= uprightQuality) return pageOf(read.upright, number, read.words);
  }
  const small = await resize(clear, glanceShare.resolution);
  const glance = await lookAt(small, habits.turn ?? 0, budget);
  const languages = await languagesOf(glance, small, budget);
  const { upright, words, quality } = await readUpright(clear, glance.turn, languages, budget);
  if (quality >= uprightQuality) Object.assign(habits, { turn: glance.turn, languages });
  return pageOf(upright, number, words);
}

const pageOf = ({ width, height, scale }: Picture, number: number, words: Word[]): Page => ({
  number,
  width: width / scale,
  height: height / scale,
  words,
  source: 'ocr',
});

async function readUpright(
  clear: Picture,
  degrees: Turn,
  languages: Languages,
  budget: OcrBudget,
): Promise<{ upright: Picture; words: Word[]; quality: number }> {
  const upright = await turn(clear, degrees);
  const { picture, offset } = await straighten(upright);
  const found = await readUnread(picture, await recognize(picture, languages, budget), languages, budget);
  const words = placeWords(found, { offset, scale: picture.scale });
  return { upright, words, quality: qualityOf(found) };
}

/** Reads a part of a page, and turns it when what was read makes no sense. */
async function lookAt(small: Picture, usual: Turn, budget: OcrBudget): Promise<Glance> {
  let best = await glanceAt(small, usual, budget);
  const others = ([180, 90, 270, 0] as const).filter((each) => each !== usual);
  for (const degrees of others) {
    if (best.quality >= uprightQuality) break;
    const glance = await glanceAt(small, degrees, budget);
    if (glance.quality > best.quality) best = glance;
  }
  return best;
}

async function glanceAt(small: Picture, degrees: Turn, budget: OcrBudget): Promise<Glance> {
  const turned = await turn(small, degrees);
  let words = await recognize(upperPart(turned), 'eng+chi_sim', budget);
  if (lettersOf(words) < enoughLetters) words = await recognize(turned, 'eng+chi_sim', budget);
  return { words, turn: degrees, quality: qualityOf(words) };
}

const upperPart = (picture: Picture): Picture => {
  const height = Math.ceil(picture.height * glanceShare.height);
  return { ...picture, height, pixels: picture.pixels.subarray(0, picture.width * height) };
};

/** 0…1: how sure the letters of a page are. */
function qualityOf(words: readonly OcrWord[]): number {
  let [sure, all] = [0, 0];
  for (const { text, confidence } of words) {
    const letters = countLetters(text);
    const isWord = letters >= 3 || /\p{Script=Han}/u.test(text);
    sure += isWord ? letters * confidence : 0;
    all += text.length;
  }
  return all === 0 ? 0 : sure / all;
}

/** The script of what was read; Chinese is read in both its scripts, and the one that fits better is it. */
async function languagesOf(
  { words, turn: degrees }: Glance,
  small: Picture,
  budget: OcrBudget,
): Promise<Languages> {
  const han = hanOf(words);
  if (han.count < leastHan) return isSpanish(words) ? 'spa+eng' : 'eng+spa';
  const upper = upperPart(await turn(small, degrees));
  const traditional = hanOf(await recognize(upper, 'chi_tra+eng', budget));
  return traditional.confidence > han.confidence ? 'chi_tra+eng' : 'chi_sim+eng';
}

/** The accents get lost when Spanish is read as English first. */
const isSpanish = (found: readonly OcrWord[]): boolean => {
  const words = placeWords(found, { offset: { x: 0, y: 0 }, scale: 1 });
  return detectLanguage([{ number: 1, width: 0, height: 0, words, source: 'ocr' }]).language === 'es';
};

/** How many Chinese characters there are, and how sure they are on average. */
function hanOf(words: readonly OcrWord[]): { count: number; confidence: number } {
  const sure = words.filter(({ text, confidence }) => /\p{Script=Han}/u.test(text) && confidence > 0.3);
  const count = sure.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  const confidence = sure.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, sure.length);
  return { count, confidence };
}
