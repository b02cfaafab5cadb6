import { readFileSync } from 'node:fs';

/** Clock ticks of a second in /proc: 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** @returns seconds of processor time that a process has taken so far; null where there is no /proc */
export function cpuSeconds(pid: number): number | null {
  const text = readProc(pid, 'stat');
  if (text === null) return null;
  // The name of the program is in brackets and may hold blanks; the times are the 12th and 13th value behind it.
  const values = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(values[11]) + Number(values[12])) / ticksPerSecond;
}

/** @returns megabytes (2^20 bytes) of a process that are in memory; null where there is no /proc */
export function residentMegabytes(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}
