import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChildFailure, createChildPool } from '../../src/platform/child-pool.js';
import { createFolder } from '../support/folder.js';
import { isAlive } from '../support/reader-processes.js';

vi.setConfig({ testTimeout: 60_000 });

const pools: { close(): void }[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function createPool(options: { size?: number; memoryLimit?: number; timeLimit?: number } = {}) {
  const pool = createChildPool<{ task: string; file?: string }, unknown, number>({
    script: new URL('../support/pool-task.ts', import.meta.url),
    size: 1,
    memoryLimit: 300 * 1024 * 1024,
    timeLimit: 30_000,
    environment: {},
    ...options,
  });
  pools.push(pool);
  const seen: number[] = [];
  return {
    seen,
    run: (task: string, signal = new AbortController().signal, file?: string) =>
      pool.run(
        { task, ...(file !== undefined && { file }) },
        { signal, onProgress: (each) => seen.push(each) },
      ),
  };
}

const reasonOf = (task: Promise<unknown>): Promise<string> =>
  task.then(
    () => 'none',
    (error: unknown) => (error instanceof ChildFailure ? error.reason : String(error)),
  );

describe('a task in a process of its own', () => {
  it('answers, reports progress, and leaves its process to the next task', async () => {
    const { run, seen } = createPool();
    const first = await run('report');
    expect(seen).toEqual([1, 2]);
    expect(await run('answer')).toBe(first);
    expect(first).not.toBe(process.pid);
  });

  it('that throws fails alone, and its process goes on', async () => {
    const { run } = createPool();
    const before = await run('answer');
    await expect(run('throw')).rejects.toThrow('the task said no');
    expect(await run('answer')).toBe(before);
  });

  it.each([
    ['that loops for ever is ended after its time', 'loop', { timeLimit: 2000 }, 'time'],
    ['that fills the heap is ended', 'eat', {}, 'memory'],
    ['that fills memory outside of the heap is ended', 'eat outside', {}, 'memory'],
    ['that ends its process is told from one that was ended', 'exit', {}, 'crash'],
  ])('%s, and the next one gets a new process', async (_name, task, options, reason) => {
    const { run } = createPool(options);
    const before = await run('answer');
    expect(await reasonOf(run(task))).toBe(reason);
    const after = await run('answer');
    expect(after).not.toBe(before);
    expect(isAlive(before as number)).toBe(false);
  });

  it('is ended when it is cancelled', async () => {
    const { run } = createPool();
    await run('answer');
    const cancel = new AbortController();
    const task = run('loop', cancel.signal);
    cancel.abort(new Error('no longer wanted'));
    await expect(task).rejects.toThrow('no longer wanted');
  });

  it('sees nothing of the environment, where the secrets of the server are', async () => {
    process.env.CARGOLINT_TEST_SECRET = 'secret';
    const { run } = createPool();
    expect(await run('environment')).not.toContain('CARGOLINT');
    delete process.env.CARGOLINT_TEST_SECRET;
  });
});

it('tasks beyond the size of the pool wait for their turn, and all are done', async () => {
  const { run } = createPool({ size: 2 });
  const pids = await Promise.all(Array.from({ length: 6 }, () => run('wait')));
  expect(new Set(pids).size).toBe(2);
});

it('closing the pool ends what still runs', async () => {
  const { run } = createPool();
  const file = path.join(createFolder(), 'pid');
  const task = reasonOf(run('loop', undefined, file));
  await expect.poll(() => readPid(file)).toBeGreaterThan(0);
  const pid = readPid(file);
  pools.splice(0).forEach((pool) => {
    pool.close();
  });
  expect(await task).toBe('crash');
  expect(isAlive(pid)).toBe(false);
});

function readPid(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}
