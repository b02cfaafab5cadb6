import { readFileSync, readdirSync } from 'node:fs';

/** The processes that read documents for a server, by the server's process id. */
export function readersOf(server: number | undefined): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
        return parent === server && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reading-process');
      } catch {
        return false;
      }
    })
    .map(Number);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Sends a signal to processes, of which some may just have ended. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Keeps the readers of this process from going on, so that documents can be seen waiting. @returns lets them go on */
export function holdReaders(): () => void {
  const readers = readersOf(process.pid);
  if (readers.length === 0) throw new Error('There is no reader to hold.');
  signalAll(readers, 'SIGSTOP');
  return () => {
    signalAll(readers, 'SIGCONT');
  };
}
