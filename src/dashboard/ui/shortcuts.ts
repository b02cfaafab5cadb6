import { useEffect, useRef } from 'react';
import { createStored } from '../stored.js';

/** Keys without a modifier that do something, for as long as a page shows. */

/** Who speaks to the computer, or whose hands tremble, turns them off. */
export const shortcuts = createStored('cargolint-shortcuts', ['on', 'off']);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** @param actions by the value of `KeyboardEvent.key`, letters in lower case */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (shortcuts.get() === 'off' || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const key = event.key.toLowerCase();
      const action = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
