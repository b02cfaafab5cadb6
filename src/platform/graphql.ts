import 'reflect-metadata';
import DataLoader from 'dataloader';
import { GraphQLScalarType } from 'graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Call, Environment, Plan } from './access.js';
import { type IncomingFile, isIncomingFile } from './incoming-file.js';

/** What a resolver knows of the request: who calls, and loaders that live as long as the request. */
export class GraphqlContext {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();
  private readonly things = new Map<string, Map<string, object>>();

  constructor(readonly call: Call) {}

  /** Collects the keys that one request asks for and fetches them with one query (N+1). */
  load<Value>(
    name: string,
    key: string,
    fetch: (keys: readonly string[]) => Promise<Value[]>,
  ): Promise<Value> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(fetch);
      this.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<Value>;
  }

  /** Likewise for what hangs on things that the request has got already. */
  loadFor<Thing extends { id: string }, Value>(
    name: string,
    thing: Thing,
    fetch: (things: readonly Thing[]) => Promise<Value[]>,
  ): Promise<Value> {
    const things = (this.things.get(name) ?? new Map<string, object>()) as Map<string, Thing>;
    this.things.set(name, things.set(thing.id, thing));
    return this.load(name, thing.id, (ids) =>
      fetch(ids.map((id) => things.get(id)).filter((found) => found !== undefined)),
    );
  }
}

/** Services answer with texts in this form already, and check what comes in themselves. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A time as ISO 8601 text in UTC, such as `2026-03-01T09:30:00.000Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: String,
  parseValue: toText,
});

export const UploadScalar = new GraphQLScalarType<IncomingFile, never>({
  name: 'Upload',
  description: 'A file, sent as the GraphQL multipart request specification says.',
  specifiedByURL: 'https://github.com/jaydenseric/graphql-multipart-request-spec',
  parseValue(value) {
    if (isIncomingFile(value)) return value;
    throw new TypeError('Send the file as a part of a multipart request.');
  },
  parseLiteral() {
    throw new TypeError('A file can only be given as a variable.');
  },
  serialize() {
    throw new TypeError('A file is never part of an answer.');
  },
});

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('takes a text');
}

/**
 * A GraphQL enum for a list of documented values: `packing_list` is PACKING_LIST in GraphQL, while REST
 * goes on showing `packing_list`.
 * @param descriptions one for each value
 */
export function createEnum<Value extends string>(
  name: string,
  description: string,
  descriptions: Record<Value, string>,
  toName: (value: Value) => string = (value) => value.replace(/[^a-z0-9]/gi, '_').toUpperCase(),
): Record<string, Value> {
  const values = Object.keys(descriptions) as Value[];
  const enumObject = Object.fromEntries(values.map((value) => [toName(value), value]));
  registerEnumType(enumObject, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [toName(value), { description: descriptions[value] }]),
    ),
  });
  return enumObject;
}

export const EnvironmentEnum = createEnum<Environment>('Environment', 'Two worlds that never meet.', {
  live: 'Real documents.',
  test: 'For trying things out.',
});

export const PlanEnum = createEnum<Plan>('Plan', 'What the organization has booked.', {
  free: 'No API access.',
  business: 'API access with the smaller rate limit.',
  enterprise: 'API access with the larger rate limit.',
});

@ObjectType('Pagination', { description: 'Where a page lies in the whole list.' })
export class PaginationType {
  @Field(() => Int, { description: 'How many rows were skipped.' })
  offset!: number;

  @Field(() => Int, { description: 'The largest number of rows on the page.' })
  limit!: number;

  @Field(() => Int, { description: 'How many rows there are in all.' })
  total!: number;

  @Field(() => Boolean, { description: 'Whether there are rows after this page.' })
  hasMore!: boolean;
}

@ObjectType('CursorPagination', { description: 'Where a page lies in the whole list, and how to read on.' })
export class CursorPaginationType extends PaginationType {
  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the next page.' })
  endCursor!: string | null;
}

export const pagingDescriptions = {
  offset: 'How many rows to skip: 0 (the default) to 100000.',
  limit: 'The largest number of rows to return: 1 to 100, by default 20.',
  offsetOrCursor: 'How many rows to skip: 0 (the default) to 100000. To read further, or all, use `after`.',
  after: 'The endCursor of the page before; excludes `offset`.',
};
