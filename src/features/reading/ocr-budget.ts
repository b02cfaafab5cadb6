/** How much processor time the OCR of a page may take; times are in milliseconds. */
export interface OcrBudget {
  /** What this process had used when the page began. */
  from: number;
  limit: number;
}

/** Thrown when a page has used up its processor time. */
export class OcrTimeout extends Error {
  constructor() {
    super('finding the words of a page took too long');
    this.name = 'OcrTimeout';
  }
}

/** How often the clock is looked at. */
const interval = 200;

/** All threads of the process together: OCR runs in one of its own while the others wait. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Starts to count. Processor time, not time of the clock: on a machine that is busy with other things the same page
 * would be read at one time and not at another.
 */
export const startBudget = (limit: number): OcrBudget => ({ from: used(), limit });

export interface BudgetWatch {
  /** Rejects with OcrTimeout when the time is used up. */
  exhausted: Promise<never>;
  stop: () => void;
}

export function watchBudget({ from, limit }: OcrBudget): BudgetWatch {
  let timer: NodeJS.Timeout | undefined;
  const exhausted = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (used() - from > limit) reject(new OcrTimeout());
    }, interval);
  });
  exhausted.catch(() => undefined);
  return { exhausted, stop: () => clearInterval(timer) };
}
