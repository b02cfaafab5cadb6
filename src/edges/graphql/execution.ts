import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { type ExecutionResult, GraphQLError, type GraphQLSchema, execute } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Compiled = CompiledQuery['query'];

/** Compiling costs as much as some runs: what is asked once is not worth it, and strangers can't make us do it. */
const runsBeforeCompiling = 2;
const mostCompiled = 500;
const mostCounted = 5000;

/**
 * Runs the operations of the public API. Integrations send the same few texts again and again: those are compiled, as
 * the stored operations of REST are; all others are interpreted by graphql-js. Apollo Server takes another way of
 * executing by its interface for gateways only.
 */
export function createExecution(schema: GraphQLSchema): Gateway {
  const runs = new LRUCache<string, number>({ max: mostCounted });
  /** Null = can't be compiled. */
  const compiled = new LRUCache<string, { query: Compiled | null }>({ max: mostCompiled });

  function find(id: string, { document, operationName }: Parameters<Executor>[0]): Compiled | null {
    const known = compiled.get(id);
    if (known) return known.query;
    const count = (runs.get(id) ?? 0) + 1;
    runs.set(id, count);
    if (count <= runsBeforeCompiling) return null;
    const result = compileQuery(schema, document, operationName ?? '');
    const query = isCompiledQuery(result) ? result.query : null;
    compiled.set(id, { query });
    return query;
  }

  const executor: Executor = async (request) => {
    const { queryHash, document, operationName, context } = request;
    const variables = request.request.variables ?? {};
    const query = find(`${queryHash} ${operationName ?? ''}`, request);
    const result: ExecutionResult = query
      ? toUsualErrors(await query(undefined, context, variables))
      : await execute({ schema, document, operationName, contextValue: context, variableValues: variables });
    return result as Awaited<ReturnType<Executor>>;
  };

  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}

/** The compiler's own kind of error lacks `extensions`, which Apollo Server takes for granted. */
function toUsualErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, locations, originalError, extensions }) =>
    Object.assign(new GraphQLError(message, { path, originalError, extensions }), { locations }),
  );
  return { ...result, errors };
}
