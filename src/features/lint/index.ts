export { findByPointer, lineOf } from './document-view.js';
export { lintBatch, lintDocument } from './engine.js';
export * from './model.js';
export {
  type HsTable,
  type Port,
  type PortTable,
  type ReferenceTables,
  type SanctionsTable,
  type TableName,
  tableNames,
} from './reference-tables.js';
export { findRule, rules } from './registry.js';
