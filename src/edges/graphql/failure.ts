import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphqlContext } from '../../platform/graphql.js';

/** The context of a request to /graphql, which knows the HTTP request too. */
export class HttpGraphqlContext extends GraphqlContext {
  constructor(readonly http: FastifyRequest) {
    super(http.call);
  }
}

/** Notes the status of the first error: an answer with errors has the HTTP status 200 mostly. */
export const failurePlugin: ApolloServerPlugin<HttpGraphqlContext> = {
  async requestDidStart({ contextValue }) {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const [error] = response.body.singleResult.errors ?? [];
        if (error) contextValue.http.failureStatus = Number(error.extensions?.status ?? 500);
      },
    };
  },
};
