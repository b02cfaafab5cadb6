import { ZoomIn, ZoomOut } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { ActionButton } from '../ui/controls.js';

/** How large an original is shown. */

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

/** `fit` = as wide as there is room for. */
export type Zoom = number | 'fit';

/** @param fitting the factor at which it fits, from where zooming goes on */
export function ZoomButtons({
  zoom,
  fitting,
  onZoom,
}: {
  zoom: Zoom;
  fitting: number;
  onZoom: (zoom: Zoom) => void;
}) {
  const factor = zoom === 'fit' ? fitting : zoom;
  const smaller = steps.findLast((step) => step < factor - 0.01);
  const larger = steps.find((step) => step > factor + 0.01);
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <Button
        className="icon-button"
        aria-label="Zoom out"
        isDisabled={smaller === undefined}
        onPress={() => onZoom(smaller ?? factor)}
      >
        <ZoomOut aria-hidden />
      </Button>
      <span className="zoom-value" aria-live="polite">
        {Math.round(factor * 100)}%
      </span>
      <Button
        className="icon-button"
        aria-label="Zoom in"
        isDisabled={larger === undefined}
        onPress={() => onZoom(larger ?? factor)}
      >
        <ZoomIn aria-hidden />
      </Button>
      <ActionButton size="small" isDisabled={zoom === 'fit'} onPress={() => onZoom('fit')}>
        Fit width
      </ActionButton>
    </div>
  );
}

/** The width inside an element, followed as it changes; 0 before it is known. */
export function useInnerWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      // While it is not laid out, what was known stays, and with it what is drawn and how far one has scrolled.
      if (found > 0) setWidth(found);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Device pixels per CSS pixel; changes with the browser's zoom and from screen to screen. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(window.devicePixelRatio);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const changed = (): void => setRatio(window.devicePixelRatio);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [ratio]);
  return ratio;
}
