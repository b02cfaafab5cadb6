import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { createGraphqlSchema } from './schema.js';

/** The schema as text, for code generation. */
export const printSdl = async (): Promise<string> => printSchemaWithDirectives(await createGraphqlSchema());
