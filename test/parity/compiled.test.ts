import { afterAll, beforeAll, expect, it } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';

let app: TestApp;
let person: Person;
let id: string;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_READERS: '0' });
  person = await createPerson(app);
  await createKey(app, person);
  ({ id } = await uploadDocument(app, person.auth));
});
afterAll(() => app.stop());

const fields =
  'fragment F on Document { id fileName status documentType confidenceBand progress { stage page } }';

/** Operations with what executing distinguishes: fragments, aliases, directives, enums, nulls and errors at any place. */
const operations: Record<
  string,
  { query: string; variables?: () => object; operationName?: string; fails?: string }
> = {
  'a page with fragments': {
    query: `query ($limit: Int) { documents(limit: $limit) { data { ...F } pagination { total hasMore } } } ${fields}`,
    variables: () => ({ limit: 5 }),
  },
  'aliases and __typename': {
    query: '{ one: documents(limit: 1) { __typename data { name: fileName } } me { __typename email role } }',
  },
  'directives with variables': {
    query:
      'query ($with: Boolean!) { me { email @include(if: $with) role @skip(if: $with) ... on Me @include(if: $with) { id } } }',
    variables: () => ({ with: true }),
  },
  'enums in both directions': {
    query:
      'query ($filter: DocumentFilter) { documents(filter: $filter, sort: CREATED_AT_ASC) { data { status } } }',
    variables: () => ({ filter: { status: 'PROCESSING' } }),
  },
  'one of several operations': {
    query: 'query A { me { id } } query B { me { email } }',
    operationName: 'B',
  },
  'nested objects and lists': {
    query:
      'query ($id: ID!) { document(id: $id) { id batch { data { id } issues { ruleId } } } apiKeys { data { scopes createdBy { email } } } }',
    variables: () => ({ id }),
  },
  'what does not exist': {
    fails: 'not_found',
    query: 'query ($id: ID!) { me { email } document(id: $id) { id } }',
    variables: () => ({ id: 'doc_01m00000000000000000000000' }),
  },
  'what is null below something that is not': {
    query: 'query ($id: ID!) { document(id: $id) { id extraction { documentType } } }',
    variables: () => ({ id }),
  },
  'input that the service refuses': {
    fails: 'validation_failed',
    query: 'mutation { createApiKey(name: "", environment: LIVE) { id } }',
  },
  'a variable that can not be': {
    fails: 'validation_failed',
    query: 'query ($limit: Int) { documents(limit: $limit) { data { id } } }',
    variables: () => ({ limit: 'many' }),
  },
  'a missing variable': {
    fails: 'validation_failed',
    query: 'query ($id: ID!) { document(id: $id) { id } }',
    variables: () => ({}),
  },
  introspection: { query: getIntrospectionQuery() },
};

it.each(Object.keys(operations))(
  'the answer is the same before and after it is compiled: %s',
  async (name) => {
    const { query, variables, operationName, fails } = operations[name] as (typeof operations)[string];
    const answers = [];
    for (let time = 0; time < 5; time++) {
      const body = { query, variables: variables?.(), operationName };
      const { status, text } = await app.call('/graphql', { body, headers: person.auth });
      answers.push({ status, text });
    }
    const [first] = answers;
    expect(answers).toEqual(answers.map(() => first));
    const { errors } = JSON.parse(first?.text ?? '') as { errors?: { extensions: { code: string } }[] };
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(fails && [fails]);
  },
);

it('what one caller may see says nothing about the next, also when both send the same text', async () => {
  const other = await createPerson(app);
  const ask = (headers: Record<string, string>) =>
    app.graphql('query ($id: ID!) { document(id: $id) { id } }', { id }, headers);
  for (let time = 0; time < 4; time++) {
    expect((await ask(person.auth)).json.data.document).toEqual({ id });
    expect((await ask(other.auth)).json.errors[0].extensions.code).toBe('not_found');
    expect((await ask({})).status).toBe(401);
  }
});
