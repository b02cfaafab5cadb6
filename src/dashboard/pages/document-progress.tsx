import type { Outputs } from '../api.js';

type Progress = Outputs['document']['progress'];

/** How far the reading of a document is, in a few words. */
export function toProgressText(progress: Progress): string {
  if (progress === null || progress.stage === 'queued') return 'Waiting';
  if (progress.stage === 'linting') return 'Checking rules';
  const { page, pages } = progress;
  return page === null || pages === null ? 'Reading' : `Reading page ${page} of ${pages}`;
}

/** 0…1: reading is most of the work, and a page counts as half when it is begun. */
function toShare(progress: Progress): number {
  if (progress === null || progress.stage === 'queued') return 0;
  if (progress.stage === 'linting') return 0.95;
  const { page, pages } = progress;
  return page === null || pages === null ? 0.1 : (0.9 * (page - 0.5)) / pages;
}

/** What happens to a document until its fields are there. */
export function DocumentProgress({ progress }: { progress: Progress }) {
  const text = toProgressText(progress);
  const isQueued = progress === null || progress.stage === 'queued';
  const percent = Math.round(toShare(progress) * 100);
  return (
    <div className="reading">
      <p className="reading-stage" role="status">
        {!isQueued && <span className="spinner" aria-hidden />}
        {text}
      </p>
      <div
        className="progress-track reading-track"
        role="progressbar"
        aria-label="Reading the document"
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <span className="progress-bar" style={{ width: `${percent}%` }} />
      </div>
      <p className="muted">
        {isQueued
          ? 'This document is waiting to be read. Its fields and issues appear here.'
          : 'Its fields and issues appear here in a moment.'}
      </p>
    </div>
  );
}
