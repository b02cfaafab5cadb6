import { createStored } from './stored.js';

export type Theme = 'system' | 'light' | 'dark';

export const theme = createStored<Theme>('cargolint-theme', ['system', 'light', 'dark']);

/** Marks the document, so that the style sheet takes the chosen colours. */
export function applyTheme(): void {
  const chosen = theme.get();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}
