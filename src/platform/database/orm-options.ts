import { type EntityMetadata, EntityCaseNamingStrategy, type MetadataStorage } from '@mikro-orm/core';
import type { AnyEntity, Table } from './database.js';
import { migrationTable } from './migrations/names.js';

/** What is the same for every database. */
export const ormOptions = (entities: readonly AnyEntity[]) => ({
  entities: [...entities],
  namingStrategy: EntityCaseNamingStrategy,
  migrations: { snapshot: false, tableName: migrationTable },
  discovery: { warnWhenNoEntities: false },
  logger: () => undefined,
  // Not entities: one is only ever changed by one statement, the other by triggers.
  schemaGenerator: { skipTables: ['rateWindows', 'documentCounts'] },
});

/** The tables of the entities, each after those that it refers to. */
export function toTables(metadata: MetadataStorage): Table[] {
  const tables = new Map<string, Table>();
  const add = (meta: EntityMetadata): void => {
    if (tables.has(meta.className)) return;
    for (const { targetMeta } of meta.relations) if (targetMeta) add(targetMeta);
    tables.set(meta.className, { name: meta.tableName, primaryKey: meta.primaryKeys });
  };
  for (const meta of Object.values(metadata.getAll())) add(meta);
  return [...tables.values()];
}
