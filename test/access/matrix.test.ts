import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OperationName, type Role, type Scope, permissions, scopes } from '../../src/platform/access.js';
import {
  type CallOptions,
  type Person,
  type TestApp,
  createKey,
  createPerson,
  fileForm,
  password,
  startApp,
  uploadDocument,
} from '../support/app.js';
import { correctDocuments } from '../support/extractions.js';
import { readDocument } from '../support/readings.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ CARGOLINT_ALLOW_SIGNUP: 'on' });
});
afterAll(() => app.stop());

type RestRequest = [path: string, options?: CallOptions];
interface GraphqlRequest {
  query: string;
  variables?: object;
}

interface TrpcRequest {
  procedure: OperationName;
  /** For a mutation; a query has none. */
  input?: object;
}
type AnyRequest = RestRequest | GraphqlRequest | TrpcRequest;

interface Row {
  /** Over REST; over GraphQL where the operation has no route, and over tRPC where only that has it. */
  request(owner: Person): Promise<AnyRequest>;
  success: number;
  /** Whose the thing is that the request names: everyone else who may call finds nothing. */
  of?: 'owner' | 'organization' | 'environment';
}

const newPassword = 'seven green barges under one bridge';
const newKey = async (owner: Person) => (await createKey(app, owner)).id;
const newDocument = async (owner: Person) => (await uploadDocument(app, owner.auth)).id;
const newReview = (owner: Person) => readDocument(app, owner.auth, [correctDocuments.invoice()]);
async function newAlert({ organizationId }: Person): Promise<string> {
  const id = randomUUID();
  await app.database.transaction((em) =>
    em.execute(
      em.getKnex()('alerts').insert({
        id,
        organizationId,
        ruleId: 'test',
        severity: 'info',
        subjectKind: 'organization',
        subjectId: id,
        period: 0,
        message: 'A test.',
        occurrences: 1,
        createdAt: 0,
        lastSeenAt: 0,
      }),
    ),
  );
  return id;
}
const logIn = (person: Person) => app.call('/api/v1/auth/login', { body: { email: person.email, password } });

/** A GraphQL request that says nothing about its owner. */
const graphqlRow = (query: string): Row => ({ request: async () => ({ query }), success: 200 });

const registration = () => ({
  email: `${randomUUID()}@example.com`,
  password: newPassword,
  firstName: 'Ada',
  lastName: 'Quist',
  organizationName: 'Quist Freight',
  country: 'DE',
});

