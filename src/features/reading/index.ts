export { overallConfidence, requiredFields } from './confidence.js';
export { type FieldKind, fieldKind, isCountry, isCurrency, lineFieldKind } from './field-kinds.js';
export * from './model.js';
export { readDocument, readPages } from './read.js';
export { ReadError, type ReadFailure } from './read-error.js';
export { readPdfWords } from './pdf-words.js';
