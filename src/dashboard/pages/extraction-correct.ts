import { type Outputs, api, queryClient } from '../api.js';
import { notify } from '../ui/feedback.js';
import { formatShare } from '../ui/confidence.js';
import type { Extraction } from './extraction-model.js';
import { extractionKey } from './extraction-state.js';
import { type Content, fullName, lastOf } from './extraction-words.js';

const toExtraction = ({ id, ...document }: Outputs['correctDocument']): Extraction => ({
  documentId: id,
  documentType: document.documentType,
  status: document.status,
  overallConfidence: document.overallConfidence,
  confidenceBand: document.confidenceBand,
  extractedData: document.extractedData,
  confidences: document.confidences,
  parts: document.parts,
  fields: document.fields,
  otherFields: document.otherFields,
  pages: document.pages,
  issues: document.issues,
});

/**
 * Corrects one field; the page shows the new score and the new issues at once.
 * @param value null = the field isn't on the document
 */
export async function correct(id: string, fieldName: string, value: Content | null): Promise<void> {
  const corrected = await api.correctDocument.mutate({
    id,
    corrections: [{ fieldName, correctedValue: value }],
  });
  const { documentType, status, overallConfidence, confidenceBand, updatedAt } = corrected;
  queryClient.setQueryData([...extractionKey(id), updatedAt], toExtraction(corrected));
  queryClient.setQueryData(['documents', 'one', id], (before: Outputs['document'] | undefined) =>
    before ? { ...before, documentType, status, overallConfidence, confidenceBand, updatedAt } : before,
  );
  void queryClient.invalidateQueries({ queryKey: ['documents', 'list'] });
  void queryClient.invalidateQueries({ queryKey: ['review'] });
  void queryClient.invalidateQueries({ queryKey: ['issue-statistics'] });
  if (lastOf(fieldName) === 'documentType') {
    void queryClient.invalidateQueries({ queryKey: ['document-statistics'] });
  }
  const score = overallConfidence === null ? '' : `, now ${formatShare(overallConfidence)} sure`;
  notify(`${fullName(fieldName)} corrected${score}`);
}
