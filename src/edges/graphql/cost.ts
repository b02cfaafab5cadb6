import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { LRUCache } from 'lru-cache';
import { queryLimits, tooComplex } from './limits.js';

const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];

/** @throws GraphQLError when a variable has a value that it can't have: the caller's fault, not ours */
function costOf(request: Parameters<typeof getComplexity>[0]): number {
  try {
    return getComplexity(request);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, nodes } = error;
    throw new GraphQLError(message, { nodes, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } });
  }
}

/** A file leaves no trace in the text of the variables, so that other things could pass for one. */
const hasFiles = ({ http }: GraphQLRequest): boolean =>
  http?.headers.get('content-type')?.startsWith('multipart/') === true;

const mostKnown = 1000;
const longestKnown = 2000;

/** Refuses what would cost too much, before it runs. The cost of the same text with the same variables is kept. */
export function createCostPlugin(schema: GraphQLSchema): ApolloServerPlugin {
  const costs = new LRUCache<string, number>({ max: mostKnown });
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document, operationName, queryHash }) {
          const variables = request.variables ?? {};
          const id = JSON.stringify([queryHash, operationName, variables]);
          const cost =
            costs.get(id) ??
            costOf({
              schema,
              query: document,
              operationName: operationName ?? undefined,
              variables,
              estimators,
            });
          if (id.length <= longestKnown && !hasFiles(request)) costs.set(id, cost);
          if (cost > queryLimits.cost) {
            throw tooComplex(
              `The query costs ${cost}; ${queryLimits.cost} is the most. Ask for fewer rows or fields.`,
            );
          }
        },
      };
    },
  };
}
