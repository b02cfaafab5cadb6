import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variableNames } from '../../src/config.js';
import { errorCodes } from '../../src/platform/errors.js';

/** What the README and docs/errors.md promise, held against the demo and the source. */

const root = path.join(import.meta.dirname, '..', '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const execute = promisify(execFile);

const blocks = (language: string): string[] =>
  [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? '');

const curlLines = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith('curl '));

/** The names in the first column of the table that begins with the given heading. */
function firstColumn(markdown: string, heading: string): string[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? row);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function hasPythonRequests(): boolean {
  try {
    execFileSync('python3', ['-c', 'import requests'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the README against the demo', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-demo-'));
  const shell: Record<string, string | undefined> = { ...process.env };
  let demo: ChildProcess;
  let printed = '';
  let origin = '';

  beforeAll(async () => {
    const port = await findFreePort();
    origin = `127.0.0.1:${port}`;
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !variableNames.includes(name)),
    );
    demo = spawn(
      path.join(root, 'node_modules', '.bin', 'tsx'),
      ['--tsconfig', path.join(root, 'tsconfig.json'), path.join(root, 'src', 'demo.ts')],
      { cwd: folder, env: { ...environment, CARGOLINT_PORT: String(port) } },
    );
    await new Promise<void>((resolve, reject) => {
      demo.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/^curl .*\/graphql .*\n/m.test(printed)) resolve();
      });
      demo.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      demo.once('exit', () => {
        reject(new Error(`The demo ended early: ${printed}`));
      });
    });
    shell.CARGOLINT_API_KEY = /^export CARGOLINT_API_KEY=(cl_live_\w+)$/m.exec(printed)?.[1];
  }, 90_000);

  afterAll(async () => {
    if (demo.exitCode === null) {
      const ended = new Promise((resolve) => demo.once('exit', resolve));
      demo.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a line of the documentation in the demo's folder, as a person would who pasted it. */
  async function paste(line: string) {
    const command = line
      .replace('curl ', "curl -sS -w '\\n%{http_code}' ")
      .replaceAll('127.0.0.1:4000', origin);
    const { stdout } = await execute('sh', ['-c', command], { cwd: folder, env: shell });
    const end = stdout.lastIndexOf('\n');
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked at freely in tests
    return { status: Number(stdout.slice(end + 1)), json: JSON.parse(stdout.slice(0, end)) as any };
  }

  it('has five REST lines and a GraphQL line', () => {
    expect(curlLines).toHaveLength(6);
  });

  it('logs in, renews, lists by key and by token, uploads', async () => {
    const [login, refresh, listByKey, listByToken, upload] = curlLines as [
      string,
      string,
      string,
      string,
      string,
    ];

    const loggedIn = await paste(login);
    expect(loggedIn).toMatchObject({ status: 200, json: { accessToken: expect.any(String) } });
    shell.REFRESH_TOKEN = loggedIn.json.refreshToken;

    const renewed = await paste(refresh);
    expect(renewed).toMatchObject({ status: 200, json: { refreshToken: expect.any(String) } });
    expect(renewed.json.refreshToken).not.toBe(loggedIn.json.refreshToken);
    shell.ACCESS_TOKEN = renewed.json.accessToken;

    const byKey = await paste(listByKey);
    expect(byKey).toMatchObject({ status: 200, json: { pagination: { total: 4, hasMore: false } } });
    const batches = new Set(byKey.json.data.map((each: { uploadBatchId: string }) => each.uploadBatchId));
    expect(batches.size).toBe(1);
    expect(await paste(listByToken)).toEqual(byKey);

    expect(await paste(upload)).toMatchObject({
      status: 201,
      json: {
        fileName: 'invoice.pdf',
        mimeType: 'application/pdf',
        status: 'processing',
        environment: 'live',
      },
    });
  });

  it('answers the GraphQL line', async () => {
    const answer = await paste(curlLines[5] ?? '');
    expect(answer).toMatchObject({
      status: 200,
      json: { data: { documents: { pagination: { total: expect.any(Number) } } } },
    });
    expect(answer.json.errors).toBeUndefined();
  });

  it('answers each line that the demo prints', async () => {
    const lines = printed.split('\n').filter((line) => line.startsWith('curl '));
    const statuses = [];
    for (const line of lines) statuses.push((await paste(line)).status);
    expect(statuses).toEqual([200, 200, 201, 200]);
  });

  it('keeps the test environment apart', async () => {
    const key = /cl_test_\w+/.exec(printed)?.[0] ?? '';
    const answer = await fetch(`http://${origin}/api/v1/documents`, { headers: { 'x-api-key': key } });
    expect(await answer.json()).toMatchObject({
      data: [{ fileName: 'invoice.pdf', environment: 'test' }],
      pagination: { total: 1 },
    });
  });

  it('runs the Python snippet', async (context) => {
    if (!hasPythonRequests()) {
      console.warn('NOT RUN: the Python snippet of the README (python3 with requests is not installed)');
      context.skip();
    }
    const [snippet = ''] = blocks('python');
    const { stdout } = await execute('python3', ['-c', snippet.replaceAll('127.0.0.1:4000', origin)], {
      cwd: folder,
      env: shell,
    });
    expect(stdout).toMatch(/^doc_\w+ processing\n\d+ documents\n$/);
  });
});

describe('tables in the documentation', () => {
  it('names every configuration variable and no other', () => {
    expect(firstColumn(readme, 'Variable').toSorted()).toEqual(variableNames.toSorted());
  });

  it('names every error code and no other', () => {
    const page = readFileSync(path.join(root, 'docs', 'errors.md'), 'utf8');
    expect(firstColumn(page, 'Code').toSorted()).toEqual(Object.keys(errorCodes).toSorted());
  });

  it('gives every error code its status', () => {
    const page = readFileSync(path.join(root, 'docs', 'errors.md'), 'utf8');
    const documented = [...page.matchAll(/^\| `(\w+)`\s*\| (\d{3})\s*\|/gm)].map(([, code, status]) => [
      code,
      Number(status),
    ]);
    const actual = Object.entries(errorCodes).map(([code, { status }]) => [code, status]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(actual));
  });
});
