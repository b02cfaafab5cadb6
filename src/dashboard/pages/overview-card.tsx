import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { QueryError, Skeleton } from '../ui/feedback.js';

interface QueryCardProps<Data> {
  title: string;
  /** On the right of the title: where there is more of it. */
  more?: ReactNode;
  query: UseQueryResult<Data>;
  /** Grey bars while it loads. */
  rows: number;
  children: (data: Data) => ReactNode;
}

/** A card of the overview. Each loads and fails for itself: one that fails must not hide the others. */
export function QueryCard<Data>({ title, more, query, rows, children }: QueryCardProps<Data>) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {more}
      </div>
      {query.isPending ? (
        <Skeleton rows={rows} label={`Loading: ${title}`} />
      ) : query.isError ? (
        <QueryError error={query.error} retry={() => void query.refetch()} />
      ) : (
        children(query.data)
      )}
    </section>
  );
}
