import { type RefObject, useEffect } from 'react';
import type { Mark } from './extraction-model.js';

/** The place of a field on the original. */

/** A frame around it. Its parent is as large as the page. */
export function OriginalMark({ mark }: { mark: Mark }) {
  const percent = (share: number): string => `${share * 100}%`;
  return (
    <div
      className="original-mark"
      aria-hidden
      style={{
        left: percent(mark.left),
        top: percent(mark.top),
        width: percent(mark.width),
        height: percent(mark.height),
      }}
    />
  );
}

/**
 * Scrolls the area so far that the place is in sight, and nothing else on the page.
 * @param findPage the element of a page, by its number
 */
export function useMarkInSight(
  area: RefObject<HTMLElement | null>,
  mark: Mark | null,
  findPage: (area: HTMLElement, page: number) => Element | null | undefined,
): void {
  useEffect(() => {
    const { current } = area;
    const page = mark && current && findPage(current, mark.page);
    if (!mark || !current || !(page instanceof HTMLElement)) return;
    const top = page.offsetTop + mark.top * page.offsetHeight;
    const left = page.offsetLeft + mark.left * page.offsetWidth;
    const right = left + mark.width * page.offsetWidth;
    const isSeen =
      top > current.scrollTop + 20 &&
      top + mark.height * page.offsetHeight < current.scrollTop + current.clientHeight - 20;
    if (!isSeen) current.scrollTo({ top: top - current.clientHeight / 3 });
    if (left < current.scrollLeft || right > current.scrollLeft + current.clientWidth) {
      current.scrollTo({ left: (left + right - current.clientWidth) / 2 });
    }
    // Each time that a field is chosen, also the same one again: then `mark` is another object.
  }, [area, mark]);
}
