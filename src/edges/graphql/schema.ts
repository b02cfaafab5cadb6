import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, getMetadataStorage } from 'type-graphql';
import { ActivityResolver, createKeyUsageResolver } from '../../features/activity/index.js';
import { AlertResolver } from '../../features/alerts/index.js';
import { ApiKeyResolver, ApiKeyType } from '../../features/api-keys/index.js';
import { DocumentResolver } from '../../features/documents/index.js';
import { ExtractionResolver } from '../../features/extractions/index.js';
import { IdentityResolver } from '../../features/identity/index.js';
import { ReviewResolver } from '../../features/review/index.js';
import { RuleResolver } from '../../features/rules/index.js';
import { permissions } from '../../platform/access.js';

/** Counted calls on the API keys. */
export const KeyUsageResolver = createKeyUsageResolver(ApiKeyType);

/** The resolvers by class, made with their services. Without services the schema can only be printed. */
export async function createGraphqlSchema(resolvers?: ReadonlyMap<unknown, object>): Promise<GraphQLSchema> {
  // Views are plain data. Else type-graphql calls a function of its own for each field of each row, a sixth of a list.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const schema = await buildSchema({
    resolvers: [
      IdentityResolver,
      ApiKeyResolver,
      DocumentResolver,
      ExtractionResolver,
      ReviewResolver,
      RuleResolver,
      AlertResolver,
      ActivityResolver,
      KeyUsageResolver,
    ],
    container: { get: (resolver: unknown) => resolvers?.get(resolver) ?? {} },
    validate: false,
  });
  assertPermissions(schema);
  return schema;
}

/** Deny by default: a root field without a declared permission stops the start. */
function assertPermissions(schema: GraphQLSchema): void {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const undeclared = fields.filter((field) => !(field in permissions));
  if (undeclared.length > 0) throw new Error(`No permission is declared for: ${undeclared.join(', ')}`);
}
