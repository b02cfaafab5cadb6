import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionButton } from './controls.js';
import { formatNumber, formatTime, formatTimeAgo } from './format.js';

/** Tables and what stands in them. */

export interface Column<Row> {
  /** Heading of the column, and of the value where rows become cards on narrow screens. */
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'end';
  /** The heading is read out, but not shown: for buttons. */
  hideTitle?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, align, hideTitle }) => (
            <th key={title} scope="col" data-align={align}>
              {hideTitle ? <span className="visually-hidden">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ title, cell, align, hideTitle }) => (
              <td key={title} data-title={hideTitle ? undefined : title} data-align={align}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagesProps {
  pagination: { offset: number; limit: number; total: number; hasMore: boolean };
  onPage: (page: number) => void;
}

export function Pages({ pagination, onPage }: PagesProps) {
  const { offset, limit, total, hasMore } = pagination;
  if (total === 0) return null;
  const page = Math.floor(offset / limit) + 1;
  return (
    <nav className="pages" aria-label="Pages">
      <p>
        {formatNumber(offset + 1)}–{formatNumber(Math.min(offset + limit, total))} of {formatNumber(total)}
      </p>
      {(page > 1 || hasMore) && (
        <div className="pages-buttons">
          <ActionButton size="small" isDisabled={page === 1} onPress={() => onPage(page - 1)}>
            <ChevronLeft aria-hidden /> Previous
          </ActionButton>
          <ActionButton size="small" isDisabled={!hasMore} onPress={() => onPage(page + 1)}>
            Next <ChevronRight aria-hidden />
          </ActionButton>
        </div>
      )}
    </nav>
  );
}

export type Tone = 'neutral' | 'good' | 'info' | 'warning' | 'bad';

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** A moment: how long ago, and in full when one points at it. */
export function Moment({ time }: { time: string | null }) {
  if (time === null) return <span className="muted">never</span>;
  return (
    <time dateTime={time} title={formatTime(time)}>
      {formatTimeAgo(time)}
    </time>
  );
}
