import { Migration } from '@mikro-orm/migrations';
import { PostgresDriver } from '../postgres.js';

/** A migration in SQL that every database understands. */
export abstract class SqlMigration extends Migration {
  protected abstract get statements(): readonly string[];

  /** What only SQLite needs, afterwards. */
  protected get sqliteStatements(): readonly string[] {
    return [];
  }

  /** What only PostgreSQL needs, afterwards. */
  protected get postgresStatements(): readonly string[] {
    return [];
  }

  override up(): void {
    const isPostgres = this.driver instanceof PostgresDriver;
    const own = isPostgres ? this.postgresStatements : this.sqliteStatements;
    for (const statement of [...this.statements, ...own]) {
      this.addSql(isPostgres ? withByteOrder(statement) : statement);
    }
  }
}

/** Text in the order of its bytes, as SQLite compares it, whatever language the server was set up for. */
const withByteOrder = (statement: string): string => statement.replace(/ text( |$)/g, ' text collate "C"$1');
