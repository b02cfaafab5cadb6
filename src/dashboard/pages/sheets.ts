import { useEffect, useState } from 'react';

/** In CSS pixels at 100 %. */
export interface Size {
  width: number;
  height: number;
}

/** A page of an original. */
export interface Sheet {
  size: Size;
  /** @param factor device pixels for each CSS pixel of its size, at most */
  draw(factor: number): { canvas: Promise<HTMLCanvasElement>; cancel: () => void };
}

/** An original that is drawn page by page. */
export interface Sheets {
  count: number;
  /** Of the first page. It tells how large the others may be. */
  firstSize: Size;
  /** @param number from 1 */
  read(number: number): Promise<Sheet>;
  close(): void;
}

/** The file is protected with a password. */
export class LockedError extends Error {}

export type OpenedSheets =
  { state: 'opening' } | { state: 'open'; sheets: Sheets } | { state: 'unreadable'; isLocked: boolean };

/** Opens an original for as long as the component shows it. */
export function useSheets(content: Blob, open: (content: Blob) => Promise<Sheets>): OpenedSheets {
  const [opened, setOpened] = useState<OpenedSheets>({ state: 'opening' });
  useEffect(() => {
    let isOver = false;
    const opening = open(content);
    opening
      .then((sheets): OpenedSheets => ({ state: 'open', sheets }))
      .catch((error: unknown): OpenedSheets => ({
        state: 'unreadable',
        isLocked: error instanceof LockedError,
      }))
      .then((result) => {
        if (!isOver) setOpened(result);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      opening.then((sheets) => sheets.close()).catch(() => undefined);
    };
  }, [content, open]);
  return opened;
}
