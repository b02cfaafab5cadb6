import type { ReadField } from './extraction-model.js';
import { useExtraction } from './extraction-state.js';

/** placeholder until corrections exist */
export function FieldEdit({ field }: { field: ReadField }) {
  const { edit } = useExtraction();
  return <button onClick={() => edit(null)}>{field.name}</button>;
}
