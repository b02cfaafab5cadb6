import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLScalarType,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  isEnumType,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A GraphQL operation of schema/operations, compiled once. */
export interface StoredOperation {
  name: string;
  variables: ReadonlyMap<string, GraphQLInputType>;
  execute: CompiledQuery['query'];
}

/**
 * The schema as REST shows it: the same resolvers, but an enum is its documented lower-case value
 * (`packing_list`) instead of its GraphQL name (`PACKING_LIST`), in answers and in input.
 */
export const toRestSchema = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.TYPE]: (type) => {
      if (!isEnumType(type) || type.name.startsWith('__')) return type;
      const values = type.getValues().map((entry) => entry.value as string);
      return new GraphQLScalarType<string, string>({
        name: type.name,
        description: type.description,
        serialize: String,
        parseValue(value) {
          if (typeof value === 'string' && values.includes(value)) return value;
          throw new TypeError(`takes one of ${values.join(', ')}`);
        },
      });
    },
  });

/** Parses, validates and compiles all stored operations. @throws Error when one does not fit the schema */
export function loadStoredOperations(folder: string, schema: GraphQLSchema): Map<string, StoredOperation> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const text = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
  const definitions = parse(text).definitions;
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return new Map(
    operations.map((operation) => {
      const compiled = compile(operation, fragments, schema);
      return [compiled.name, compiled];
    }),
  );
}

function compile(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
  schema: GraphQLSchema,
): StoredOperation {
  const name = operation.name?.value ?? '';
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...usedBy(operation, fragments)],
  };
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(`Stored operation ${name}: ${problems.map(String).join('; ')}`);
  const compiled = compileQuery(schema, document, name);
  if (!isCompiledQuery(compiled)) throw new Error(`Stored operation ${name} can't be compiled.`);
  const variables = (operation.variableDefinitions ?? []).map((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType;
    return [definition.variable.name.value, type] as const;
  });
  return { name, variables: new Map(variables), execute: compiled.query };
}

/** The fragments that an operation spreads, and those that they spread in turn. */
function usedBy(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.find((each) => each.name.value === name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return [...used];
}
