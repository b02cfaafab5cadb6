import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ActionButton } from '../ui/controls.js';
import { FormError, QueryError, Skeleton } from '../ui/feedback.js';
import { type Document, Confidence } from './document-columns.js';
import { DocumentProgress } from './document-progress.js';
import { FieldAdd } from './extraction-add.js';
import { FieldEdit } from './extraction-edit.js';
import { FieldRow } from './extraction-field.js';
import { IssueList } from './extraction-issues.js';
import { LineTable } from './extraction-lines.js';
import { type Extraction, type Section, toAbsent, toSections } from './extraction-model.js';
import { TypeChange } from './extraction-type.js';
import { type ExtractionState, ExtractionProvider, useExtraction } from './extraction-state.js';

interface FindingsProps {
  document: Document;
  query: UseQueryResult<Extraction>;
  state: ExtractionState | null;
}

/** What was read in the document and what is wrong with it. */
export function Findings({ document, query, state }: FindingsProps) {
  if (state !== null && document.status !== 'failed' && document.status !== 'processing') {
    return (
      <ExtractionProvider state={state}>
        <IssueList />
        <Fields document={document} />
      </ExtractionProvider>
    );
  }
  return (
    <section className="card" aria-labelledby="findings-title">
      <div className="card-head">
        <h2 id="findings-title">Fields and issues</h2>
      </div>
      {document.status === 'processing' ? (
        <DocumentProgress progress={document.progress} />
      ) : document.status === 'failed' ? (
        <Failure reason={document.failureReason} />
      ) : query.isError ? (
        <QueryError error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Skeleton rows={6} label="Loading the fields…" />
      )}
    </section>
  );
}

function Failure({ reason }: { reason: string | null }) {
  return (
    <div className="stack">
      <FormError>{reason ?? 'The document could not be read.'}</FormError>
      <p className="muted">
        Compare with the original: if it looks right there, export or scan it anew and{' '}
        <Link to="/documents">upload the new file</Link>. This one can be deleted then.
      </p>
    </div>
  );
}

function Fields({ document }: { document: Document }) {
  const { extraction } = useExtraction();
  const sections = useStableSections(extraction);
  const isEmpty = extraction.fields.length === 0;
  return (
    <section className="card findings-fields" aria-labelledby="fields-title">
      <div className="card-head">
        <h2 id="fields-title">Fields</h2>
        <Confidence document={{ ...document, ...extraction }} />
      </div>
      {isEmpty && (
        <p className="muted">
          Nothing was read: this looks like none of the four types of document. Check the original, and say
          what it is if it is one of them.
        </p>
      )}
      {sections.map((section, index) => (
        <SectionFields key={section.prefix} section={section} number={index + 1} />
      ))}
      {!isEmpty && (
        <p className="muted card-foot">
          A field that has the focus is framed on the original. Enter corrects it.
        </p>
      )}
    </section>
  );
}

/** Worst first as it was when the page was opened: nothing jumps away while one corrects. */
function useStableSections(extraction: Extraction): Section[] {
  const { documentId } = extraction;
  const order = useMemo(() => new Map<string, number>(), [documentId]);
  return toSections(extraction).map((section) => {
    for (const { name } of section.fields) if (!order.has(name)) order.set(name, order.size);
    const rank = (name: string): number => order.get(name) ?? order.size;
    return { ...section, fields: [...section.fields].sort((a, b) => rank(a.name) - rank(b.name)) };
  });
}

function SectionFields({ section, number }: { section: Section; number: number }) {
  const { title, pages, fields, lines } = section;
  const inner = (
    <>
      <TypeChange key={section.documentType} section={section} number={title === null ? null : number} />
      <ul className="read-fields">
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
      </ul>
      <FieldAdd section={section} />
      <Lines section={section} isKnown={lines.length > 0} />
    </>
  );
  if (title === null) return inner;
  return (
    <section className="part" aria-label={`Document ${number}: ${title}`}>
      <h3 className="part-title">
        {number}. {title} <span className="muted">{pages}</span>
      </h3>
      {inner}
    </section>
  );
}

/** The lines, and a way to add one that was overlooked. */
function Lines({ section, isKnown }: { section: Section; isKnown: boolean }) {
  const { editing, edit } = useExtraction();
  const { prefix, lines } = section;
  const next = toAbsent(`${prefix}lineItems/${lines.length}/description`);
  if (!isKnown && !section.mayHaveLines) return null;
  return (
    <>
      <h3 className="card-subtitle">
        Line items {!isKnown && <span className="muted">None were found</span>}
      </h3>
      {isKnown && <LineTable section={section} />}
      {editing === next.name ? (
        <FieldEdit field={next} />
      ) : (
        <ActionButton size="small" onPress={() => edit(next.name)}>
          <Plus aria-hidden /> Add a line
        </ActionButton>
      )}
    </>
  );
}
