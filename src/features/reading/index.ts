export { overallConfidence, requiredFields } from './confidence.js';
export * from './model.js';
export { readDocument, readPages } from './read.js';
export { ReadError } from './read-error.js';
