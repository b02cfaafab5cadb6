import { FileX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Empty } from '../ui/feedback.js';

/** In place of an original that can't be drawn. The download stands above it. */
export function OriginalUnreadable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="original-unreadable">
      <Empty icon={<FileX2 aria-hidden />} title={title}>
        {children} Download it to open it with another program.
      </Empty>
    </div>
  );
}
