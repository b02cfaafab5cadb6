import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { AlertTriangle, CheckCircle2, X } from 'lucide-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { toProblem } from '../api.js';

/** What a page says about itself: loading, nothing there, gone wrong, done. */

/** Sets the title of the window: the page, then the product. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · CargoLint`;
  }, [title]);
}

interface PageHeaderProps {
  title: string;
  /** Buttons on the right. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function PageHeader({ title, actions, children }: PageHeaderProps) {
  usePageTitle(title);
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {children && <p className="page-lead">{children}</p>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}

export function PagePending() {
  return (
    <div className="page-pending" role="status">
      <span className="spinner" aria-hidden />
      <span>Loading…</span>
    </div>
  );
}

/** Grey bars in place of rows that are on their way. */
export function Skeleton({ rows = 5, label = 'Loading…' }: { rows?: number; label?: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skeleton-row" aria-hidden />
      ))}
    </div>
  );
}

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}

export function Empty({ title, children, action, icon }: EmptyProps) {
  return (
    <div className="empty">
      {icon}
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** An error of a query, with what the server said and a way to try again. */
export function QueryError({ error, retry }: { error: unknown; retry?: () => void }) {
  const { message } = toProblem(error);
  return (
    <div className="banner banner-error" role="alert">
      <AlertTriangle aria-hidden />
      <p>{message}</p>
      {retry && (
        <Button className="button button-small" onPress={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** What went wrong with what one just did. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div className="banner banner-error" role="alert">
      <AlertTriangle aria-hidden />
      <p>{children}</p>
    </div>
  );
}

export function PageError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page-error">
      <QueryError error={error} retry={reset} />
    </div>
  );
}

/** In place of a page; the frame around it may be there or not. */
export function NotFound() {
  usePageTitle('Not found');
  return (
    <div className="page-error empty">
      <h1>There is nothing at this address</h1>
      <p>The page may have moved, or the link is mistyped.</p>
      <Link to="/" className="button">
        To the overview
      </Link>
    </div>
  );
}

interface Notice {
  id: number;
  text: string;
}

let notices: readonly Notice[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number): void => change(notices.filter((notice) => notice.id !== id));

/** Says in a corner that something is done. It goes away by itself. */
export function notify(text: string): void {
  const notice = { id: ++lastId, text };
  change([...notices, notice]);
  setTimeout(() => dismiss(notice.id), 6000);
}

export function Notices() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notices,
  );
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <div key={id} className="notice">
          <CheckCircle2 aria-hidden />
          <span>{text}</span>
          <Button className="icon-button" aria-label="Dismiss" onPress={() => dismiss(id)}>
            <X aria-hidden />
          </Button>
        </div>
      ))}
    </div>
  );
}
