import type { Knex } from '@mikro-orm/sqlite';

interface Connection {
  readonly __knexUid: string;
}

/** The part of knex between a built query and its rows, which its types leave out. */
interface ReadClient {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
  emit(event: 'query', question: { sql: string; bindings: readonly unknown[] }): void;
  /** Puts what the database takes in place of each `?`. */
  positionBindings(sql: string): string;
  _query(
    connection: Connection,
    question: { sql: string; bindings: readonly unknown[] },
  ): Promise<{ response: unknown[] | { rows: unknown[] } }>;
}

const clientOf = (read: Knex) => read.client as ReadClient;

/** Gives a connection to whoever asks a question, for as long as that takes. */
type Lend = <T>(ask: (connection: Connection) => Promise<T>) => Promise<T>;

/**
 * Asks questions whose text is fixed on the connections of a reader. Building a query anew is as much work as answering
 * a small one, and every request asks the same few.
 */
export function createReadRows(read: Knex, lend: Lend = fromPool(read)) {
  const client = clientOf(read);
  const positioned = new Map<string, string>();

  const position = (sql: string): string => {
    const text = positioned.get(sql) ?? client.positionBindings(sql);
    positioned.set(sql, text);
    return text;
  };

  return async <Row>(sql: string, values: readonly unknown[]): Promise<Row[]> => {
    client.emit('query', { sql, bindings: values });
    const question = { sql: position(sql), bindings: values };
    const { response } = await lend((connection) => client._query(connection, question));
    return (Array.isArray(response) ? response : response.rows) as Row[];
  };
}

/** The pool looks after connections that can be lost. */
const fromPool = (read: Knex): Lend => {
  const client = clientOf(read);
  return async (ask) => {
    const connection = await client.acquireConnection();
    try {
      return await ask(connection);
    } finally {
      await client.releaseConnection(connection);
    }
  };
};

interface Kept {
  connection: Connection | null;
}

/**
 * Connections that are kept once the pool has given them, where they can't be lost and no answer fails to come: nobody
 * waits here for a limited time. What the pool does for each question, its time-outs above all, is a sixth of the time
 * that a single document takes.
 */
export function keepConnections(read: Knex, count: number) {
  const client = clientOf(read);
  const free: Kept[] = Array.from({ length: count }, () => ({ connection: null }));
  const waiting: ((kept: Kept) => void)[] = [];
  let released: Promise<void> | undefined;

  const take = () => free.pop() ?? new Promise<Kept>((resolve) => waiting.push(resolve));
  const giveBack = (kept: Kept): void => {
    const next = waiting.shift();
    if (next) next(kept);
    else free.push(kept);
  };

  const lend: Lend = async (ask) => {
    if (released) throw new Error('The database is closed.');
    const kept = await take();
    try {
      kept.connection ??= await client.acquireConnection();
      return await ask(kept.connection);
    } finally {
      giveBack(kept);
    }
  };

  async function releaseAll(): Promise<void> {
    for (const { connection } of await Promise.all(Array.from({ length: count }, async () => take()))) {
      if (connection) await client.releaseConnection(connection);
    }
  }

  return {
    lend,
    /** Waits for the questions that are being answered. */
    release: () => (released ??= releaseAll()),
  };
}
