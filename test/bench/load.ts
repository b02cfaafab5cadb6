import { setTimeout as sleep } from 'node:timers/promises';
import { invoicePdf } from '../support/read-documents.js';
import { judge } from './bars.js';
import { type Server, ensureBuilt, startFloor, startProduct } from './children.js';
import { insertSessions } from './fill.js';
import { median } from './fire.js';
import { type LoadCase, type Results, measureCases, printRatios, printResults, ratio } from './load-cases.js';
import type { BenchOptions } from './options.js';
import { cpuSeconds, residentMegabytes } from './process-figures.js';
import {
  byKey,
  byToken,
  getRequest,
  graphqlListRequest,
  listRequest,
  refreshRequest,
  send,
  uploadRequest,
} from './requests.js';
import { listWhileReading } from './load-scans.js';
import { type Caller, type World, createWorld } from './world.js';

/** Documents of the measured organization, and of each of the others. */
const documents = 10_000;
const others = 9;
const starts = 3;

/**
 * The production build against the floor, on 100,000 documents: how many requests, how fast, at what cost.
 * @returns whether all bars are met
 */
export async function benchLoad(options: BenchOptions): Promise<boolean> {
  ensureBuilt();
  const world = await createWorld(options);
  try {
    const caller = await world.addOrganization('measured', documents);
    const uploader = await world.addOrganization('uploader', documents);
    for (let index = 1; index < others; index++) await world.addOrganization(`other${index}`, documents);
    await world.settle();
    const environment = { ...world.environment, CARGOLINT_LOG_LEVEL: options.logLevel };

    const start = await measureStart(environment, caller);
    const product = await startProduct({ ...environment, CARGOLINT_READERS: '0' });
    await sleep(2000);
    const idleMemory = await residentMegabytes(product.pid);
    const counter = await startFloor(environment, 'counter');
    const counting = await startFloor(environment, 'counting');
    const servers = { product, counter, counting };
    const cases = await toCases(world, caller, uploader);
    await assertSameAnswers(servers, caller, cases);
    const results = await measureCases(servers, cases, options);
    await sleep(3000);
    const loadedMemory = await residentMegabytes(product.pid);
    for (const server of Object.values(servers)) await server.stop();

    printResults(results);
    printRatios(results, cases);
    console.log(
      `\nMemory of the server: ${idleMemory.toFixed(0)} MB idle, ${loadedMemory.toFixed(0)} MB after the load`,
    );
    console.log(
      `Start to the first 200: ${start.wall.toFixed(1)} s, of which ${start.cpu.toFixed(1)} s of processor time`,
    );
    await listWhileReading(world, environment, { caller, uploader }, options);
    return judge('load', { ...toRatios(results, cases), idleMemory, loadedMemory, start: start.wall });
  } finally {
    await world.remove();
  }
}

/** @returns seconds from the start of the process to the answer of a first list, and of processor time: medians of several */
async function measureStart(
  environment: Record<string, string>,
  caller: Caller,
): Promise<{ wall: number; cpu: number }> {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (let index = 0; index < starts; index++) {
    const started = performance.now();
    const server = await startProduct(environment);
    await send(server.url, listRequest(byKey(caller)));
    walls.push((performance.now() - started) / 1000);
    cpus.push(await cpuSeconds(server.pid));
    await server.stop();
  }
  return { wall: median(walls), cpu: median(cpus) };
}

async function toCases(world: World, caller: Caller, uploader: Caller): Promise<LoadCase[]> {
  const { database, secret } = world;
  // Each run of the refreshes loses those that are under way when it ends.
  const pools = { product: 1500, counter: 1500 };
  const [own, floors] = await Promise.all(
    Object.values(pools).map((count) => insertSessions(database, { userId: caller.userId, secret }, count)),
  );
  const { id } = (await database
    .read('documents')
    .where({ organizationId: caller.organizationId, environment: 'live' })
    .orderBy('createdAt')
    .offset(documents / 2)
    .first('id')) as { id: string };
  const content = await invoicePdf();
  const same = (name: string, request: LoadCase['product'], withCounting = false): LoadCase => ({
    name,
    product: request,
    counter: request,
    ...(withCounting && { counting: request }),
  });
  return [
    same('REST list by key', listRequest(byKey(caller)), true),
    same('REST list by JWT', listRequest(byToken(caller))),
    { name: 'GraphQL list by key', product: graphqlListRequest(byKey(caller)), floorsOf: 'REST list by key' },
    {
      name: 'GraphQL list by JWT',
      product: graphqlListRequest(byToken(caller)),
      floorsOf: 'REST list by JWT',
    },
    same('get one by key', getRequest(byKey(caller), id)),
    { name: 'refresh', product: refreshRequest(own ?? []), counter: refreshRequest(floors ?? []) },
    same('upload by key', uploadRequest(byKey(uploader), content)),
  ];
}

/** A floor that answers something else would measure something else. */
async function assertSameAnswers(
  servers: Record<'product' | 'counter' | 'counting', Server>,
  caller: Caller,
  cases: readonly LoadCase[],
): Promise<void> {
  const readings = cases.filter(({ product, counter }) => product.method === 'GET' && counter);
  for (const { name, product } of readings) {
    const expected = await send(servers.product.url, product);
    for (const floor of ['counter', 'counting'] as const) {
      if ((await send(servers[floor].url, product)) !== expected) {
        throw new Error(`The floor's answer to "${name}" is not that of the product.`);
      }
    }
  }
  const rest = JSON.parse(await send(servers.product.url, listRequest(byKey(caller)))) as Page;
  const { data } = JSON.parse(await send(servers.product.url, graphqlListRequest(byKey(caller)))) as {
    data: { documents: Page };
  };
  if (data.documents.data.length !== rest.data.length || data.documents.pagination.total !== documents) {
    throw new Error('GraphQL does not answer with the same list as REST.');
  }
}

interface Page {
  data: unknown[];
  pagination: { total: number };
}

function toRatios(results: Results, cases: readonly LoadCase[]) {
  const of = (figure: 'rate' | 'p99', name: string, side: 'counter' | 'counting' = 'counter') =>
    ratio(results, figure, cases.find((each) => each.name === name) ?? { name }, side);
  return {
    listByKey: of('rate', 'REST list by key'),
    listByKeyCounting: of('rate', 'REST list by key', 'counting'),
    graphqlByKey: of('rate', 'GraphQL list by key'),
    graphqlByToken: of('rate', 'GraphQL list by JWT'),
    refresh: of('rate', 'refresh'),
    listP99: of('p99', 'REST list by key'),
  };
}