/** One request for each operation: the type names those that are missing. */
const rows: Record<OperationName, Row> = {
  me: graphqlRow('{ me { id } }'),
  login: {
    request: async ({ email }) => ['/auth/login', { body: { email, password } }],
    success: 200,
  },
  refresh: {
    async request(owner) {
      const { refreshToken } = (await logIn(owner)).json;
      return ['/auth/refresh', { body: { refreshToken } }];
    },
    success: 200,
  },
  register: {
    request: async () => ['/auth/register', { body: registration() }],
    success: 201,
  },
  // Who may call learns that there is nothing to set up.
  setUpOwner: {
    request: async () => ({ procedure: 'setUpOwner', input: { ...registration(), token: 'a token' } }),
    success: 403,
  },
  publicSettings: { request: async () => ({ procedure: 'publicSettings' }), success: 200 },
  logout: { request: async () => ['/auth/logout', { method: 'POST' }], success: 204 },
  changePassword: {
    request: async () => ['/auth/password', { body: { currentPassword: password, newPassword } }],
    success: 204,
  },
  sessions: { request: async () => ['/auth/sessions'], success: 200 },
  endSession: {
    async request(owner) {
      const { accessToken } = (await logIn(owner)).json;
      const list = await app.call('/api/v1/auth/sessions', {
        headers: { authorization: `Bearer ${accessToken}` },
      });
      const { id } = list.json.data.find((session: { current: boolean }) => session.current);
      return [`/auth/sessions/${id}`, { method: 'DELETE' }];
    },
    success: 204,
    of: 'owner',
  },
  endAllSessions: { request: async () => ['/auth/sessions', { method: 'DELETE' }], success: 204 },
  setUpTwoFactor: { request: async () => ['/auth/2fa/setup'], success: 200 },
  // Who may call learns that there is no second factor to turn on or off.
  enableTwoFactor: {
    request: async () => ['/auth/2fa/enable', { body: { code: '000000' } }],
    success: 400,
  },
  disableTwoFactor: {
    request: async () => ['/auth/2fa/disable', { body: { code: '000000' } }],
    success: 400,
  },
  twoFactorStatus: { request: async () => ['/auth/2fa/status'], success: 200 },
  apiKeys: { request: async () => ['/api-keys'], success: 200 },
  apiKey: {
    request: async (owner) => [`/api-keys/${await newKey(owner)}`],
    success: 200,
    of: 'organization',
  },
  createApiKey: {
    request: async () => ['/api-keys', { body: { name: 'new', environment: 'live' } }],
    success: 201,
  },
  updateApiKey: {
    request: async (owner) => [
      `/api-keys/${await newKey(owner)}`,
      { method: 'PATCH', body: { name: 'renamed' } },
    ],
    success: 200,
    of: 'organization',
  },
  rotateApiKey: {
    request: async (owner) => [
      `/api-keys/${await newKey(owner)}/rotate`,
      { body: { gracePeriodSeconds: 0 } },
    ],
    success: 201,
    of: 'organization',
  },
  revokeApiKey: {
    request: async (owner) => [`/api-keys/${await newKey(owner)}`, { method: 'DELETE' }],
    success: 204,
    of: 'organization',
  },
  documents: { request: async () => ['/documents'], success: 200 },
  document: {
    request: async (owner) => [`/documents/${await newDocument(owner)}`],
    success: 200,
    of: 'environment',
  },
  documentBatch: {
    async request(owner) {
      const uploadBatchId = randomUUID();
      await uploadDocument(app, owner.auth, { uploadBatchId });
      return [`/documents/batch/${uploadBatchId}/download`];
    },
    success: 200,
    of: 'environment',
  },
  // Nothing is read here: who may call is told so.
  documentExtraction: {
    request: async (owner) => [`/documents/${await newDocument(owner)}/extractions`],
    success: 409,
    of: 'environment',
  },
  documentIssues: {
    request: async (owner) => [`/documents/${await newDocument(owner)}/issues`],
    success: 409,
    of: 'environment',
  },
  issueStatistics: graphqlRow('{ issueStatistics { count } }'),
  documentStatistics: graphqlRow('{ documentStatistics { totals { total } } }'),
  reviewQueue: { request: async () => ['/review'], success: 200 },
  reviewDocument: {
    request: async (owner) => [`/review/${await newReview(owner)}`],
    success: 200,
    of: 'environment',
  },
  correctDocument: {
    request: async (owner) => [
      `/review/${await newReview(owner)}/corrections`,
      { body: { corrections: [{ fieldName: 'totalAmount', correctedValue: 17000 }] } },
    ],
    success: 200,
    of: 'environment',
  },
  approveDocument: {
    request: async (owner) => [`/review/${await newReview(owner)}/approve`, { method: 'POST' }],
    success: 200,
    of: 'environment',
  },
  skipDocument: {
    request: async (owner) => [`/review/${await newReview(owner)}/skip`, { method: 'POST' }],
    success: 200,
    of: 'environment',
  },
  uploadDocument: { request: async () => ['/documents', { body: fileForm() }], success: 201 },
  setShipmentLabel: {
    request: async (owner) => [
      `/documents/${await newDocument(owner)}/shipment-label`,
      { method: 'PUT', body: { shipmentLabel: 'MSC 42' } },
    ],
    success: 200,
    of: 'environment',
  },
  deleteDocument: {
    request: async (owner) => [`/documents/${await newDocument(owner)}`, { method: 'DELETE' }],
    success: 204,
    of: 'environment',
  },
  // Whose rows they show is for the tests of the activity.
  activityEvents: graphqlRow('{ activityEvents { data { id } } }'),
  apiCalls: graphqlRow('{ apiCalls { data { total } } }'),
  apiLimit: graphqlRow('{ apiLimit { plan limit used } }'),
  alerts: graphqlRow('{ alerts { data { id } } }'),
  lintRules: graphqlRow('{ lintRules { ruleId } }'),
  setRuleSeverity: graphqlRow(
    'mutation { setRuleSeverity(ruleId: "totals/sum-of-lines", severity: OFF) { ruleId } }',
  ),
  acknowledgeAlert: {
    request: async (owner) => ({
      query: 'mutation ($id: ID!) { acknowledgeAlert(id: $id) { id } }',
      variables: { id: await newAlert(owner) },
    }),
    success: 200,
    of: 'organization',
  },
};

