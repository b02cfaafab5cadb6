import { invoicePdf } from '../support/read-documents.js';
import { scan } from '../support/scans.js';
import { type Server, startProduct } from './children.js';
import { type Shot, fire, median } from './fire.js';
import type { BenchOptions } from './options.js';
import { byKey, getRequest, listRequest, send, uploadRequest } from './requests.js';
import type { Caller, World } from './world.js';

const scans = 10;
const connections = 32;

/** What reading ten scans, by processes of the same server, does to the list of documents at the same time. */
export async function listWhileReading(
  world: World,
  environment: Record<string, string>,
  { caller, uploader }: { caller: Caller; uploader: Caller },
  { seconds, rounds }: Pick<BenchOptions, 'seconds' | 'rounds'>,
): Promise<void> {
  // What the load has uploaded is nothing that this is about.
  await world.database.statement('delete from "jobs"', []);
  const jpeg = await (
    await scan(new Uint8Array(await invoicePdf()), { noise: 20, skew: 0.7 })
  )
    .jpeg({ quality: 60 })
    .toBuffer();
  const server = await startProduct(environment);
  try {
    const aim = { requests: [listRequest(byKey(caller))], seconds, connections };
    await fire(server, { ...aim, seconds: 5 * seconds });
    const before: Shot[] = [];
    for (let round = 0; round < rounds; round++) before.push(await fire(server, aim));

    const started = performance.now();
    const upload = uploadRequest(byKey(uploader), jpeg);
    const ids = await Promise.all(
      Array.from(
        { length: scans },
        async () => (JSON.parse(await send(server.url, upload)) as { id: string }).id,
      ),
    );
    const during: Shot[] = [];
    do during.push(await fire(server, aim));
    while (await isAnyUnread(server, uploader, ids));
    const elapsed = (performance.now() - started) / 1000;
    print(before, during, elapsed);
  } finally {
    await server.stop();
  }
}

async function isAnyUnread(server: Server, uploader: Caller, ids: readonly string[]): Promise<boolean> {
  for (const id of ids) {
    const { status, failureReason } = JSON.parse(
      await send(server.url, getRequest(byKey(uploader), id)),
    ) as Record<string, string | null>;
    if (status === 'failed') throw new Error(`A scan of the benchmark can't be read: ${failureReason}`);
    if (status === 'processing') return true;
  }
  return false;
}

function print(before: readonly Shot[], during: readonly Shot[], elapsed: number): void {
  console.log(`\nREST list by key while ${scans} scans are read, which took ${elapsed.toFixed(0)} s`);
  for (const [name, shots] of Object.entries({ 'no scans': before, 'scans are read': during })) {
    const of = (figure: 'rate' | 'p50' | 'p99') => median(shots.map((shot) => shot[figure]));
    console.log(
      `  ${name.padEnd(20)} ${of('rate').toFixed(0).padStart(8)} requests/s, p50 ${of('p50').toFixed(1)} ms, p99 ${of('p99').toFixed(1)} ms`,
    );
  }
}
