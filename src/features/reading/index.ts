export { overallConfidence, requiredFields } from './confidence.js';
export { type FieldKind, fieldKind, isCountry, isCurrency, lineFieldKind } from './field-kinds.js';
export {
  closeReader,
  type Reading,
  type ReadingProgress,
  type ReadOptions,
  readFilePages,
} from './file-words.js';
export { layoutFeatures, layoutSimilarity } from './layout-features.js';
export { type FieldPlace, findPlace, readPlace } from './learned-places.js';
export * from './model.js';
export { createProvider, type Provider, type ProviderSettings } from './provider.js';
export { improveExtraction } from './provider-merge.js';
export { readDocument, readPages } from './read.js';
export { ReadError, type ReadFailure } from './read-error.js';