/** What the caller is told: the HTTP status, or that of the error in an answer with 200. */
async function statusOf(request: AnyRequest, headers: Record<string, string>) {
  if (Array.isArray(request)) {
    const [path, options] = request;
    return (await app.call(`/api/v1${path}`, { ...options, headers })).status;
  }
  if ('procedure' in request) {
    return (await app.call(`/trpc/${request.procedure}`, { body: request.input, headers })).status;
  }
  const { status, json } = await app.graphql(request.query, request.variables, headers);
  const [error] = (json?.errors ?? []) as { extensions: { status: number } }[];
  return status === 200 && error ? error.extensions.status : status;
}

type Credential = 'none' | 'bad' | 'session' | 'key';

interface Caller {
  credential: Credential;
  role: Role;
  scopes?: readonly Scope[];
  isStranger?: boolean;
  isTest?: boolean;
}

const allScopes = [...scopes];

/** The kinds of callers. All keys are the owner's. */
const callersOf = (scope: Scope | undefined) =>
  ({
    none: { credential: 'none', role: 'owner' },
    member: { credential: 'session', role: 'member' },
    admin: { credential: 'session', role: 'admin' },
    owner: { credential: 'session', role: 'owner' },
    'other organization': { credential: 'session', role: 'owner', isStranger: true },
    'key with the scope': { credential: 'key', role: 'owner', scopes: scope ? [scope] : allScopes },
    'key without the scope': {
      credential: 'key',
      role: 'owner',
      scopes: allScopes.filter((each) => each !== scope),
    },
    'test key': { credential: 'key', role: 'owner', scopes: allScopes, isTest: true },
    'revoked key': { credential: 'bad', role: 'owner' },
    'expired key': { credential: 'bad', role: 'owner' },
  }) satisfies Record<string, Caller>;

type CallerName = keyof ReturnType<typeof callersOf>;

interface Declared {
  caller: 'anyone' | 'credential' | 'session';
  scope?: Scope;
  roles?: readonly Role[];
}
const declaredOf = (name: OperationName): Declared => permissions[name];

/** What the permission table says that this caller is answered. */
function expectedStatus(row: Row, permission: Declared, caller: Caller, name: CallerName): number {
  if (caller.credential === 'bad') return 401;
  if (permission.caller === 'anyone') return row.success;
  if (caller.credential === 'none') return 401;
  if (caller.credential === 'key') {
    if (permission.caller === 'session') return 403;
    if (permission.scope && !caller.scopes?.includes(permission.scope)) return 403;
  }
  if (permission.roles && !permission.roles.includes(caller.role)) return 403;
  if (row.of === 'owner' && name !== 'owner') return 404;
  if (row.of && caller.isStranger) return 404;
  if (row.of === 'environment' && caller.isTest) return 404;
  return row.success;
}

let moved = 0;

async function createCredentials(permission: Declared) {
  const owner = await createPerson(app);
  const { organization } = owner;
  const member = await createPerson(app, { organization, role: 'member' });
  const admin = await createPerson(app, { organization, role: 'admin' });
  const stranger = await createPerson(app);
  const kinds = callersOf(permission.scope);
  const key = (properties: object = {}) => createKey(app, owner, properties);
  const revoked = await key();
  await app.call(`/api/v1/api-keys/${revoked.id}`, { method: 'DELETE', headers: owner.auth });
  const expired = await key({ expiresAt: new Date(Date.now() + moved + 60_000).toISOString() });
  moved += 61_000;
  app.clock.advance(61_000);
  const credentials: Record<CallerName, Record<string, string>> = {
    none: {},
    member: member.auth,
    admin: admin.auth,
    owner: owner.auth,
    'other organization': stranger.auth,
    'key with the scope': (await key({ scopes: kinds['key with the scope'].scopes })).auth,
    'key without the scope': (await key({ scopes: kinds['key without the scope'].scopes })).auth,
    'test key': (await key({ scopes: allScopes, environment: 'test' })).auth,
    'revoked key': revoked.auth,
    'expired key': expired.auth,
  };
  return { owner, credentials };
}

it('has a row for every operation of the permission table', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(permissions).sort());
});

describe.each(Object.entries(rows) as [OperationName, Row][])('%s answers', (operation, row) => {
  const permission = declaredOf(operation);
  const kinds = Object.entries(callersOf(permission.scope)) as [CallerName, Caller][];
  let owner: Person;
  let credentials: Record<CallerName, Record<string, string>>;
  beforeAll(async () => {
    ({ owner, credentials } = await createCredentials(permission));
  });

  it.each(kinds.map(([name, caller]) => [name, expectedStatus(row, permission, caller, name)] as const))(
    '%s with %i',
    async (name, status) => {
      expect(await statusOf(await row.request(owner), credentials[name])).toBe(status);
    },
  );
});
