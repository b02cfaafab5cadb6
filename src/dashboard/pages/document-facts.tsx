import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { CopyButton } from '../ui/controls.js';
import { Moment } from '../ui/data.js';
import { formatNumber, formatSize, toWords } from '../ui/format.js';
import { Confidence, type Document, Nothing, StatusBadge } from './document-columns.js';
import { DocumentLabel } from './document-label.js';

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="fact-list">
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A long text that one may want to take elsewhere. */
export function Copyable({ text, what }: { text: string; what: string }) {
  return (
    <span className="copyable">
      <code>{text}</code>
      <CopyButton text={text} what={what} />
    </span>
  );
}

const fileTypes: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/tiff': 'TIFF',
};

const languages = new Intl.DisplayNames(undefined, { type: 'language' });

/** What is known about a document as a whole. */
export function DocumentFacts({ document }: { document: Document }) {
  const { documentType, status, language, uploadBatchId, pageCount, processedAt } = document;
  const file = `${fileTypes[document.mimeType] ?? document.mimeType}, ${formatSize(document.fileSize)}`;
  return (
    <section className="card" aria-labelledby="facts-title">
      <div className="card-head">
        <h2 id="facts-title">Details</h2>
        <StatusBadge status={status} />
      </div>
      <Facts
        facts={[
          ['Type', documentType === null ? <Nothing /> : toWords(documentType)],
          ['Confidence', <Confidence document={document} />],
          ['Language', language === null ? <Nothing /> : languages.of(language)],
          ['Shipment', <DocumentLabel document={document} />],
          [
            'File',
            pageCount === null
              ? file
              : `${file}, ${pageCount === 1 ? '1 page' : `${formatNumber(pageCount)} pages`}`,
          ],
          ['Uploaded', <Moment time={document.createdAt} />],
          ...(processedAt === null ? [] : [['Read', <Moment time={processedAt} />] as const]),
          [
            'Batch',
            uploadBatchId === null ? (
              <Nothing />
            ) : (
              <Link to="/batches/$uploadBatchId" params={{ uploadBatchId }}>
                Documents uploaded together
              </Link>
            ),
          ],
          ['Environment', toWords(document.environment)],
          ['SHA-256', <Copyable text={document.sha256} what="SHA-256" />],
          ['Document ID', <Copyable text={document.id} what="document ID" />],
        ]}
      />
    </section>
  );
}
