import { Link } from '@tanstack/react-router';
import { AlertTriangle, CheckCircle2, Clock, RotateCw, UploadCloud, X, XCircle } from 'lucide-react';
import { useRef } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { ActionButton } from '../ui/controls.js';
import { formatSize } from '../ui/format.js';
import {
  type Upload,
  cancelUpload,
  dismissUploads,
  isActive,
  retryUpload,
  useUploads,
} from './upload-store.js';

/** What became of the files that were given to this window. */
export function UploadPanel() {
  const uploads = useUploads();
  const heading = useRef<HTMLHeadingElement>(null);
  if (uploads.length === 0) return null;
  const ended = uploads.filter((upload) => !isActive(upload));
  const dismiss = (ids: number[]): void => {
    // The button goes away with its row: the focus moves on to what is still there.
    heading.current?.focus();
    dismissUploads(ids);
  };
  return (
    <section className="card card-flush upload-panel" aria-labelledby="uploads-title">
      <div className="upload-head">
        <h2 id="uploads-title" ref={heading} tabIndex={-1}>
          Uploads
        </h2>
        <p className="muted" role="status">
          {summarize(uploads)}
        </p>
        {batchesOf(uploads).map((uploadBatchId) => (
          <Link
            key={uploadBatchId}
            to="/batches/$uploadBatchId"
            params={{ uploadBatchId }}
            className="button button-small"
          >
            Open batch
          </Link>
        ))}
        {ended.length > 0 && (
          <ActionButton size="small" onPress={() => dismiss(ended.map(({ id }) => id))}>
            {ended.length === uploads.length ? 'Close' : 'Clear finished'}
          </ActionButton>
        )}
      </div>
      <ul className="upload-list">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onDismiss={() => dismiss([upload.id])} />
        ))}
      </ul>
    </section>
  );
}

/** Batches of which there are several documents by now. */
function batchesOf(uploads: readonly Upload[]): string[] {
  const arrived = uploads.filter(({ state }) => state === 'done').map(({ uploadBatchId }) => uploadBatchId);
  return [
    ...new Set(arrived.filter((id, index) => id !== null && arrived.indexOf(id) !== index)),
  ] as string[];
}

function summarize(uploads: readonly Upload[]): string {
  const count = (state: Upload['state']) => uploads.filter((upload) => upload.state === state).length;
  const failed = count('failed');
  return `${count('done')} of ${uploads.length} uploaded${failed > 0 ? `, ${failed} refused or failed` : ''}`;
}

const icons = {
  waiting: <Clock aria-hidden />,
  sending: <UploadCloud aria-hidden />,
  done: <CheckCircle2 aria-hidden />,
  failed: <AlertTriangle aria-hidden />,
  cancelled: <XCircle aria-hidden />,
};

function UploadRow({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { id, file, state, canRetry, documentId } = upload;
  const active = isActive(upload);
  return (
    <li className="upload-row" data-state={state}>
      {icons[state]}
      <div className="upload-what">
        <div className="upload-name">
          {documentId === undefined ? (
            <span>{file.name}</span>
          ) : (
            <Link to="/documents/$id" params={{ id: documentId }}>
              {file.name}
            </Link>
          )}
          <span className="muted">{formatSize(file.size)}</span>
        </div>
        <UploadState upload={upload} />
      </div>
      {(state === 'failed' || state === 'cancelled') && canRetry && (
        <Button className="icon-button" aria-label={`Retry ${file.name}`} onPress={() => retryUpload(id)}>
          <RotateCw aria-hidden />
        </Button>
      )}
      <Button
        className="icon-button"
        aria-label={`${active ? 'Cancel' : 'Dismiss'} ${file.name}`}
        onPress={() => (active ? cancelUpload(id) : onDismiss())}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

function UploadState({ upload: { file, state, progress, message } }: { upload: Upload }) {
  if (state === 'failed') return <p className="field-error">{message}</p>;
  if (state === 'done') return <p className="upload-note">Uploaded</p>;
  if (state === 'cancelled') return <p className="upload-note">Cancelled</p>;
  // All sent: what is left is the server's answer.
  const note =
    state === 'waiting' ? 'Waiting' : progress < 1 ? `${Math.floor(progress * 100)}%` : 'Checking…';
  return (
    <ProgressBar
      className="progress"
      aria-label={`Upload of ${file.name}`}
      value={progress * 100}
      valueLabel={note}
    >
      <span className="progress-track">
        <span className="progress-bar" style={{ width: `${progress * 100}%` }} />
      </span>
      <span className="progress-note">{note}</span>
    </ProgressBar>
  );
}
