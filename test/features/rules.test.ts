import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { DocumentRepository, type DocumentStatus } from '../../src/features/documents/index.js';
import {
  ExtractionRepository,
  createAssessor,
  relintOrganizationJob,
} from '../../src/features/extractions/index.js';
import { rules } from '../../src/features/lint/index.js';
import { RuleRepository } from '../../src/features/rules/index.js';
import { createJobQueue } from '../../src/platform/jobs/job-queue.js';
import { type Person, type TestApp, createKey, createPerson, fileForm, startApp } from '../support/app.js';
import { changed } from '../support/extractions.js';
import { beforeNextTransaction } from '../support/meanwhile.js';
import { makeDocument } from '../support/trade-documents.js';
import { shipmentFor } from '../support/trade-values.js';

/** The rule that the tests set: every document here has a date after this day. */
const ruleId = 'date/future';
const today = Date.parse('2026-11-24T12:00:00Z');

const fields = 'ruleId category severity defaultSeverity isChanged what help appliesTo table edition';
const set = `mutation ($ruleId: ID!, $severity: RuleSeverityChoice!) {
  setRuleSeverity(ruleId: $ruleId, severity: $severity) { ${fields} } }`;

const setSeverity = (app: TestApp, person: { auth: Record<string, string> }, severity: string, id = ruleId) =>
  app.graphql(set, { ruleId: id, severity }, person.auth);

async function listRules(app: TestApp, person: Person, category?: string) {
  const query = `query ($category: String) { lintRules(category: $category) { ${fields} } }`;
  const answer = await app.graphql(query, { category }, person.auth);
  expect(answer.json.errors, answer.text).toBeUndefined();
  return answer.json.data.lintRules as Record<string, unknown>[];
}

/** What the API says about a document, in a few words. */
interface Verdict {
  status: string;
  score: number;
  severities: string[];
}

async function verdictOf(app: TestApp, person: Person, id: string): Promise<Verdict> {
  const { json } = await app.graphql(
    'query ($id: ID!) { document(id: $id) { status overallConfidence issues { ruleId severity } } }',
    { id },
    person.auth,
  );
  const { status, overallConfidence, issues } = json.data.document;
  const own = issues.filter((issue: { ruleId: string }) => issue.ruleId === ruleId);
  return {
    status,
    score: overallConfidence,
    severities: own.map(({ severity }: { severity: string }) => severity),
  };
}

/** Nothing is left to be done. */
const settled = (app: TestApp) =>
  expect
    .poll(async () => Number((await app.database.read('jobs').count({ n: '*' }).first())?.n), {
      interval: 50,
    })
    .toBe(0);

