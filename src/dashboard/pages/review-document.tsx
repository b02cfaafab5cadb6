import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft, Check, ChevronLeft, ChevronRight, Keyboard, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { api, toProblem } from '../api.js';
import { ActionButton } from '../ui/controls.js';
import { FormError, notify, PageHeader } from '../ui/feedback.js';
import { formatNumber } from '../ui/format.js';
import { useShortcuts } from '../ui/shortcuts.js';
import { StatusBadge } from './document-columns.js';
import { DocumentWork } from './document-work.js';
import { DocumentState, useDocument } from './document-query.js';
import type { Document } from './document-columns.js';
import { moveToField } from './extraction-state.js';
import { KeysHelp } from './review-keys.js';
import { refreshReview, useNeighbours } from './review-queue.js';

/** A document of the queue: fields beside the original, and the keys that go through all of them. */
export function ReviewDocumentPage() {
  const { id } = useParams({ from: '/signed-in/review/$id' });
  return <ReviewDocument key={id} id={id} />;
}

function ReviewDocument({ id }: { id: string }) {
  const search = useSearch({ from: '/signed-in/review/$id' });
  const found = useDocument(id);
  return (
    <>
      <p className="back">
        <Link to="/review" search={search}>
          <ArrowLeft aria-hidden /> Review
        </Link>
      </p>
      <DocumentState found={found}>{(document) => <Content document={document} />}</DocumentState>
    </>
  );
}

function Content({ document }: { document: Document }) {
  const { id, fileName, status } = document;
  return (
    <>
      <PageHeader
        title={fileName}
        actions={
          <Link to="/documents/$id" params={{ id }} className="button">
            All about this document
          </Link>
        }
      />
      <DocumentWork document={document} />
      <ReviewBar document={document} />
      {status === 'reviewed' && <p className="visually-hidden">This document is reviewed.</p>}
    </>
  );
}

type Act = 'approve' | 'skip';

function useReview({ id, fileName }: Document) {
  const search = useSearch({ from: '/signed-in/review/$id' });
  const navigate = useNavigate();
  const neighbours = useNeighbours(id, search);
  const [pending, setPending] = useState<Act | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const goTo = (other: string | null): void => {
    if (other !== null) void navigate({ to: '/review/$id', params: { id: other }, search });
  };

  async function act(kind: Act): Promise<void> {
    if (pending !== null) return;
    // What somebody typed would be lost without a word.
    const unsaved = window.document.querySelector<HTMLElement>('.field-edit :is(input, textarea)');
    if (unsaved) {
      setProblem('Save or cancel the field that you are correcting first.');
      return unsaved.focus();
    }
    // Where to go on is told by the queue as it is now: afterwards this document is gone from its place.
    const { after } = neighbours;
    setPending(kind);
    setProblem(null);
    try {
      if (kind === 'approve') await api.approveDocument.mutate({ id });
      else await api.skipDocument.mutate({ id });
      notify(`${kind === 'approve' ? 'Approved' : 'Skipped'}: ${fileName}`);
      refreshReview(id);
      if (after === null) await navigate({ to: '/review', search });
      else goTo(after);
    } catch (error) {
      setProblem(toProblem(error).message);
    }
    setPending(null);
  }

  return { neighbours, goTo, act, pending, problem };
}

/** What one can do with the document, always in sight. */
function ReviewBar({ document }: { document: Document }) {
  const { neighbours, goTo, act, pending, problem } = useReview(document);
  const { isKnown, position, total, previous, next } = neighbours;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const canApprove = isKnown && ['requires_review', 'processed'].includes(document.status);
  const canSkip = isKnown && document.status === 'requires_review';
  useShortcuts({
    a: () => canApprove && void act('approve'),
    s: () => canSkip && void act('skip'),
    n: () => goTo(next),
    p: () => goTo(previous),
    j: () => moveToField(1),
    k: () => moveToField(-1),
    '?': () => setHelpOpen(true),
  });
  return (
    <div className="review-bar" role="region" aria-label="Review">
      {problem !== null && <FormError>{problem}</FormError>}
      <div className="review-acts">
        <div className="row review-way">
          <ActionButton isDisabled={previous === null} onPress={() => goTo(previous)}>
            <ChevronLeft aria-hidden /> <span className="review-word">Previous</span> <Key>P</Key>
          </ActionButton>
          <span className="review-position">
            {position > 0 ? (
              `${formatNumber(position)} of ${formatNumber(total)}`
            ) : (
              <StatusBadge {...document} />
            )}
          </span>
          <ActionButton isDisabled={next === null} onPress={() => goTo(next)}>
            <span className="review-word">Next</span> <Key>N</Key> <ChevronRight aria-hidden />
          </ActionButton>
        </div>
        <div className="row">
          <Button className="icon-button" aria-label="Keyboard shortcuts" onPress={() => setHelpOpen(true)}>
            <Keyboard aria-hidden />
          </Button>
          <ActionButton isDisabled={!canSkip} pending={pending === 'skip'} onPress={() => void act('skip')}>
            <SkipForward aria-hidden /> Skip <Key>S</Key>
          </ActionButton>
          <ActionButton
            kind="primary"
            isDisabled={!canApprove}
            pending={pending === 'approve'}
            onPress={() => void act('approve')}
          >
            <Check aria-hidden /> Approve <Key>A</Key>
          </ActionButton>
        </div>
      </div>
      <KeysHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** The key that does the same. It is listed in the help, so it isn't read out with each button. */
const Key = ({ children }: { children: string }) => <kbd aria-hidden>{children}</kbd>;
