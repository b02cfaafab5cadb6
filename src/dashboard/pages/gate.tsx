import type { ReactNode } from 'react';
import { usePageTitle } from '../ui/feedback.js';

interface GateProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

/** The frame of the pages before anybody is signed in. */
export function Gate({ title, lead, children, foot }: GateProps) {
  usePageTitle(title);
  return (
    <main className="gate">
      <div className="gate-box">
        <p className="brand">
          <svg viewBox="0 0 32 32" aria-hidden className="brand-mark">
            <path d="M8 11.5 16 7l8 4.5v9L16 25l-8-4.5z" />
            <path d="m12 16 3 3 5.5-6" className="brand-check" />
          </svg>
          CargoLint
        </p>
        <div className="card stack">
          <div>
            <h1>{title}</h1>
            {lead && <p className="muted">{lead}</p>}
          </div>
          {children}
        </div>
        {foot && <p className="gate-foot">{foot}</p>}
      </div>
    </main>
  );
}