/** A document as it is after reading: one with a date in the future, and read with middling confidence. */
async function addRead(app: TestApp, person: Person, status: DocumentStatus): Promise<string> {
  const id = `doc_${randomUUID()}`;
  const extraction = changed('invoice', { set: { invoiceDate: '2027-10-06' } });
  for (const field of Object.values(extraction.fields)) field.confidence = 0.8;
  for (const line of extraction.lineItems) for (const field of Object.values(line)) field.confidence = 0.8;
  const now = today;
  await app.database.transaction(async (em) => {
    const knex = em.getKnex();
    await em.execute(
      knex('documents').insert({
        id,
        organizationId: person.organizationId,
        environment: 'live',
        fileName: 'invoice.pdf',
        mimeType: 'application/pdf',
        fileSize: 1,
        sha256: '0'.repeat(64),
        storageKey: id,
        documentType: 'invoice',
        status,
        overallConfidence: 0.5,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await em.execute(
      knex('readings').insert({
        documentId: id,
        extractions: JSON.stringify([extraction]),
        pages: '[]',
        wordsSha256: '0'.repeat(64),
        uncheckedRules: '[]',
        readAt: now,
      }),
    );
  });
  return id;
}

async function startOn(day: number, environment: Record<string, string>): Promise<TestApp> {
  const app = await startApp(environment);
  app.clock.advance(day - Date.now());
  return app;
}

let app: TestApp;
beforeAll(async () => {
  app = await startOn(today, { CARGOLINT_READERS: '1' });
});
afterAll(() => app.stop());

describe('the rules', () => {
  it('are listed as they are in force, also by category', async () => {
    const person = await createPerson(app);
    const all = await listRules(app, person);
    expect(all.map((rule) => rule.ruleId)).toEqual(rules.map(({ id }) => id));
    const dates = await listRules(app, person, 'date');
    expect(dates).toEqual(all.filter(({ category }) => category === 'date'));
    expect(dates.find((rule) => rule.ruleId === ruleId)).toMatchObject({
      severity: 'WARNING',
      defaultSeverity: 'WARNING',
      isChanged: false,
      what: expect.stringMatching(/./),
      help: expect.stringMatching(/./),
      appliesTo: expect.arrayContaining(['INVOICE']),
      table: null,
      edition: null,
    });
    expect(all.find((rule) => rule.ruleId === 'batch/weights')?.appliesTo).toEqual(['BATCH']);
    expect(all.find((rule) => rule.ruleId === 'date/order')?.appliesTo).toEqual(['BILL_OF_LADING', 'BATCH']);
    expect(await listRules(app, person, 'no such category')).toEqual([]);
  });

  it('without their reference table say which one they need, and that it is not loaded', async () => {
    const all = await listRules(app, await createPerson(app));
    expect(all.find((rule) => rule.ruleId === 'hs/unknown')).toMatchObject({ table: 'HS', edition: null });
    const needing = all.filter(({ table }) => table !== null);
    expect(needing.length).toBe(rules.filter(({ table }) => table !== undefined).length);
  });

  it('are the same over tRPC, with small letters', async () => {
    const person = await createPerson(app);
    const input = encodeURIComponent(JSON.stringify({ category: 'port' }));
    const { json } = await app.call(`/trpc/lintRules?input=${input}`, { headers: person.auth });
    const overGraphql = await listRules(app, person, 'port');
    expect(json.result.data.map(({ ruleId: id }: { ruleId: string }) => id)).toEqual(
      overGraphql.map((rule) => rule.ruleId),
    );
    expect(json.result.data.find((rule: { table: string | null }) => rule.table)).toMatchObject({
      table: 'ports',
      edition: null,
    });
  });
});

describe('setRuleSeverity', () => {
  it('counts for the next document and for those that are there, of this organization only', async () => {
    const person = await createPerson(app);
    const stranger = await createPerson(app);
    const upload = async (owner: Person): Promise<string> => {
      const { bytes } = await makeDocument('invoice', 'boxed', shipmentFor(4, 'en'), 4);
      const file = new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
      const { json } = await app.call('/api/v1/documents', { body: fileForm(file), headers: owner.auth });
      await settled(app);
      return json.id as string;
    };
    const old = await upload(person);
    const others = await upload(stranger);
    const before = await verdictOf(app, person, old);
    expect(before.severities).toEqual(['WARNING']);

    const answer = await setSeverity(app, person, 'ERROR');
    expect(answer.json.data.setRuleSeverity).toMatchObject({
      ruleId,
      severity: 'ERROR',
      defaultSeverity: 'WARNING',
      isChanged: true,
    });
    await settled(app);
    const worse = await verdictOf(app, person, old);
    expect(worse.severities).toEqual(['ERROR']);
    expect(worse.score).toBeCloseTo(before.score - 0.1, 6);
    expect(await verdictOf(app, person, await upload(person))).toEqual(worse);

    await setSeverity(app, person, 'OFF');
    await settled(app);
    const silent = await verdictOf(app, person, old);
    expect(silent.severities).toEqual([]);
    expect(silent.score).toBeCloseTo(before.score + 0.1, 6);

    const back = await setSeverity(app, person, 'DEFAULT');
    expect(back.json.data.setRuleSeverity).toMatchObject({ severity: 'WARNING', isChanged: false });
    await settled(app);
    expect(await verdictOf(app, person, old)).toEqual(before);
    expect(await verdictOf(app, stranger, others)).toEqual(before);
    const kept = await app.database.read('ruleSettings').where({ organizationId: person.organizationId });
    expect(kept).toEqual([]);
  });

  it('moves documents to review and back, but not those that somebody reviewed', async () => {
    const person = await createPerson(app);
    const processed = await addRead(app, person, 'processed');
    const reviewed = await addRead(app, person, 'reviewed');
    const failed = await addRead(app, person, 'failed');
    await setSeverity(app, person, 'INFO');
    await settled(app);
    const good = await verdictOf(app, person, processed);
    expect(good).toMatchObject({ status: 'PROCESSED', severities: ['INFO'] });
    await setSeverity(app, person, 'ERROR');
    await settled(app);
    expect(await verdictOf(app, person, processed)).toMatchObject({
      status: 'REQUIRES_REVIEW',
      severities: ['ERROR'],
    });
    await setSeverity(app, person, 'OFF');
    await settled(app);
    expect(await verdictOf(app, person, processed)).toMatchObject({ status: 'PROCESSED', severities: [] });
    const untouched = { score: 0.5, severities: [] };
    expect(await verdictOf(app, person, reviewed)).toEqual({ ...untouched, status: 'REVIEWED' });
    expect(await verdictOf(app, person, failed)).toEqual({ ...untouched, status: 'FAILED' });
  });

  it('lints documents as they were corrected', async () => {
    const person = await createPerson(app);
    const id = await addRead(app, person, 'processed');
    await app.database.transaction((em) =>
      em.execute(
        em.getKnex()('corrections').insert({
          id: randomUUID(),
          documentId: id,
          fieldName: 'invoiceDate',
          readValue: '"2027-10-06"',
          correctedValue: '"2025-10-06"',
          authorKind: 'user',
          authorId: person.id,
          authorName: person.email,
          createdAt: today,
        }),
      ),
    );
    await setSeverity(app, person, 'ERROR');
    await settled(app);
    const { severities, score } = await verdictOf(app, person, id);
    expect(severities).toEqual([]);
    // It was linted: this is not what it was made with.
    expect(score).not.toBe(0.5);
  });

  it('is for owners and admins, for rules that there are, and takes known severities only', async () => {
    const owner = await createPerson(app);
    const { organization } = owner;
    const admin = await createPerson(app, { organization, role: 'admin' });
    const member = await createPerson(app, { organization, role: 'member' });
    const key = await createKey(app, owner);
    const codeOf = async (caller: { auth: Record<string, string> }, id?: string) => {
      const { json } = await setSeverity(app, caller, 'OFF', id);
      const { code, status } = json.errors[0].extensions;
      return `${code} ${status}`;
    };
    expect(await codeOf(member)).toBe('role_required 403');
    expect(await codeOf(key)).toBe('insufficient_scope 403');
    expect(await codeOf(owner, 'date/no-such-rule')).toBe('not_found 404');
    const bad = await setSeverity(app, owner, 'FATAL');
    expect(bad.json.errors[0].extensions.status, bad.text).toBe(400);
    const overTrpc = await app.call('/trpc/setRuleSeverity', {
      body: { ruleId, severity: 'fatal' },
      headers: owner.auth,
    });
    expect(overTrpc.status).toBe(400);
    expect(overTrpc.json.error.data.errors).toMatchObject([{ pointer: '/severity' }]);
    expect((await listRules(app, member)).some(({ isChanged }) => isChanged)).toBe(false);

    expect((await setSeverity(app, admin, 'OFF')).json.errors).toBeUndefined();
    expect((await listRules(app, member, 'date')).find((rule) => rule.ruleId === ruleId)).toMatchObject({
      severity: 'OFF',
      isChanged: true,
    });
  });

  it('is an event when it changes something, and nothing otherwise', async () => {
    const person = await createPerson(app);
    const id = await addRead(app, person, 'processed');
    for (const severity of ['DEFAULT', 'WARNING', 'INFO', 'INFO']) await setSeverity(app, person, severity);
    await settled(app);
    const events = await app.database
      .read('activityEvents')
      .where({ organizationId: person.organizationId, action: 'setRuleSeverity' });
    expect(events).toMatchObject([
      { actorId: person.id, targetId: ruleId, reason: 'info', result: 'success' },
    ]);

    // A rule that finds nothing here: the documents are looked at, but stay as they are.
    const written = await app.database.read('documents').where({ id }).first('updatedAt');
    app.clock.advance(1000);
    await setSeverity(app, person, 'OFF', 'batch/weights');
    await settled(app);
    expect(await app.database.read('documents').where({ id }).first('updatedAt')).toEqual(written);
  });
});

describe('linting again', () => {
  it('that runs when the next change comes begins anew', async () => {
    const person = await createPerson(app);
    const { organizationId } = person;
    const total = 60;
    for (let n = 0; n < total; n++) await addRead(app, person, 'processed');
    const countOf = async (severity: string) => {
      const row = await app.database
        .read('issues')
        .where({ organizationId, ruleId, severity })
        .count({ n: '*' })
        .first();
      return Number(row?.n);
    };
    const atChange: number[] = [];
    const before = (work: () => Promise<unknown>) =>
      beforeNextTransaction(app.database, 'relint-job.ts', work);
    // Before the second document is saved, when the first has the severity of the first change.
    before(async () =>
      before(async () => {
        atChange.push(await countOf('error'));
        await setSeverity(app, person, 'INFO');
      }),
    );
    await setSeverity(app, person, 'ERROR');
    await settled(app);
    expect(atChange).toEqual([1]);
    expect([await countOf('error'), await countOf('info')]).toEqual([0, total]);
  });
});

describe('where nobody reads', () => {
  let idle: TestApp;
  beforeAll(async () => {
    idle = await startOn(today, {});
  });
  afterAll(() => idle.stop());

  it('the work waits for a process that does', async () => {
    const person = await createPerson(idle);
    const id = await addRead(idle, person, 'processed');
    await setSeverity(idle, person, 'ERROR');
    expect((await verdictOf(idle, person, id)).severities).toEqual([]);
    const config = loadConfig({ ...idle.shared, CARGOLINT_READERS: '1' });
    const runtime = { ...idle.runtime };
    const other = await createCore(config, { runtime, logger: idle.logger });
    other.startWorkers();
    await settled(idle);
    await other.close();
    expect((await verdictOf(idle, person, id)).severities).toEqual(['ERROR']);
  });

  it('a document whose severities changed between linting and storing is linted again', async () => {
    const person = await createPerson(idle);
    const { organizationId } = person;
    const id = await addRead(idle, person, 'processed');
    const { database, runtime } = idle;
    const documents = new DocumentRepository(database);
    const repository = new ExtractionRepository(database);
    const ruleRepository = new RuleRepository(database);
    const assessor = createAssessor({
      repository,
      documents,
      runtime,
      queue: createJobQueue({ database, runtime }),
      findTables: async () => ({}),
      findSeverities: (organization, em) => ruleRepository.findSeverities(organization, em),
    });
    const jobs = () =>
      database.read('jobs').where({ kind: relintOrganizationJob, subjectId: organizationId });
    const document = await documents.findAnywhere(id);
    const [reading] = await repository.findReadings([id]);
    if (!document || !reading) throw new Error('The document is missing.');
    const store = async () => {
      const assessment = await assessor.assess(document, reading.extractions);
      return () => database.transaction((em) => assessor.store(em, document, assessment, {}));
    };
    await (
      await store()
    )();
    expect(await jobs()).toEqual([]);
    const storeLate = await store();
    await setSeverity(idle, person, 'OFF');
    // As if the job of the change had come by while the document was still being read.
    await database.transaction((em) => em.execute(em.getKnex()('jobs').delete()));
    await storeLate();
    expect(await jobs()).toHaveLength(1);
  });
});
