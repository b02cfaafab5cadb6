import type { Document } from './document-columns.js';
import { DocumentFacts } from './document-facts.js';
import { useExtractionQuery, useExtractionState } from './extraction-state.js';
import { Findings } from './extraction.js';
import { Original } from './original.js';

/** The original beside what is known about the document. */
export function DocumentWork({ document }: { document: Document }) {
  const read = useExtractionQuery(document);
  const { state, mark } = useExtractionState(read.data);
  return (
    <div className="document">
      <Original document={document} mark={mark} />
      <div className="document-side">
        <Findings document={document} query={read} state={state} />
        <DocumentFacts document={document} />
      </div>
    </div>
  );
}
