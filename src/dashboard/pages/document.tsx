import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { ArrowLeft, ClipboardCheck, Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api, queryClient, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { FormError, PageHeader, notify } from '../ui/feedback.js';
import { Confirmation } from '../ui/overlay.js';
import type { Document } from './document-columns.js';
import { DocumentState, useDocument } from './document-query.js';
import { DocumentWork } from './document-work.js';
import { downloadOriginal } from './original-content.js';

/** A document: the original beside what is known about it. */
export function DocumentPage() {
  const { id } = useParams({ from: '/signed-in/documents/$id' });
  const found = useDocument(id);
  return (
    <>
      <BackToDocuments />
      {/* What is chosen in one document means nothing in another. */}
      <DocumentState key={id} found={found}>
        {(document) => <Content document={document} />}
      </DocumentState>
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
            {document.status === 'requires_review' && (
              <Link to="/review/$id" params={{ id: document.id }} className="button button-primary">
                <ClipboardCheck aria-hidden /> Review
              </Link>
            )}
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
      <DocumentWork document={document} />
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
