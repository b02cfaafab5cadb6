import { Migration } from '@mikro-orm/migrations';

/** A migration that is the same SQL for every database. */
export abstract class SqlMigration extends Migration {
  protected abstract get statements(): readonly string[];

  override up(): void {
    const isPostgres = this.driver.constructor.name === 'PostgresDriver';
    for (const statement of this.statements) this.addSql(isPostgres ? withByteOrder(statement) : statement);
  }
}

/** Text in the order of its bytes, as SQLite compares it, whatever language the server was set up for. */
const withByteOrder = (statement: string): string => statement.replace(/ text( |$)/g, ' text collate "C"$1');
