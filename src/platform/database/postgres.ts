import {
  AbstractSqlDriver,
  type Configuration,
  type Knex,
  PostgreSqlConnection,
  PostgreSqlKnexDialect,
  PostgreSqlPlatform,
  knex,
} from '@mikro-orm/postgresql';
import pg from 'pg';
import { AppError } from '../errors.js';
import { seconds } from '../runtime.js';

/** PostgreSQL with text of any length, as in SQLite: a length that only one of them checks would be a trap. */
class TextPlatform extends PostgreSqlPlatform {
  override getVarcharTypeDeclarationSQL(): string {
    return 'text';
  }
}

export class PostgresDriver extends AbstractSqlDriver<PostgreSqlConnection, TextPlatform> {
  constructor(config: Configuration) {
    super(config, new TextPlatform(), PostgreSqlConnection, ['knex', 'pg']);
  }
}

/** The part of knex's dialect that is changed below, which the ORM's types leave out. */
const Dialect = PostgreSqlKnexDialect as unknown as new (...settings: never[]) => {
  acquireConnection(): Promise<unknown>;
  _query(connection: PgConnection, query: unknown): Promise<unknown>;
};

interface PgConnection {
  /** The pool throws a connection away that says why. */
  __knex__disposed?: unknown;
}

/** A connection whose query was given up still waits for the old answer: the next query must not get it. */
export class PostgresDialect extends Dialect {
  override async _query(connection: PgConnection, query: unknown): Promise<unknown> {
    try {
      return await super._query(connection, query);
    } catch (error) {
      if (isUnavailable(error)) connection.__knex__disposed = error;
      throw error;
    }
  }
}

/** The same for reading, where nobody else turns the error into one for the caller. */
class ReadingDialect extends PostgresDialect {
  override async acquireConnection(): Promise<unknown> {
    try {
      return await super.acquireConnection();
    } catch (error) {
      throw toReported(error);
    }
  }

  override async _query(connection: PgConnection, query: PgQuery): Promise<unknown> {
    const named = { ...query, options: { ...query.options, name: nameOf(query.sql) } };
    try {
      return await super._query(connection, named).catch((error: unknown) => {
        if (!isOutdatedPlan(error)) throw error;
        // A newer server changed the table. What this connection has prepared is of no use any more.
        connection.__knex__disposed = error;
        return super._query(connection, query);
      });
    } catch (error) {
      throw toReported(error);
    }
  }
}

const isOutdatedPlan = (error: unknown): boolean =>
  error instanceof Error && error.message === 'cached plan must not change result type';

interface PgQuery {
  sql: string;
  options?: object;
}

/** How many different questions a connection has ready; later ones are prepared each time. */
const mostPrepared = 500;
const names = new Map<string, string>();

/** The same few questions are asked again and again: those with a name are prepared once for a connection. */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= mostPrepared) return known;
  const name = `cargolint_${names.size}`;
  names.set(sql, name);
  return name;
}

const int8 = 20;
const numeric = 1700;

/** Counts, sums and times are numbers, as SQLite gives them. Ours are far below 2^53. */
const types = {
  getTypeParser: (oid: number, format: string): unknown =>
    oid === int8 || oid === numeric ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** How long a request waits for the database before it is told to come again. */
const patience: Knex.PgConnectionConfig = {
  connectionTimeoutMillis: seconds(5),
  statement_timeout: seconds(15),
  // For a server that has stopped answering at all.
  query_timeout: seconds(20),
  idle_in_transaction_session_timeout: seconds(30),
};

export interface PostgresSettings {
  /** `postgresql://USER:PASSWORD@HOST:PORT/NAME` */
  url: string;
  /** Connections for reading, and as many for writing. */
  connections: number;
}

/** @param patient without time limits, for migrations and copies */
export const connectionOf = ({ url }: PostgresSettings, patient = false) => ({
  // What fails is thrown, and logged by whoever catches it; knex would write it between the lines of the log.
  log: { warn: () => undefined },
  // A function: knex and the ORM would take the settings apart otherwise.
  connection: (): Knex.PgConnectionConfig => ({
    connectionString: url,
    types: types as Knex.PgConnectionConfig['types'],
    keepAlive: true,
    application_name: 'cargolint',
    ...(patient ? { connectionTimeoutMillis: seconds(5) } : patience),
  }),
});

const poolOf = (size: number, setting: string) => ({
  min: 0,
  max: size,
  acquireTimeoutMillis: seconds(10),
  afterCreate(connection: pg.Client, done: (error: Error | null, connection: pg.Client) => void) {
    connection.query(setting, (error: Error | null) => {
      done(error, connection);
    });
  },
});

/** Durable before a 2xx is given, whatever the server's own default is. */
export const postgresWriterPool = (size: number) =>
  poolOf(size, "set synchronous_commit = on; set lock_timeout = '10s'");

/** Connections of their own for reading: a transaction that reads on the side can't wait for itself. */
export const openPostgresReader = (settings: PostgresSettings): Knex =>
  knex({
    client: ReadingDialect as unknown as typeof Knex.Client,
    ...connectionOf(settings),
    pool: poolOf(settings.connections, 'set default_transaction_read_only = on'),
  });

/** Any number will do, as long as nobody else takes it in this database. */
const migrationLock = 5_724_901_883;

/** Runs `work` while no other process runs its own. The lock ends with the connection. */
export async function withPostgresLock<T>(settings: PostgresSettings, work: () => Promise<T>): Promise<T> {
  const lock = knex({
    client: PostgresDialect as unknown as typeof Knex.Client,
    ...connectionOf(settings, true),
    pool: { min: 0, max: 1 },
  });
  try {
    return await lock.transaction(async (transaction) => {
      await transaction.raw('select pg_advisory_xact_lock(?)', [migrationLock]);
      return work();
    });
  } finally {
    await lock.destroy();
  }
}

/** SQLSTATEs of a server that is going down, coming up, out of connections, only a standby, or that took too long. */
const unavailableStates = new Set([
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '57014',
  '53300',
  '25006',
  '25P03',
  '55P03',
]);

/** Node's codes for a peer that can not be reached. */
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What the driver, the pool and a transaction whose connection was lost say without any code; knex may put the query before it. */
const unavailableMessage =
  /(?:^| - )(Query read timeout|timeout expired|Connection terminated|Connection ended|Client has encountered a connection error|Client was closed|Knex: Timeout acquiring a connection|Transaction query already complete)/;

/** Whether the database, and not the question, is the reason of the error. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    unavailableStates.has(code) ||
    code.startsWith('08') ||
    unavailableCodes.has(code) ||
    unavailableMessage.test(error.message) ||
    (error instanceof AggregateError && error.errors.some(isUnavailable))
  );
}

/** Another transaction was chosen to go first (40001, 40P01): the same work may be tried again. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');

/** What callers are told instead of the error. */
export const toReported = (error: unknown): unknown =>
  isUnavailable(error)
    ? new AppError('service_busy', 'The database does not answer. Try again in a moment.', {
        retryAfter: 5,
        cause: error,
      })
    : error;
