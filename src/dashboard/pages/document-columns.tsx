import { Link } from '@tanstack/react-router';
import type { Outputs } from '../api.js';
import { statusTones } from '../documents.js';
import { Badge, type Column, Moment, type Tone } from '../ui/data.js';
import { formatShare } from '../ui/confidence.js';
import { formatSize, toWords } from '../ui/format.js';
import { toProgressText } from './document-progress.js';

export type Document = Outputs['document'];

const bandTones: Record<NonNullable<Document['confidenceBand']>, Tone> = {
  high: 'good',
  review_recommended: 'warning',
  low: 'bad',
};

export const StatusBadge = ({ status }: Pick<Document, 'status'>) => (
  <Badge tone={statusTones[status]}>{toWords(status)}</Badge>
);

/** The status, and how far the reading is. */
export function LiveStatus({ document: { status, progress } }: { document: Document }) {
  if (status !== 'processing') return <StatusBadge status={status} />;
  return (
    <span className="live-status">
      <StatusBadge status={status} />
      <span className="muted">{toProgressText(progress)}</span>
    </span>
  );
}

/** How sure the reading of a document is, and what that means for people. */
export function Confidence({
  document: { overallConfidence, confidenceBand },
}: {
  document: Pick<Document, 'overallConfidence' | 'confidenceBand'>;
}) {
  if (overallConfidence === null) return <Nothing />;
  return (
    <span className="confidence">
      {formatShare(overallConfidence)}
      {confidenceBand !== null && <Badge tone={bandTones[confidenceBand]}>{toWords(confidenceBand)}</Badge>}
    </span>
  );
}

/** What a document does not have (yet). */
export const Nothing = () => (
  <span className="muted">
    <span aria-hidden>–</span>
    <span className="visually-hidden">none</span>
  </span>
);

/** The columns of every table of documents. */
export const documentColumns: readonly Column<Document>[] = [
  {
    title: 'File name',
    cell: ({ id, fileName }) => (
      <Link to="/documents/$id" params={{ id }} className="table-title">
        {fileName}
      </Link>
    ),
  },
  {
    title: 'Type',
    cell: ({ documentType }) => (documentType === null ? <Nothing /> : toWords(documentType)),
  },
  { title: 'Status', cell: (document) => <LiveStatus document={document} /> },
  { title: 'Confidence', cell: (document) => <Confidence document={document} /> },
  {
    title: 'Size',
    align: 'end',
    cell: ({ fileSize }) => <span className="nowrap">{formatSize(fileSize)}</span>,
  },
  {
    title: 'Uploaded',
    cell: ({ createdAt }) => (
      <span className="nowrap">
        <Moment time={createdAt} />
      </span>
    ),
  },
];

/** Milliseconds until the next look: soon while something is being read. */
export const pollInterval = (documents: readonly Pick<Document, 'status'>[] | undefined): number =>
  documents?.some(({ status }) => status === 'processing') ? 1500 : 30_000;
