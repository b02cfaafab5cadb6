export { findByPointer } from './document-view.js';
export { lintBatch, lintDocument, worstFirst } from './engine.js';
export * from './model.js';
export { ImportError, type ImportOptions, type ImportSource, importTable } from './reference-import.js';
export { type TableSource, createReferenceTables, removeTable, saveTable } from './reference-store.js';
export { type ReferenceTables, type TableName, tableNames } from './reference-tables.js';
export { findRule, rules } from './registry.js';
export { toBand } from './score.js';
