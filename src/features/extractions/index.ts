export { type Assessor, createAssessor, relintOrganizationJob } from './assessor.js';
export { applyCorrections, toCorrections } from './corrected.js';
export {
  CorrectionEntity,
  type CorrectionRow,
  IssueEntity,
  type IssueRow,
  ReadingEntity,
} from './extraction.entity.js';
export { createExtractionProcedures } from './extraction.procedures.js';
export { ExtractionRepository, type Reading } from './extraction.repository.js';
export { ExtractionResolver } from './extraction.resolver.js';
export { extractionRoutes } from './extraction.routes.js';
export { type ExtractionService, createBatchIssues, createExtractionService } from './extraction.service.js';
export { ExtractedFieldType, ExtractionPartType, PageSizeType } from './extraction.types.js';
export { type ExtractionView, toExtractionView } from './extraction.view.js';
export { type FieldPath, fieldAt, parseFieldPath, toFieldName } from './field-path.js';
export { createProviderImprovement } from './provider-improvement.js';
export { type Improvement, createReadJob } from './read-job.js';
export type { ReadingOutcome } from './reader.js';
export { createRelintJob } from './relint-job.js';
export { type StoredFile, listStoredFiles } from './stored-files.js';
export { openWords, toWordsKey } from './words-file.js';
