import { type Lexicon, lexicons, phrasesOf } from './lexicon/index.js';
import { type Language, languages, type Page } from './model.js';
import { rounded } from './parse-numbers.js';
import { simplifiedOnly, traditionalOnly } from './script-characters.js';

/** The primary language of a document, how sure that is, and every language that occurs. */
export interface LanguageGuess {
  language: Language;
  confidence: number;
  languages: Language[];
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** How often the words of the phrases of a lexicon occur in it. */
function countWords(lexicon: Lexicon): Map<string, number> {
  const lists = [lexicon.labels, lexicon.titles, lexicon.columns].flatMap((group) => Object.values(group));
  const counts = new Map<string, number>();
  for (const phrase of [...lists, lexicon.tails, lexicon.formPhrases].flatMap(phrasesOf)) {
    for (const word of plain(phrase).split(/[^\p{L}]+/u))
      if (word.length >= 3) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const englishCounts = countWords(lexicons.en);
const spanishCounts = countWords(lexicons.es);
/** Forms mix languages, so a few phrases of one stand in the lexicon of the other. */
const mostlyIn = (own: Map<string, number>, other: Map<string, number>): Set<string> =>
  new Set([...own].filter(([word, count]) => count > 2 * (other.get(word) ?? 0)).map(([word]) => word));

const english = mostlyIn(englishCounts, spanishCounts);
const spanish = mostlyIn(spanishCounts, englishCounts);
for (const word of ['the', 'and', 'with', 'for']) english.add(word);
for (const word of ['los', 'las', 'con', 'por', 'una', 'del', 'que', 'para']) spanish.add(word);

/** Fewer Chinese characters than this share are names or stamps on a foreign document. */
const primaryHanShare = 0.25;

/** Finds the languages of pages by their characters and by words of trade; anything unknown counts as English. */
export function detectLanguage(pages: readonly Page[]): LanguageGuess {
  const text = plain(pages.flatMap((page) => page.words.map((word) => word.text)).join(' '));
  const hanCharacters = text.match(/\p{Script=Han}/gu) ?? [];
  const words = text.match(/\p{Script=Latin}{3,}/gu) ?? [];
  // A Chinese character carries about as much as half a word.
  const chinese = hanCharacters.length / 2;
  const englishOnly = words.filter((word) => english.has(word) && !spanish.has(word)).length;
  const spanishOnly = words.filter((word) => spanish.has(word) && !english.has(word)).length;
  const script = scriptOf(hanCharacters);
  const weights: Record<Language, number> = { en: englishOnly, es: spanishOnly, 'zh-Hans': 0, 'zh-Hant': 0 };
  const share = chinese / Math.max(1, chinese + words.length);
  const latin = spanishOnly > englishOnly ? 'es' : 'en';
  weights[script] = chinese;
  const isChinese =
    share >= primaryHanShare &&
    chinese > 2 &&
    (share >= 0.5 || chinese > 1.2 * Math.max(englishOnly, spanishOnly));
  const language = isChinese ? script : latin;
  const present = languages.filter(
    (other) => other !== language && occurs(weights[other], words.length + chinese),
  );
  const rest = englishOnly + spanishOnly + chinese;
  const confidence = rest === 0 ? 0.3 : rounded(Math.min(0.99, 0.4 + 0.6 * (weights[language] / rest)));
  return { language, confidence, languages: [language, ...present] };
}

const occurs = (weight: number, all: number): boolean => weight >= 4 && weight / Math.max(1, all) >= 0.04;

function scriptOf(characters: readonly string[]): 'zh-Hans' | 'zh-Hant' {
  const simplified = characters.filter((character) => simplifiedOnly.has(character)).length;
  const traditional = characters.filter((character) => traditionalOnly.has(character)).length;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
