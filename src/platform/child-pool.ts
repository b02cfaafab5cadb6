import { type ChildProcess, fork } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import pidusage from 'pidusage';

/** Why a child process did not finish its task. */
export type ChildFailureReason = 'time' | 'memory' | 'crash';

/** The task ended its process, or had to be ended with it. */
export class ChildFailure extends Error {
  constructor(
    readonly reason: ChildFailureReason,
    message: string,
  ) {
    super(message);
    this.name = 'ChildFailure';
  }
}

/** What the child says. It begins with `{ ready: true }`, once it can take a task. */
export type ChildMessage<Output, Progress> =
  | { ready: true }
  | { progress: Progress }
  | { output: Output }
  | { error: { message: string; stack?: string } };

export interface ChildPoolOptions {
  /** The program, which answers each message with `ChildMessage`s; the last one is an output or an error. */
  script: URL;
  /** How many processes at most. */
  size: number;
  /** Bytes of memory (resident) that a process may use. */
  memoryLimit: number;
  /** Milliseconds that a task may take. */
  timeLimit: number;
  /** Environment of the processes. They need nothing of the server's, least of all its secrets. */
  environment: NodeJS.ProcessEnv;
}

const watchEvery = 200;
/** A process is replaced after so many tasks, so that what leaks in libraries is given back. */
const tasksPerChild = 50;
/** The part of the memory limit that a process may hold between tasks. */
const restingShare = 0.6;

interface Child {
  process: ChildProcess;
  tasks: number;
  /** Whether it holds on to so much memory that the next task would soon be too much. */
  isFull: boolean;
  /** Starting on a busy machine takes its time, which is not the task's. */
  ready: Promise<void>;
}

/**
 * Runs tasks in processes of their own, one at a time in each. A task that takes too long or too much memory is killed
 * with its process; the server and the other tasks don't notice. Threads would not do: the limits of a worker thread
 * don't count the memory of WebAssembly.
 */
export function createChildPool<Input, Output, Progress>(options: ChildPoolOptions) {
  const { size, memoryLimit, timeLimit } = options;
  const idle: Child[] = [];
  const all = new Set<Child>();
  const waiting: ((child: Child) => void)[] = [];
  let closed = false;

  function open(): Child {
    const process = startProcess(options);
    const child: Child = { process, tasks: 0, isFull: false, ready: whenReady(process) };
    all.add(child);
    child.process.once('exit', () => {
      all.delete(child);
      const index = idle.indexOf(child);
      if (index >= 0) idle.splice(index, 1);
    });
    return child;
  }

  async function acquire(): Promise<Child> {
    const ready = idle.pop();
    if (ready) return ready;
    if (all.size < size) return open();
    return new Promise((resolve) => waiting.push(resolve));
  }

  function release(child: Child): void {
    const isSpent =
      child.tasks >= tasksPerChild || child.isFull || child.process.killed || !child.process.connected;
    if (isSpent) {
      child.process.kill('SIGKILL');
      all.delete(child);
    }
    if (closed) return;
    const next = waiting.shift();
    if (next) next(isSpent ? open() : child);
    else if (!isSpent) idle.push(child);
  }

  /**
   * Runs one task.
   * @throws ChildFailure when the process had to be ended or ended itself
   * @throws Error what the task itself threw, or the signal's reason
   */
  async function run(
    input: Input,
    context: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ): Promise<Output> {
    context.signal.throwIfAborted();
    const child = await acquire();
    child.tasks += 1;
    try {
      await child.ready;
      return await runIn<Input, Output, Progress>(child.process, input, {
        ...context,
        memoryLimit,
        timeLimit,
      });
    } finally {
      child.isFull = (await memoryOf(child.process)) > memoryLimit * restingShare;
      release(child);
    }
  }

  return {
    run,
    /** Starts a process ahead of the first task. */
    warm(): void {
      if (all.size === 0 && size > 0) idle.push(open());
    },
    /** Ends all processes, whatever they do. */
    close(): void {
      closed = true;
      for (const { process } of all) process.kill('SIGKILL');
    },
  };
}

function startProcess({ script, memoryLimit, environment }: ChildPoolOptions): ChildProcess {
  const file = fileURLToPath(script);
  const heap = Math.round(memoryLimit / 1024 / 1024);
  const child = fork(file, {
    // Buffers travel as they are, not as JSON.
    serialization: 'advanced',
    env: environment,
    execArgv: [
      `--max-old-space-size=${heap}`,
      '--disable-proto=delete',
      // Sources are run as they are while developing.
      ...(file.endsWith('.ts') ? ['--import', 'tsx'] : []),
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // A process that could not be started, or was killed while a message was on its way, shows by its exit.
  child.on('error', () => undefined);
  child.once('spawn', () => {
    // Answering requests goes before reading documents.
    if (child.pid !== undefined) lowerPriority(child.pid);
  });
  return child;
}

/** Resolves as well when it ends before that: the task then finds out why. */
const whenReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('message', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });

function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not every system allows it, and it is over before that for a process that died at once.
  }
}

interface RunContext<Progress> {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  memoryLimit: number;
  timeLimit: number;
}

function runIn<Input, Output, Progress>(
  child: ChildProcess,
  input: Input,
  { signal, onProgress, memoryLimit, timeLimit }: RunContext<Progress>,
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const fail = (error: Error): void => {
      child.kill('SIGKILL');
      end(() => {
        reject(error);
      });
    };
    const onMessage = (message: unknown): void => {
      const said = message as ChildMessage<Output, Progress>;
      if ('ready' in said) return;
      if ('progress' in said) onProgress(said.progress);
      else if ('output' in said)
        end(() => {
          resolve(said.output);
        });
      else
        end(() => {
          reject(Object.assign(new Error(said.error.message), { stack: said.error.stack }));
        });
    };
    const onExit = (code: number | null, by: NodeJS.Signals | null): void => {
      // V8 ends the process itself when its heap is full: with SIGABRT, or code 134 of a shell.
      const isFull = by === 'SIGABRT' || code === 134;
      const failure = isFull
        ? new ChildFailure('memory', 'The process ran out of memory.')
        : new ChildFailure('crash', `The process ended with ${by ?? `code ${code}`}.`);
      end(() => {
        reject(failure);
      });
    };
    const onAbort = (): void => {
      fail(signal.reason instanceof Error ? signal.reason : new Error('The task was cancelled.'));
    };
    const deadline = setTimeout(() => {
      fail(new ChildFailure('time', `The task took longer than ${timeLimit / 1000} seconds.`));
    }, timeLimit);
    const watch = setInterval(() => {
      void memoryOf(child).then((bytes) => {
        if (bytes <= memoryLimit) return;
        fail(
          new ChildFailure('memory', `The task used more than ${memoryLimit / 1024 / 1024} MB of memory.`),
        );
      });
    }, watchEvery);
    child.on('message', onMessage);
    child.once('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
    else if (signal.aborted) onAbort();
    else child.send(input as object);
  });
}

/** Resident bytes; 0 when the process is gone. */
const memoryOf = async (child: ChildProcess): Promise<number> => {
  if (child.pid === undefined) return 0;
  return pidusage(child.pid).then(
    ({ memory }) => memory,
    () => 0,
  );
};
