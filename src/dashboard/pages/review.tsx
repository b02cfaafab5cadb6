import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck, SearchX } from 'lucide-react';
import { documentTypes } from '../documents.js';
import { waitingQuery } from '../queries.js';
import { ActionButton, Segments, Select } from '../ui/controls.js';
import { Badge, type Column, DataTable, Moment, Pages } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { formatNumber, toWords } from '../ui/format.js';
import { Confidence, Nothing } from './document-columns.js';
import { countsInWords, severityTones } from './extraction-issues.js';
import { type ReviewItem, toQueueInput, useQueue } from './review-queue.js';

const pageSize = 25;

const useReviewSearch = () => useSearch({ from: '/signed-in/review' });
type Search = ReturnType<typeof useReviewSearch>;

/** The documents that a person should look at, and those that somebody did look at. */
export function Review() {
  const search = useReviewSearch();
  const { documentType, show, page = 1 } = search;
  const queue = useQueue({
    ...toQueueInput(search),
    status: show ?? 'requires_review',
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const waiting = useQuery(waitingQuery).data?.pagination.total;
  const [first] = queue.data?.data ?? [];
  const { sort } = search;
  return (
    <>
      <PageHeader
        title="Review"
        actions={
          first &&
          show === undefined && (
            <Link
              to="/review/$id"
              params={{ id: first.id }}
              search={{ documentType, sort }}
              className="button button-primary"
            >
              Start reviewing
            </Link>
          )
        }
      >
        {waiting === undefined || waiting === 0
          ? 'Documents whose reading is not sure, or where a rule found something serious.'
          : waiting === 1
            ? 'One document waits for somebody to compare it with its original.'
            : `${formatNumber(waiting)} documents wait for somebody to compare them with their originals.`}
      </PageHeader>
      <Filters search={search} />
      <Queue queue={queue} search={search} />
    </>
  );
}

function Filters({ search }: { search: Search }) {
  const navigate = useNavigate({ from: '/review' });
  const change = (changes: Partial<Search>): void =>
    void navigate({ search: (old) => ({ ...old, ...changes, page: undefined }) });
  return (
    <div className="filters" role="group" aria-label="Filters">
      <Segments
        label="Which documents"
        value={search.show ?? 'requires_review'}
        options={{ requires_review: 'Waiting', reviewed: 'Reviewed' }}
        onChange={(value) => change({ show: value === 'reviewed' ? value : undefined })}
      />
      <Select
        label="Type"
        hideLabel
        value={search.documentType ?? ''}
        options={{
          '': 'Any type',
          ...Object.fromEntries(documentTypes.map((type) => [type, toWords(type)])),
        }}
        onChange={(value) => change({ documentType: (value || undefined) as Search['documentType'] })}
      />
      <Select
        label="Order"
        hideLabel
        value={search.sort ?? 'newest'}
        options={{ newest: 'Newest first', oldest: 'Oldest first', confidence: 'Least sure first' }}
        onChange={(value) => change({ sort: value === 'newest' ? undefined : (value as Search['sort']) })}
      />
    </div>
  );
}

function Queue({ queue, search }: { queue: ReturnType<typeof useQueue>; search: Search }) {
  const navigate = useNavigate({ from: '/review' });
  const goTo = (page: number): void =>
    void navigate({ search: (old) => ({ ...old, page: page > 1 ? page : undefined }) });
  if (queue.isPending) {
    return (
      <div className="card card-flush">
        <Skeleton rows={6} label="Loading the queue…" />
      </div>
    );
  }
  if (!queue.data) return <QueryError error={queue.error} retry={() => void queue.refetch()} />;
  const { data, pagination } = queue.data;
  return (
    <>
      {queue.isError && <QueryError error={queue.error} retry={() => void queue.refetch()} />}
      <div className="card card-flush" data-stale={queue.isPlaceholderData || undefined}>
        {data.length > 0 ? (
          <DataTable
            caption={search.show === 'reviewed' ? 'Reviewed documents' : 'Documents that wait for review'}
            columns={toColumns(search)}
            rows={data}
            rowKey={({ id }) => id}
          />
        ) : pagination.total > 0 ? (
          <Empty
            icon={<SearchX aria-hidden />}
            title="The list ends before this page"
            action={<ActionButton onPress={() => goTo(1)}>To the first page</ActionButton>}
          />
        ) : (
          <NothingWaits search={search} />
        )}
      </div>
      {data.length > 0 && <Pages pagination={pagination} onPage={goTo} />}
    </>
  );
}

function NothingWaits({ search: { show, documentType } }: { search: Search }) {
  if (show === 'reviewed') {
    return (
      <Empty icon={<CheckCheck aria-hidden />} title="Nothing was reviewed yet">
        Documents that somebody approved appear here.
      </Empty>
    );
  }
  return documentType === undefined ? (
    <Empty icon={<CheckCheck aria-hidden />} title="Nothing waits for review">
      Documents that could not be read surely, or where a rule found something serious, appear here.
    </Empty>
  ) : (
    <Empty icon={<CheckCheck aria-hidden />} title="Nothing of this type waits for review">
      Choose another type to see whether others wait.
    </Empty>
  );
}

function Issues({ counts }: { counts: ReviewItem['issueCounts'] }) {
  const words = countsInWords(counts);
  if (words === '') return <Nothing />;
  const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  return <Badge tone={severityTones[worst]}>{words}</Badge>;
}

const toColumns = ({ documentType, sort, show }: Search): Column<ReviewItem>[] => [
  {
    title: 'File name',
    cell: ({ id, fileName, skippedAt }) => (
      <span className="cell-head">
        <Link to="/review/$id" params={{ id }} search={{ documentType, sort }} className="table-title">
          {fileName}
        </Link>
        {skippedAt !== null && <Badge>Skipped</Badge>}
      </span>
    ),
  },
  {
    title: 'Type',
    cell: (item) =>
      item.documentType === null ? <span className="muted">Unknown</span> : toWords(item.documentType),
  },
  { title: 'Confidence', cell: (item) => <Confidence document={item} /> },
  { title: 'Issues', cell: ({ issueCounts }) => <Issues counts={issueCounts} /> },
  {
    title: 'Uploaded',
    cell: ({ createdAt }) => (
      <span className="nowrap">
        <Moment time={createdAt} />
      </span>
    ),
  },
  ...(show === 'reviewed'
    ? [
        {
          title: 'Reviewed',
          cell: ({ reviewedAt, reviewedBy }: ReviewItem) => (
            <span className="cell-lines">
              <Moment time={reviewedAt} />
              {reviewedBy !== null && <span className="cell-note">by {reviewedBy}</span>}
            </span>
          ),
        },
      ]
    : []),
];
