import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, Download, FileQuestion, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, queryClient, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { Empty, FormError, PageHeader, QueryError, Skeleton, notify } from '../ui/feedback.js';
import { Confirmation } from '../ui/overlay.js';
import { type Document, pollInterval } from './document-columns.js';
import { DocumentFacts } from './document-facts.js';
import { useExtractionQuery, useExtractionState } from './extraction-state.js';
import { Findings } from './extraction.js';
import { downloadOriginal } from './original-content.js';
import { Original } from './original.js';

/** A document: the original beside what is known about it. */
export function DocumentPage() {
  const { id } = useParams({ from: '/signed-in/documents/$id' });
  const found = useQuery({
    queryKey: ['documents', 'one', id],
    queryFn: () => api.document.query({ id }),
    refetchInterval: ({ state }) => pollInterval(state.data && [state.data]),
  });
  return (
    <>
      <BackToDocuments />
      {found.data ? (
        <Content document={found.data} />
      ) : found.isPending ? (
        <>
          <PageHeader title="Document" />
          <div className="card card-flush">
            <Skeleton rows={8} label="Loading the document…" />
          </div>
        </>
      ) : (
        <>
          <PageHeader title="Document" />
          {toProblem(found.error).code === 'not_found' ? (
            <div className="card card-flush">
              <Empty icon={<FileQuestion aria-hidden />} title="There is no such document">
                It was deleted, or it belongs to another organization or environment.
              </Empty>
            </div>
          ) : (
            <QueryError error={found.error} retry={() => void found.refetch()} />
          )}
        </>
      )}
    </>
  );
}

/** The way up, above the heading. */
export function BackToDocuments() {
  return (
    <p className="back">
      <Link to="/documents">
        <ArrowLeft aria-hidden /> Documents
      </Link>
    </p>
  );
}

function Content({ document }: { document: Document }) {
  const [isAsking, setAsking] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const navigate = useNavigate();
  const read = useExtractionQuery(document);
  const { state, mark } = useExtractionState(read.data);

  async function download(): Promise<void> {
    setSaving(true);
    setProblem(null);
    try {
      await downloadOriginal(document);
    } catch (error) {
      setProblem(toProblem(error).message);
    } finally {
      setSaving(false);
    }
  }

  async function remove(): Promise<void> {
    await api.deleteDocument.mutate({ id: document.id });
    notify(`${document.fileName} deleted`);
    await navigate({ to: '/documents' });
    // Only now: the page would ask for it again.
    queryClient.removeQueries({ queryKey: ['documents', 'one', document.id] });
    queryClient.removeQueries({ queryKey: ['originals', document.id] });
    void queryClient.invalidateQueries({ queryKey: ['documents'] });
  }

  return (
    <>
      <PageHeader
        title={document.fileName}
        actions={
          <>
            <ActionButton pending={isSaving} onPress={() => void download()}>
              <Download aria-hidden /> Download
            </ActionButton>
            <ActionButton kind="danger" onPress={() => setAsking(true)}>
              <Trash2 aria-hidden /> Delete
            </ActionButton>
          </>
        }
      />
      {problem !== null && <FormError>{problem}</FormError>}
      <div className="document">
        <Original document={document} mark={mark} />
        <div className="document-side">
          <Findings document={document} query={read} state={state} />
          <DocumentFacts document={document} />
        </div>
      </div>
      <Confirmation
        title="Delete this document?"
        action="Delete"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
      >
        <p>
          <strong className="anywhere">{document.fileName}</strong> and its original are deleted for good.
          This can’t be undone.
        </p>
      </Confirmation>
    </>
  );
}
