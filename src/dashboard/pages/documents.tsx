import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { api } from '../api.js';
import { documentStatuses, documentTypes } from '../documents.js';
import { ActionButton, Select } from '../ui/controls.js';
import { DataTable, Pages } from '../ui/data.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { toWords } from '../ui/format.js';
import { documentColumns, pollInterval } from './document-columns.js';
import { DocumentSearch } from './document-search.js';
import { UploadPanel } from './upload-panel.js';
import { UploadButton, UploadZone } from './upload-zone.js';

const pageSize = 25;

type Search = ReturnType<typeof useDocumentSearch>;
const useDocumentSearch = () => useSearch({ from: '/signed-in/documents' });

function useDocuments({ q, status, documentType, sort, page = 1 }: Search) {
  const input = {
    filter: { q, status, documentType },
    sort: sort ?? '-createdAt',
    offset: (page - 1) * pageSize,
    limit: pageSize,
  } as const;
  return useQuery({
    queryKey: ['documents', 'list', input],
    queryFn: () => api.documents.query(input),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => pollInterval(state.data?.data),
  });
}

/** Everything that was uploaded, and the place to upload more. */
export function Documents() {
  const search = useDocumentSearch();
  const list = useDocuments(search);
  const isFiltered = Boolean(search.q ?? search.status ?? search.documentType);
  const isFresh = list.data?.pagination.total === 0 && !isFiltered && !list.isPlaceholderData;
  return (
    <>
      <PageHeader title="Documents" actions={<UploadButton />}>
        Invoices, packing lists, bills of lading and certificates of origin.
      </PageHeader>
      <UploadPanel />
      <UploadZone large={isFresh} />
      {!isFresh && (
        <>
          <Filters search={search} isFiltered={isFiltered} />
          <DocumentList list={list} search={search} />
        </>
      )}
    </>
  );
}

function Filters({ search, isFiltered }: { search: Search; isFiltered: boolean }) {
  const navigate = useNavigate({ from: '/documents' });
  const change = (changes: Partial<Search>, replace = false): void =>
    void navigate({ search: (old) => ({ ...old, ...changes, page: undefined }), replace });
  return (
    <div className="filters" role="search" aria-label="Documents">
      <DocumentSearch
        value={search.q ?? ''}
        // Each pause in typing is not worth a step back.
        onSearch={(q) => change({ q: q || undefined }, search.q !== undefined)}
      />
      <Select
        label="Status"
        hideLabel
        value={search.status ?? ''}
        options={withAny('Any status', documentStatuses)}
        onChange={(value) => change({ status: (value || undefined) as Search['status'] })}
      />
      <Select
        label="Type"
        hideLabel
        value={search.documentType ?? ''}
        options={withAny('Any type', documentTypes)}
        onChange={(value) => change({ documentType: (value || undefined) as Search['documentType'] })}
      />
      <Select
        label="Order"
        hideLabel
        value={search.sort ?? '-createdAt'}
        options={{ '-createdAt': 'Newest first', createdAt: 'Oldest first' }}
        onChange={(value) => change({ sort: value === 'createdAt' ? value : undefined })}
      />
      {isFiltered && <ClearFilters />}
    </div>
  );
}

const withAny = (any: string, values: readonly string[]): Record<string, string> => ({
  '': any,
  ...Object.fromEntries(values.map((value) => [value, toWords(value)])),
});

function ClearFilters() {
  const navigate = useNavigate({ from: '/documents' });
  const clear = (): void => void navigate({ search: ({ sort }) => ({ sort }) });
  return <ActionButton onPress={clear}>Clear filters</ActionButton>;
}

function DocumentList({ list, search }: { list: ReturnType<typeof useDocuments>; search: Search }) {
  const navigate = useNavigate({ from: '/documents' });
  const goTo = (page: number): void =>
    void navigate({ search: (old) => ({ ...old, page: page > 1 ? page : undefined }) });
  // What was read before stays in sight when a later look fails.
  if (list.isPending) {
    return (
      <div className="card card-flush">
        <Skeleton rows={8} label="Loading the documents…" />
      </div>
    );
  }
  if (!list.data) return <QueryError error={list.error} retry={() => void list.refetch()} />;
  const { data, pagination } = list.data;
  if (data.length === 0) {
    return (
      <div className="card card-flush">
        {pagination.total === 0 ? (
          <Empty icon={<SearchX aria-hidden />} title="No document matches" action={<ClearFilters />}>
            Nothing here has this name, status and type.
          </Empty>
        ) : (
          <Empty
            icon={<SearchX aria-hidden />}
            title={`There is no page ${search.page ?? 1}`}
            action={<ActionButton onPress={() => goTo(1)}>To the first page</ActionButton>}
          >
            The list has become shorter, or the link is old.
          </Empty>
        )}
      </div>
    );
  }
  return (
    <>
      {list.isError && <QueryError error={list.error} retry={() => void list.refetch()} />}
      <div className="card card-flush" data-stale={list.isPlaceholderData || undefined}>
        <DataTable caption="Documents" columns={documentColumns} rows={data} rowKey={({ id }) => id} />
      </div>
      <Pages pagination={pagination} onPage={goTo} />
    </>
  );
}
