import {
  documentTypes,
  type DocumentType,
  type Language,
  languages,
} from '../../src/features/reading/index.js';
import {
  type DocumentPlan,
  generate,
  generateBundle,
  generateFaulty,
  type Generated,
} from './generate/document.js';
import { type Fault, faults } from './generate/faults.js';
import { scan, type Scanner, scanners } from './generate/scan.js';
import type { DocumentTruth } from './generate/truth.js';

export const caseKinds = ['text', 'scan', 'bundle', 'blank', 'fault'] as const;
export type CaseKind = (typeof caseKinds)[number];

export interface CaseFile {
  bytes: Uint8Array;
  extension: string;
  /** One for each document in the file. */
  truths: DocumentTruth[];
}

/** A file to be read, made when it is needed. */
export interface Case {
  name: string;
  type: DocumentType | 'bundle';
  language: Language;
  kind: CaseKind;
  /** Belongs to the small selection that every test run reads. */
  isSample: boolean;
  make: () => Promise<CaseFile>;
}

/** How many files of each kind there are for a type and a language; bundles for a language. */
export interface CorpusSize {
  texts: number;
  scans: number;
  bundles: number;
}
export const fullSize: CorpusSize = { texts: 12, scans: 3, bundles: 4 };

const asFile = ({ pdf, truths }: Generated): CaseFile => ({ bytes: pdf, extension: 'pdf', truths });

function textCases(type: DocumentType, language: Language, count: number): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${type}-${language}-text-${index}`,
    type,
    language,
    kind: 'text',
    isSample: index % 4 === 1,
    make: async () => asFile(await generate({ seed: `text-${index}`, type, language, layout: index })),
  }));
}

function scanCase(
  type: DocumentType,
  language: Language,
  index: number,
  scanner: Scanner,
  isSample: boolean,
): Case {
  return {
    name: `${type}-${language}-scan-${index}-${scanner.name}`,
    type,
    language,
    kind: 'scan',
    isSample,
    make: async () => {
      const plan: DocumentPlan = {
        seed: `scan-${index}`,
        type,
        language,
        layout: index,
        hasStamp: scanner.hasStamp,
      };
      const { pdf, truths } = await generate(plan);
      return { ...(await scan(pdf, `${type}/${language}/${index}`, scanner)), truths };
    },
  };
}

/** The scanners go around, so that each type and language meets others. */
function scanCases(type: DocumentType, language: Language, count: number): Case[] {
  const offset = documentTypes.indexOf(type) + 2 * languages.indexOf(language);
  return Array.from({ length: count }, (_, index) => {
    const scanner = scanners[(offset + index) % scanners.length];
    if (scanner === undefined) throw new Error('no scanner');
    // One of each language, by four scanners: a scan takes many times as long as a printed document.
    const isSample = index === 0 && documentTypes.indexOf(type) === languages.indexOf(language) % 2;
    return scanCase(type, language, index, scanner, isSample);
  });
}

const shipments: readonly [DocumentType, ...DocumentType[]][] = [
  ['invoice', 'packing_list'],
  ['invoice', 'packing_list', 'bill_of_lading'],
  ['bill_of_lading', 'certificate_of_origin', 'invoice'],
  ['packing_list', 'invoice', 'certificate_of_origin', 'bill_of_lading'],
];

function bundleCases(language: Language, count: number): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `bundle-${language}-${index}`,
    type: 'bundle',
    language,
    kind: 'bundle',
    isSample: index === 1,
    make: async () => {
      const [first, ...rest] = shipments[index % shipments.length] ?? ['invoice'];
      const planOf = (type: DocumentType, at: number): DocumentPlan => ({
        seed: `bundle-${index}`,
        type,
        language,
        layout: index + 2 * at,
      });
      return asFile(
        await generateBundle([planOf(first, 0), ...rest.map((type, at) => planOf(type, at + 1))]),
      );
    },
  }));
}

function blankCases(type: DocumentType, language: Language): Case[] {
  return [0, 1, 2].map((index) => ({
    name: `${type}-${language}-blank-${index}`,
    type,
    language,
    kind: 'blank',
    isSample: index === 0,
    make: async () =>
      asFile(await generate({ seed: `blank-${index}`, type, language, layout: index * 2, isBlank: true })),
  }));
}

const faultCase = (fault: Fault, language: Language, index: number): Case => ({
  name: `${fault.type}-${language}-fault-${fault.ruleId.replace('/', '-')}`,
  type: fault.type,
  language,
  kind: 'fault',
  isSample: language === languages[index % languages.length],
  make: async () =>
    asFile(
      await generateFaulty({ seed: `fault-${index}`, type: fault.type, language, layout: index }, fault),
    ),
});

export function corpus({ texts, scans, bundles }: CorpusSize): Case[] {
  return [
    ...documentTypes.flatMap((type) =>
      languages.flatMap((language) => [
        ...textCases(type, language, texts),
        ...scanCases(type, language, scans),
        ...blankCases(type, language),
      ]),
    ),
    ...languages.flatMap((language) => bundleCases(language, bundles)),
    ...languages.flatMap((language) => faults.map((fault, index) => faultCase(fault, language, index))),
  ];
}
