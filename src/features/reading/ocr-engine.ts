import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Box } from './model.js';
import { type OcrBudget, watchBudget } from './ocr-budget.js';
import type { Picture } from './pictures.js';

/** The languages that can be read, by Tesseract's names. */
const codes = ['eng', 'spa', 'chi_sim', 'chi_tra'] as const;
/** Languages joined with a plus, the most probable one first. */
export type Languages = 'eng+spa' | 'spa+eng' | 'eng+chi_sim' | 'chi_sim+eng' | 'chi_tra+eng';

/** A word as Tesseract found it; its box is in pixels. */
export interface OcrWord {
  text: string;
  box: Box;
  /** 0…1. */
  confidence: number;
  /** Words of one line have the same number. */
  line: number;
}

/** Tesseract's ways of looking at a picture: for text anywhere, or as one line. */
const modes = { page: '11', line: '7' };
type Extent = keyof typeof modes;

interface Engine {
  worker: Worker;
  languages: string;
  /** Rejects when the thread ends by itself. */
  failure: Promise<never>;
}

const require = createRequire(import.meta.url);
const folderOf = (code: string): string =>
  join(dirname(require.resolve(`@tesseract.js-data/${code}/package.json`)), '4.0.0_best_int');

// Without it Tesseract writes remarks about every picture to the standard error.
const quiet = { debug_file: '/dev/null' } as object;

let engine: Promise<Engine> | null = null;

/** The languages are known to a worker by this list of its own: what is in it isn't looked for in the folder. */
async function startWorker(present: string[]): Promise<Worker> {
  return new Promise((resolve, reject) => {
    // A worker that can't start tells only its error handler.
    const options = { langPath: folderOf('eng'), cacheMethod: 'none', gzip: true, errorHandler: reject };
    createWorker(present, OEM.LSTM_ONLY, options, quiet).then(resolve, reject);
  });
}

async function start(): Promise<Engine> {
  const present: string[] = ['eng'];
  const worker = await startWorker(present);
  // Each language comes in a package of its own, but the worker looks into one folder only.
  for (const code of codes.filter((each) => each !== 'eng')) {
    const data = gunzipSync(await readFile(join(folderOf(code), `${code}.traineddata.gz`)));
    await worker.FS('writeFile', [`${code}.traineddata`, data]);
    present.push(code);
  }
  const failure = new Promise<never>((_, reject) => {
    const { worker: thread } = worker as unknown as { worker: Thread };
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('the OCR engine has ended')));
  });
  failure.catch(() => undefined);
  return { worker, languages: 'eng', failure };
}

/**
 * Finds words in a picture. The engine starts with the first picture of a file.
 * @throws OcrTimeout when `budget` is used up; the engine is ended then, and the next picture starts another one
 */
export async function recognize(
  picture: Picture,
  languages: Languages,
  budget: OcrBudget,
  extent: Extent = 'page',
): Promise<OcrWord[]> {
  engine ??= start();
  const watch = watchBudget(budget);
  try {
    const running = await engine;
    const found = recognizeWith(running, picture, languages, extent);
    return await Promise.race([found, running.failure, watch.exhausted]);
  } catch (error) {
    await closeEngine();
    throw error;
  } finally {
    watch.stop();
  }
}

async function recognizeWith(
  running: Engine,
  picture: Picture,
  languages: Languages,
  extent: Extent,
): Promise<OcrWord[]> {
  const { worker } = running;
  if (running.languages !== languages) {
    await worker.reinitialize(languages, OEM.LSTM_ONLY, quiet);
    running.languages = languages;
  }
  const dpi = Math.round(picture.scale * 72);
  const parameters = { tessedit_pageseg_mode: modes[extent], user_defined_dpi: String(dpi) };
  const { data } = await worker.recognize(toPgm(picture), parameters as object, {
    text: false,
    blocks: true,
  });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((part) => part.lines));
  return lines.flatMap((line, index) =>
    line.words.map(({ text, confidence, bbox }) => ({
      text,
      box: { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
      confidence: confidence / 100,
      line: index,
    })),
  );
}

/** A picture in the simplest of all formats: nothing is compressed only to be unpacked again. */
function toPgm({ pixels, width, height }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

let files = 0;

/**
 * Reads a file with an engine that starts with its first picture and ends with the file: an engine that has read others
 * reads the same page in another way. Files that are read side by side share one.
 */
export async function withOwnEngine<T>(read: () => Promise<T>): Promise<T> {
  files += 1;
  try {
    return await read();
  } finally {
    files -= 1;
    if (files === 0) await closeEngine();
  }
}

async function closeEngine(): Promise<void> {
  const running = engine;
  engine = null;
  await running?.then(
    ({ worker }) => worker.terminate(),
    () => undefined,
  );
}
