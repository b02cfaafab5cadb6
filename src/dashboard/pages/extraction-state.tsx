import { useQuery } from '@tanstack/react-query';
import { type ReactNode, createContext, useCallback, useContext, useMemo, useState } from 'react';
import { api } from '../api.js';
import type { Document } from './document-columns.js';
import { type Extraction, type Issue, type Mark, complete, groupIssues, toMark } from './extraction-model.js';

/** What was read from a document, which of its fields is looked at and which one is being changed. */
export interface ExtractionState {
  extraction: Extraction;
  /** By the name of the field. */
  issuesOf: Map<string, Issue[]>;
  selected: string | null;
  /** Shows the place of a field on the original. */
  select: (name: string) => void;
  editing: string | null;
  /** Null = the form closes, and the field that it was about has the focus. */
  edit: (name: string | null) => void;
}

const Context = createContext<ExtractionState | null>(null);

/** @throws Error outside of `ExtractionProvider` */
export function useExtraction(): ExtractionState {
  const state = useContext(Context);
  if (state === null) throw new Error('There is no extraction here.');
  return state;
}

export const ExtractionProvider = ({ state, children }: { state: ExtractionState; children: ReactNode }) => (
  <Context.Provider value={state}>{children}</Context.Provider>
);

export const extractionKey = (id: string): readonly string[] => ['documents', 'extraction', id];

/** Nothing to ask for while a document is being read, nor after that failed. */
export const useExtractionQuery = ({ id, status, updatedAt }: Document) =>
  useQuery({
    // Read or corrected elsewhere, it is another document.
    queryKey: [...extractionKey(id), updatedAt],
    queryFn: () => api.documentExtraction.query({ id }),
    enabled: status !== 'processing' && status !== 'failed',
    placeholderData: (before: Extraction | undefined) => (before?.documentId === id ? before : undefined),
  });

/** Puts the keyboard on a field; it is then shown on the original. */
export function focusField(name: string): void {
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)?.focus();
}

/** From the field that has the focus to the next or the previous one, or to the first. */
export function moveToField(step: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')];
  const index = fields.findIndex((field) => field === document.activeElement);
  const next = index < 0 ? fields[0] : fields[index + step];
  next?.focus();
}

/** @param extraction undefined as long as it isn't there */
export function useExtractionState(extraction: Extraction | undefined): {
  state: ExtractionState | null;
  mark: Mark | null;
} {
  const [selected, setSelected] = useState<string | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const whole = useMemo(() => extraction && complete(extraction), [extraction]);

  const select = useCallback(
    (name: string) => {
      setSelected(name);
      setMark(
        whole
          ? toMark(
              whole.fields.find((field) => field.name === name),
              whole.pages,
            )
          : null,
      );
    },
    [whole],
  );
  const edit = useCallback(
    (name: string | null) => {
      setEditing(name);
      if (name !== null) select(name);
      // The field comes back with the next drawing of the page.
      else if (editing !== null) setTimeout(() => focusField(editing), 0);
    },
    [editing, select],
  );
  const state = useMemo(
    () =>
      whole ? { extraction: whole, issuesOf: groupIssues(whole), selected, select, editing, edit } : null,
    [whole, selected, select, editing, edit],
  );
  return { state, mark };
}
