import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Person,
  type TestApp,
  createKey,
  createPerson,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { correctDocuments } from '../support/extractions.js';
import { readDocument } from '../support/readings.js';

let app: TestApp;
let person: Person;
beforeAll(async () => {
  app = await startApp();
  person = await createPerson(app);
});
afterAll(() => app.stop());

const documentFields =
  'id fileName documentType status fileSize mimeType createdAt updatedAt language languageConfidence overallConfidence confidenceBand uploadBatchId shipmentLabel environment processedAt pageCount sha256 failureReason';
const itemFields =
  'id fileName documentType status overallConfidence confidenceBand language uploadBatchId createdAt updatedAt processedAt pageCount issueCounts { error warning info } skippedAt reviewedAt reviewedBy';
const reviewFields = `${itemFields} extractedData confidences parts { documentType pages extractedData confidences } issues { ruleId category severity message field documentId expected actual help } corrections { fieldName readValue correctedValue correctedBy createdAt }`;
const keyFields =
  'id name environment prefix last4 scopes allowedIps createdAt createdBy { id email } expiresAt lastUsedAt lastUsedIp rotatedFromId revokedAt status';

const rest = (path: string, body?: object) => app.call(`/api/v1${path}`, { body, headers: person.auth });
const graphql = (query: string, variables: object = {}) => app.graphql(query, variables, person.auth);
const trpcQuery = (name: string, input: object) =>
  app.call(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: person.auth });
const trpcMutation = (name: string, input: object) =>
  app.call(`/trpc/${name}`, { body: input, headers: person.auth });

/** Members that are enums in the GraphQL schema. */
const enums = new Set(['status', 'documentType', 'language', 'confidenceBand', 'environment', 'severity']);

/** A REST value as GraphQL spells it: enums in upper case. */
function asGraphql(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asGraphql);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      enums.has(name) && typeof member === 'string' ? member.toUpperCase() : asGraphql(member),
    ]),
  );
}

describe('a value is the same over REST, GraphQL and tRPC:', () => {
  it('a document', async () => {
    const { id } = await uploadDocument(app, person.auth, { uploadBatchId: randomUUID() });
    const overRest = (await rest(`/documents/${id}`)).json;
    const overGraphql = await graphql(`query ($id: ID!) { document(id: $id) { ${documentFields} } }`, { id });
    expect(overGraphql.json.data.document).toEqual(asGraphql(overRest));
    expect(overGraphql.json.data.document).toMatchObject({ status: 'PROCESSING', environment: 'LIVE' });
    expect(overRest).toMatchObject({ status: 'processing', environment: 'live' });
    const progress = { stage: 'queued', page: null, pages: null };
    expect((await trpcQuery('document', { id })).json.result.data).toEqual({ ...overRest, progress });
  });

  it('a page of documents, filtered and sorted', async () => {
    const uploadBatchId = randomUUID();
    for (let n = 0; n < 3; n++) await uploadDocument(app, person.auth, { uploadBatchId });
    const query = `uploadBatchId=${uploadBatchId}&status=processing&sort=createdAt&offset=1&limit=1`;
    const overRest = (await rest(`/documents?${query}`)).json;
    const overGraphql = await graphql(
      `query ($batch: ID) { documents(offset: 1, limit: 1, sort: CREATED_AT_ASC, filter: { uploadBatchId: $batch, status: PROCESSING }) { data { ${documentFields} } pagination { offset limit total hasMore } } }`,
      { batch: uploadBatchId },
    );
    const input = {
      offset: 1,
      limit: 1,
      sort: 'createdAt',
      filter: { uploadBatchId, status: 'processing' },
    };
    const overTrpc = await trpcQuery('documents', input);
    expect(overRest.pagination).toEqual({ offset: 1, limit: 1, total: 3, hasMore: true });
    expect(overGraphql.json.data.documents).toEqual(asGraphql(overRest));
    expect(overTrpc.json.result.data).toMatchObject(overRest as object);
  });

  it('a batch', async () => {
    const uploadBatchId = randomUUID();
    const { id } = await uploadDocument(app, person.auth, { uploadBatchId });
    await uploadDocument(app, person.auth, { uploadBatchId });
    const overRest = (await rest(`/documents/${id}/batch`)).json;
    const overGraphql = await graphql(
      `query ($id: ID!) { documentBatch(uploadBatchId: $id) { uploadBatchId data { ${documentFields} } } }`,
      { id: uploadBatchId },
    );
    expect({ ...overGraphql.json.data.documentBatch, issues: [] }).toEqual(asGraphql(overRest));
    // tRPC shows the progress as well.
    expect((await trpcQuery('documentBatch', { uploadBatchId })).json.result.data).toMatchObject(
      overRest as object,
    );
  });

  it('a document in the review', async () => {
    const id = await readDocument(app, person.auth, [correctDocuments.invoice()]);
    const corrections = [{ fieldName: 'totalAmount', correctedValue: 1 }];
    const overRest = (await rest(`/review/${id}/corrections`, { corrections })).json;
    expect(overRest.issues).not.toEqual([]);
    const overGraphql = await graphql(`query ($id: ID!) { reviewDocument(id: $id) { ${reviewFields} } }`, {
      id,
    });
    expect(overGraphql.json.data.reviewDocument).toEqual(asGraphql(overRest));
    expect((await trpcQuery('reviewDocument', { id })).json.result.data).toMatchObject(overRest as object);
    const queue = (await rest('/review?sortBy=confidence')).json;
    const queueOverGraphql = await graphql(
      `{ reviewQueue(sortBy: CONFIDENCE) { data { ${itemFields} } pagination { offset limit total hasMore } } }`,
    );
    expect(queueOverGraphql.json.data.reviewQueue).toEqual(asGraphql(queue));
    expect((await trpcQuery('reviewQueue', { sortBy: 'confidence' })).json.result.data).toEqual(queue);
  });

  it('the list of API keys', async () => {
    await createKey(app, person, { environment: 'test', allowedIps: ['10.0.0.0/8'] });
    await createKey(app, person, { expiresAt: '2999-01-01T00:00:00Z' });
    const overRest = (await rest('/api-keys')).json;
    const overGraphql = await graphql(
      `{ apiKeys { data { ${keyFields} } pagination { offset limit total hasMore } } }`,
    );
    expect(overRest.data.length).toBeGreaterThan(1);
    expect(overGraphql.json.data.apiKeys).toEqual(asGraphql(overRest));
    expect((await trpcQuery('apiKeys', {})).json.result.data).toMatchObject(overRest as object);
  });
});

