import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FolderX } from 'lucide-react';
import { api, toProblem } from '../api.js';
import { DataTable, Moment } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { formatNumber, formatSize } from '../ui/format.js';
import { type Document, documentColumns, Nothing, pollInterval } from './document-columns.js';
import { Copyable, Facts } from './document-facts.js';
import { BackToDocuments } from './document.js';

/** Documents that were uploaded together. */
export function BatchPage() {
  const { uploadBatchId } = useParams({ from: '/signed-in/batches/$uploadBatchId' });
  const batch = useQuery({
    queryKey: ['documents', 'batch', uploadBatchId],
    queryFn: () => api.documentBatch.query({ uploadBatchId }),
    refetchInterval: ({ state }) => pollInterval(state.data?.data),
  });
  return (
    <>
      <BackToDocuments />
      <PageHeader title="Batch">Documents that were uploaded together.</PageHeader>
      {batch.data ? (
        <Content uploadBatchId={uploadBatchId} documents={batch.data.data} />
      ) : batch.isPending ? (
        <div className="card card-flush">
          <Skeleton rows={5} label="Loading the batch…" />
        </div>
      ) : toProblem(batch.error).code === 'not_found' ? (
        <div className="card card-flush">
          <Empty icon={<FolderX aria-hidden />} title="There is no such batch">
            All of its documents were deleted, or it belongs to another organization or environment.
          </Empty>
        </div>
      ) : (
        <QueryError error={batch.error} retry={() => void batch.refetch()} />
      )}
    </>
  );
}

function Content({ uploadBatchId, documents }: { uploadBatchId: string; documents: readonly Document[] }) {
  const bytes = documents.reduce((sum, { fileSize }) => sum + fileSize, 0);
  const times = documents.map(({ createdAt }) => createdAt).sort();
  return (
    <>
      <section className="card" aria-label="Details">
        <Facts
          facts={[
            ['Documents', `${formatNumber(documents.length)}, ${formatSize(bytes)} in all`],
            ['Shipment', documents[0]?.shipmentLabel ?? <Nothing />],
            ['Uploaded', <Moment time={times[0] ?? null} />],
            ['Batch ID', <Copyable text={uploadBatchId} what="batch ID" />],
          ]}
        />
      </section>
      <div className="card card-flush">
        <DataTable
          caption="Documents of the batch"
          columns={documentColumns}
          rows={documents}
          rowKey={({ id }) => id}
        />
      </div>
    </>
  );
}
