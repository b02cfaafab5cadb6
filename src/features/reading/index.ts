export { overallConfidence, requiredFields } from './confidence.js';
export * from './model.js';
export { createProvider, type Provider, type ProviderSettings } from './provider.js';
export { improveExtraction } from './provider-merge.js';
export { readDocument, readPages } from './read.js';
export { ReadError } from './read-error.js';
