import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { PagePending } from '../ui/feedback.js';
import type { Mark } from './extraction-model.js';
import { OriginalMark, useMarkInSight } from './original-mark.js';
import { OriginalUnreadable } from './original-unreadable.js';
import { type Zoom, ZoomButtons, useInnerWidth, usePixelRatio } from './original-zoom.js';
import { type Sheets, type Size, useSheets } from './sheets.js';
import { openPdf } from './sheets-pdf.js';
import { openTiff } from './sheets-tiff.js';

/** The kinds of files whose pages are drawn here. */
const kinds = {
  'application/pdf': { name: 'PDF', open: openPdf },
  'image/tiff': { name: 'TIFF', open: openTiff },
};
export type PagedType = keyof typeof kinds;
export const isPaged = (mimeType: string): mimeType is PagedType => mimeType in kinds;

/** Browsers draw nothing at all on a canvas that is too large. */
const maximumPixels = 16_000_000;

interface OriginalPagesProps {
  content: Blob;
  mimeType: PagedType;
  mark: Mark | null;
}

/** A PDF or a TIFF, drawn page by page as one scrolls. */
export function OriginalPages({ content, mimeType, mark }: OriginalPagesProps) {
  const { name, open } = kinds[mimeType];
  const opened = useSheets(content, open);
  if (opened.state === 'opening') return <PagePending />;
  if (opened.state === 'unreadable') {
    return opened.isLocked ? (
      <OriginalUnreadable title={`This ${name} is locked with a password`}>
        It can’t be shown here.
      </OriginalUnreadable>
    ) : (
      <OriginalUnreadable title={`This ${name} can’t be read`}>
        The file is damaged or not a complete {name}.
      </OriginalUnreadable>
    );
  }
  return <Pages sheets={opened.sheets} mark={mark} />;
}

interface PagesProps {
  sheets: Sheets;
  mark: Mark | null;
}

function Pages({ sheets, mark }: PagesProps) {
  const area = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [page, setPage] = useState(1);
  const width = useInnerWidth(area);
  const fitting = width > 0 ? width / sheets.firstSize.width : 1;
  useMarkInSight(area, mark, (element, number) => element.children[number - 1]);
  const goTo = (number: number): void => {
    const target = area.current?.children[number - 1];
    if (target instanceof HTMLElement) area.current?.scrollTo({ top: target.offsetTop - 12 });
  };
  return (
    <>
      <div className="original-tools">
        <div className="original-paging" role="group" aria-label="Pages of the original">
          <Button
            className="icon-button"
            aria-label="Previous page"
            isDisabled={page === 1}
            onPress={() => goTo(page - 1)}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <span aria-live="polite">
            Page {page} of {sheets.count}
          </span>
          <Button
            className="icon-button"
            aria-label="Next page"
            isDisabled={page === sheets.count}
            onPress={() => goTo(page + 1)}
          >
            <ChevronRight aria-hidden />
          </Button>
        </div>
        <ZoomButtons zoom={zoom} fitting={fitting} onZoom={setZoom} />
      </div>
      <div
        className="original-area"
        ref={area}
        tabIndex={0}
        role="region"
        aria-label="Original"
        onScroll={({ currentTarget }) => setPage(findPage(currentTarget))}
      >
        {width > 0 &&
          Array.from({ length: sheets.count }, (_, index) => (
            <OriginalPage
              key={index}
              sheets={sheets}
              number={index + 1}
              scale={zoom === 'fit' ? fitting : zoom}
              area={area}
              mark={mark?.page === index + 1 ? mark : null}
            />
          ))}
      </div>
    </>
  );
}

/** The page that one reads: the last one that begins in the upper half; at the very end, the last. */
function findPage(area: HTMLElement): number {
  if (area.scrollTop + area.clientHeight >= area.scrollHeight - 2) return area.children.length;
  const middle = area.scrollTop + area.clientHeight / 2;
  const next = [...area.children].findIndex((child) => (child as HTMLElement).offsetTop > middle);
  return next === -1 ? area.children.length : Math.max(1, next);
}

interface OriginalPageProps {
  sheets: Sheets;
  number: number;
  scale: number;
  area: RefObject<HTMLElement | null>;
  mark: Mark | null;
}

function OriginalPage({ sheets, number, scale, area, mark }: OriginalPageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>(sheets.firstSize);
  const [isBroken, setBroken] = useState(false);
  const isNear = useIsNear(frame, area);
  const ratio = usePixelRatio();

  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    if (!isNear) {
      // Hundreds of drawn pages would fill the memory.
      place.replaceChildren();
      return;
    }
    let isOver = false;
    let cancel = (): void => undefined;
    const draw = async (): Promise<void> => {
      const sheet = await sheets.read(number);
      if (isOver) return;
      setSize(sheet.size);
      const pixels = sheet.size.width * sheet.size.height * scale * scale;
      const density = Math.min(ratio, Math.sqrt(maximumPixels / pixels));
      const drawing = sheet.draw(scale * density);
      ({ cancel } = drawing);
      const canvas = await drawing.canvas;
      // In place of the old one only now, so that nothing flickers while one zooms.
      if (!isOver) place.replaceChildren(canvas);
    };
    draw().catch(() => {
      if (!isOver) setBroken(true);
    });
    return () => {
      isOver = true;
      cancel();
    };
  }, [sheets, number, scale, ratio, isNear]);

  return (
    <div
      className="original-page original-sheet"
      style={{ width: size.width * scale, height: size.height * scale }}
      role="img"
      aria-label={`Page ${number}`}
    >
      <div className="original-canvas" ref={frame} />
      {/* Where a page was read turned, a frame would be in the wrong place. */}
      {mark && isSimilar(size.width / size.height, mark.aspect) && <OriginalMark mark={mark} />}
      {isBroken && <p className="original-broken">Page {number} can’t be drawn.</p>}
    </div>
  );
}

const isSimilar = (a: number, b: number): boolean => Math.abs(Math.log(a / b)) < 0.05;

/** Whether an element is in view or a screen away from it. */
function useIsNear(element: RefObject<HTMLElement | null>, area: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: area.current,
      rootMargin: '100% 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, area]);
  return isNear;
}
