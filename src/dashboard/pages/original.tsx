import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../api.js';
import { PagePending, QueryError } from '../ui/feedback.js';
import { originalQuery } from './original-content.js';
import type { Mark } from './extraction-model.js';
import { OriginalImage } from './original-image.js';
import { OriginalPages, isPaged } from './original-pages.js';

interface OriginalProps {
  document: Outputs['document'];
  /** What is shown of it: the place of a field. */
  mark?: Mark | null;
}

/** The file as it was uploaded. */
export function Original({ document, mark = null }: OriginalProps) {
  const { id, fileName, mimeType } = document;
  const content = useQuery(originalQuery(id));
  return (
    <div className="card card-flush original">
      {content.isPending ? (
        <PagePending />
      ) : content.isError ? (
        <div className="original-unreadable">
          <QueryError error={content.error} retry={() => void content.refetch()} />
        </div>
      ) : isPaged(mimeType) ? (
        <OriginalPages content={content.data} mimeType={mimeType} mark={mark} />
      ) : (
        <OriginalImage content={content.data} fileName={fileName} mark={mark} />
      )}
    </div>
  );
}
