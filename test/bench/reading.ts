import { scan } from '../support/scans.js';
import { invoicePdf } from '../support/read-documents.js';
import { interleave, printTable, startBenchApp, toDistribution } from './measure.js';

const email = 'reader@example.com';
const request = { id: 'bench', address: '127.0.0.1', userAgent: 'bench' };
const rounds = 8;
const loadScans = 10;

type BenchApp = Awaited<ReturnType<typeof startBenchApp>>;

/**
 * How long it takes from the upload until a document is processed, and what reading scans does to the answers of the
 * API at the same time.
 */
export async function benchReading(): Promise<void> {
  const app = await startBenchApp();
  try {
    await app.identity.provisionUser({
      email,
      organization: 'Bench',
      password: 'a pass phrase of the benchmark',
    });
    const principal = await app.identity.principalOf(email);
    const { key } = await app.apiKeys.createApiKey(
      { principal, request },
      { name: 'bench', environment: 'live' },
    );
    const headers = { 'x-api-key': key };
    const text = await invoicePdf();
    const picture = await (await scan(new Uint8Array(text), { noise: 20, skew: 0.7 })).png().toBuffer();
    const jpeg = await (
      await scan(new Uint8Array(text), { noise: 20, skew: 0.7 })
    )
      .jpeg({ quality: 60 })
      .toBuffer();
    const read = async (content: Buffer): Promise<void> =>
      waitFor(app, headers, [await upload(app, headers, content)]);

    const times = await interleave(
      {
        'invoice with text, from upload to processed': () => read(text),
        'scan of a page (PNG)': () => read(picture),
        'scan of a page (JPEG, quality 60)': () => read(jpeg),
      },
      rounds,
    );
    printTable(
      'Reading an idle server’s first document (median, 95th percentile, ratio to the first)',
      times,
    );

    const list = (): Promise<number> => timeOfList(app, headers);
    const idle = await repeat(list, 300);
    const ids = await Promise.all(Array.from({ length: loadScans }, () => upload(app, headers, picture)));
    const loaded: number[] = [];
    let isDone = false;
    const reading = waitFor(app, headers, ids).then(() => (isDone = true));
     
    while (!isDone) loaded.push(await list());
    await reading;
    printTable(
      `A list of documents while ${loadScans} scans are read (median, 95th percentile, ratio to idle)`,
      {
        'idle server': toDistribution(idle),
        [`while scans are read (${loaded.length} calls)`]: toDistribution(loaded),
      },
    );
  } finally {
    await app.stop();
  }
}

async function upload(app: BenchApp, headers: Record<string, string>, content: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(content)]), 'bench');
  const answer = await fetch(`${app.url}/api/v1/documents`, { method: 'POST', headers, body: form });
  return ((await answer.json()) as { id: string }).id;
}

async function waitFor(
  app: BenchApp,
  headers: Record<string, string>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    for (;;) {
      const answer = await fetch(`${app.url}/api/v1/documents/${id}`, { headers });
      const { status, failureReason } = (await answer.json()) as {
        status: string;
        failureReason: string | null;
      };
      if (status === 'failed') throw new Error(`The benchmark's document can't be read: ${failureReason}`);
      if (status !== 'processing') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function timeOfList(app: BenchApp, headers: Record<string, string>): Promise<number> {
  const started = performance.now();
  await (await fetch(`${app.url}/api/v1/documents`, { headers })).text();
  return performance.now() - started;
}

async function repeat(measure: () => Promise<number>, times: number): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < times; round++) samples.push(await measure());
  return samples;
}
