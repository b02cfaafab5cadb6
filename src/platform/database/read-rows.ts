import type { Knex } from '@mikro-orm/sqlite';

/** The part of knex between a built query and its rows, which its types leave out. */
interface ReadClient {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  emit(event: 'query', question: { sql: string; bindings: readonly unknown[] }): void;
  /** Puts what the database takes in place of each `?`. */
  positionBindings(sql: string): string;
  _query(
    connection: object,
    question: { sql: string; bindings: readonly unknown[] },
  ): Promise<{ response: unknown[] | { rows: unknown[] } }>;
}

/**
 * Asks questions whose text is fixed on the connections of a reader. Building a query anew is as much work as answering
 * a small one, and every request asks the same few.
 */
export function createReadRows(read: Knex) {
  const client = read.client as ReadClient;
  const positioned = new Map<string, string>();

  const position = (sql: string): string => {
    const text = positioned.get(sql) ?? client.positionBindings(sql);
    positioned.set(sql, text);
    return text;
  };

  return async <Row>(sql: string, values: readonly unknown[]): Promise<Row[]> => {
    const connection = await client.acquireConnection();
    try {
      client.emit('query', { sql, bindings: values });
      const { response } = await client._query(connection, { sql: position(sql), bindings: values });
      return (Array.isArray(response) ? response : response.rows) as Row[];
    } finally {
      await client.releaseConnection(connection);
    }
  };
}