interface Failure {
  rest: () => ReturnType<typeof rest>;
  graphql: () => ReturnType<typeof graphql>;
  trpc: () => ReturnType<typeof trpcQuery>;
  status: number;
  code: string;
}

const batch = randomUUID();
const unknownField = { fieldName: 'colour', correctedValue: 'red' };
const reviewed = () => readDocument(app, person.auth, [correctDocuments.invoice()]);
const newKey = (properties: object) => ({ name: 'x', environment: 'live', ...properties });
const createKeyMutation =
  'mutation ($scopes: [String!], $expiresAt: DateTime, $allowedIps: [String!], $name: String!) { createApiKey(name: $name, environment: LIVE, scopes: $scopes, expiresAt: $expiresAt, allowedIps: $allowedIps) { id } }';

/** A key that can't be made, for the same reason on each edge. */
const badKey = (properties: object): Failure => ({
  rest: () => rest('/api-keys', newKey(properties)),
  graphql: () => graphql(createKeyMutation, { name: 'x', ...properties }),
  trpc: () => trpcMutation('createApiKey', newKey(properties)),
  status: 400,
  code: 'validation_failed',
});

const failures: Record<string, Failure> = {
  'a key with an unknown scope': badKey({ scopes: ['documents:erase'] }),
  'a key with an end in the past': badKey({ expiresAt: '2020-01-01T00:00:00.000Z' }),
  'a key with an address that is none': badKey({ allowedIps: ['10.0.0.999'] }),
  'a key with an empty name': badKey({ name: ' ' }),
  'a correction of an unknown field': {
    rest: async () => rest(`/review/${await reviewed()}/corrections`, { corrections: [unknownField] }),
    graphql: async () =>
      graphql(
        'mutation ($id: ID!, $corrections: [FieldCorrection!]!) { correctDocument(id: $id, corrections: $corrections) { id } }',
        { id: await reviewed(), corrections: [unknownField] },
      ),
    trpc: async () => trpcMutation('correctDocument', { id: await reviewed(), corrections: [unknownField] }),
    status: 400,
    code: 'validation_failed',
  },
  'a missing document': {
    rest: () => rest('/documents/doc_missing'),
    graphql: () => graphql('{ document(id: "doc_missing") { id } }'),
    trpc: () => trpcQuery('document', { id: 'doc_missing' }),
    status: 404,
    code: 'not_found',
  },
  'a missing API key': {
    rest: () => rest('/api-keys/key_missing'),
    graphql: () => graphql('{ apiKey(id: "key_missing") { id } }'),
    trpc: () => trpcQuery('apiKey', { id: 'key_missing' }),
    status: 404,
    code: 'not_found',
  },
  'a missing batch': {
    rest: () => rest(`/documents/batch/${batch}/download`),
    graphql: () => graphql(`{ documentBatch(uploadBatchId: "${batch}") { uploadBatchId } }`),
    trpc: () => trpcQuery('documentBatch', { uploadBatchId: batch }),
    status: 404,
    code: 'not_found',
  },
};

/** Where the input is wrong, by the reason and the pointer. */
const reasonsOf = (errors: { pointer?: string; code: string; detail: string }[] | undefined) =>
  (errors ?? []).map(({ pointer, code, detail }) => ({ pointer, code, detail }));

describe('an error is the same over REST, GraphQL and tRPC:', () => {
  it.each(Object.entries(failures))('%s', async (_name, failure) => {
    const overRest = await failure.rest();
    expect(overRest.status).toBe(failure.status);
    expect(overRest.json.code).toBe(failure.code);
    const expected = { status: failure.status, code: failure.code };

    const overGraphql = await failure.graphql();
    const [error] = overGraphql.json.errors;
    expect(overGraphql.status).toBe(200);
    expect(error.extensions).toMatchObject(expected);
    expect(error.message).toBe(overRest.json.detail);
    expect(reasonsOf(error.extensions.errors)).toEqual(reasonsOf(overRest.json.errors));

    const overTrpc = await failure.trpc();
    expect(overTrpc.status).toBe(failure.status);
    expect(overTrpc.json.error.data).toMatchObject(expected);
    expect(overTrpc.json.error.message).toBe(overRest.json.detail);
    expect(reasonsOf(overTrpc.json.error.data.errors)).toEqual(reasonsOf(overRest.json.errors));
  });

  it('no credential is 401 everywhere, with the same challenge', async () => {
    const answers = [
      await app.call('/api/v1/documents'),
      await app.graphql('{ documents { pagination { total } } }'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="cargolint"');
    }
    const overTrpc = await app.call('/trpc/documents');
    expect(overTrpc.status).toBe(401);
    expect(overTrpc.json.error.data.code).toBe('unauthenticated');
  });
});
