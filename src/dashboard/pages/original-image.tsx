import { useEffect, useRef, useState } from 'react';
import type { Mark } from './extraction-model.js';
import { OriginalMark, useMarkInSight } from './original-mark.js';
import { OriginalUnreadable } from './original-unreadable.js';
import { type Zoom, ZoomButtons, useInnerWidth } from './original-zoom.js';

interface OriginalImageProps {
  content: Blob;
  fileName: string;
  mark: Mark | null;
}

/** A picture, which the browser draws itself. */
export function OriginalImage({ content, fileName, mark }: OriginalImageProps) {
  const [url, setUrl] = useState<string>();
  const [naturalWidth, setNaturalWidth] = useState(0);
  const [isBroken, setBroken] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const area = useRef<HTMLDivElement>(null);
  const width = useInnerWidth(area);
  useMarkInSight(area, mark, (element) => element.querySelector('.original-sheet'));
  useEffect(() => {
    const made = URL.createObjectURL(content);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);

  if (isBroken) {
    return (
      <OriginalUnreadable title="This image can’t be shown">
        The file is damaged, or of a kind that this browser can’t draw.
      </OriginalUnreadable>
    );
  }
  // Small pictures are not blown up.
  const fitting = naturalWidth > 0 && width > 0 ? Math.min(1, width / naturalWidth) : 1;
  const factor = zoom === 'fit' ? fitting : zoom;
  return (
    <>
      <div className="original-tools">
        <ZoomButtons zoom={zoom} fitting={fitting} onZoom={setZoom} />
      </div>
      <div className="original-area" ref={area} tabIndex={0} role="region" aria-label="Original">
        {url !== undefined && (
          <div
            className="original-page original-sheet"
            style={naturalWidth > 0 ? { width: naturalWidth * factor } : undefined}
          >
            <img
              src={url}
              alt={`The original of ${fileName}`}
              onLoad={(event) => setNaturalWidth(event.currentTarget.naturalWidth)}
              onError={() => setBroken(true)}
            />
            {mark && <OriginalMark mark={mark} />}
          </div>
        )}
      </div>
    </>
  );
}
