import {
  type DocumentType,
  documentTypes,
  type Extraction,
  type Page,
  readFilePages,
  readPages,
} from '../../src/features/reading/index.js';
import { type Layout, layouts, makeDocument, type Truth } from './trade-documents.js';
import { type DocumentLanguage, type Shipment, shipmentFor } from './trade-values.js';

/** Made-up documents that one office makes with one form, of shipments with more and with fewer lines. */

export interface MadeForm {
  type: DocumentType;
  layout: Layout;
  language: DocumentLanguage;
  /** Tells the labels and the paper. */
  seed: number;
}

export interface ReadForm {
  pages: Page[];
  extraction: Extraction;
  truth: Truth;
}

const languages: readonly DocumentLanguage[] = ['en', 'es'];

/** Every arrangement of every type, each with as many sets of labels. */
export const madeForms = (seeds: number): MadeForm[] =>
  documentTypes.flatMap((type) =>
    layouts.flatMap((layout) =>
      languages.flatMap((language) =>
        Array.from({ length: seeds }, (_, index) => ({ type, layout, language, seed: index + 1 })),
      ),
    ),
  );

/** The shipment of another day by the same seller. */
function shipmentOf({ language, seed }: MadeForm, number: number): Shipment {
  const { seller, origin } = shipmentFor(100 + seed, language);
  return { ...shipmentFor(1000 + seed * 50 + number, language), seller, origin };
}

/** Reads a made-up document: of a form, that of a numbered shipment. */
export async function readForm(form: MadeForm, number: number): Promise<ReadForm> {
  const made = await makeDocument(form.type, form.layout, shipmentOf(form, number), form.seed);
  const { pages } = await readFilePages(made.bytes);
  const [extraction] = readPages(pages);
  if (extraction === undefined) throw new Error('nothing was read');
  return { pages, extraction, truth: made.truth };
}
