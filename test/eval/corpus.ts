import {
  documentTypes,
  type DocumentType,
  type Language,
  languages,
} from '../../src/features/reading/index.js';
import type { Kind } from './compare.js';
import { generate } from './generate/document.js';
import type { DocumentTruth } from './generate/truth.js';

/** A file to be read, made when it is needed. */
export interface Case {
  name: string;
  type: DocumentType | 'bundle';
  language: Language;
  kind: Kind;
  make: () => Promise<{ bytes: Uint8Array; extension: string; truths: DocumentTruth[] }>;
}

export interface CorpusSize {
  /** Text documents of each type and language. */
  texts: number;
}

function textCases(type: DocumentType, language: Language, count: number): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${type}-${language}-text-${index}`,
    type,
    language,
    kind: 'text' as const,
    make: async () => {
      const { pdf, truth } = await generate({ seed: `text-${index}`, type, language, layout: index });
      return { bytes: pdf, extension: 'pdf', truths: [truth] };
    },
  }));
}

export function corpus({ texts }: CorpusSize): Case[] {
  return documentTypes.flatMap((type) => languages.flatMap((language) => textCases(type, language, texts)));
}
