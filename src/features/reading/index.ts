export { overallConfidence, requiredFields } from './confidence.js';
export {
  type FieldKind,
  fieldKind,
  fieldNames,
  isCountry,
  isCurrency,
  lineFieldKind,
} from './field-kinds.js';
export type { ReadingProgress } from './file-words.js';
export { layoutFeatures, layoutSimilarity } from './layout-features.js';
export { createPlaces, type FieldPlace, type Places } from './learned-places.js';
export * from './model.js';
export { createProvider, type Provider } from './provider.js';
export { improveExtraction, isInvented } from './provider-merge.js';
export { openReader, readDocument, readFilePages, readPages, readPagesAs } from './read.js';
export { ReadError, type ReadFailure } from './read-error.js';
