export { findByPointer } from './document-view.js';
export { lintBatch, lintDocument } from './engine.js';
export * from './model.js';
export { type ReferenceTables, tableNames } from './reference-tables.js';
export { findRule, rules } from './registry.js';
export { toBand } from './score.js';
