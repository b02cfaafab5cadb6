import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { FileQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { api, toProblem } from '../api.js';
import { Empty, PageHeader, QueryError, Skeleton } from '../ui/feedback.js';
import { type Document, pollInterval } from './document-columns.js';

/** One document, asked for again and again while it is being read. */
export const useDocument = (id: string) =>
  useQuery({
    queryKey: ['documents', 'one', id],
    queryFn: () => api.document.query({ id }),
    refetchInterval: ({ state }) => pollInterval(state.data && [state.data]),
  });

interface DocumentStateProps {
  found: UseQueryResult<Document>;
  children: (document: Document) => ReactNode;
}

/** The document, or why there is none (yet). */
export function DocumentState({ found, children }: DocumentStateProps) {
  if (found.data) return children(found.data);
  return (
    <>
      <PageHeader title="Document" />
      {found.isPending ? (
        <div className="card card-flush">
          <Skeleton rows={8} label="Loading the document…" />
        </div>
      ) : toProblem(found.error).code === 'not_found' ? (
        <div className="card card-flush">
          <Empty icon={<FileQuestion aria-hidden />} title="There is no such document">
            It was deleted, or it belongs to another organization or environment.
          </Empty>
        </div>
      ) : (
        <QueryError error={found.error} retry={() => void found.refetch()} />
      )}
    </>
  );
}
