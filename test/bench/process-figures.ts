import pidusage from 'pidusage';

/** @returns seconds of processor time that a process has taken so far; its children are not in it */
export const cpuSeconds = async (pid: number): Promise<number> => (await pidusage(pid)).ctime / 1000;

/** @returns megabytes (2^20 bytes) of a process that are in memory */
export const residentMegabytes = async (pid: number): Promise<number> =>
  (await pidusage(pid)).memory / 2 ** 20;
