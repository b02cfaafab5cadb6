import { createInflate } from 'node:zlib';
import { ReadError } from './read-error.js';

/** The longest drawing of a page that was ever seen had 20 megabytes. */
const maxDrawing = 50_000_000;
/** Pictures of 50 megapixels in colour have 150 megabytes, and a file has up to five of them. */
const maxUnpacked = 800_000_000;
const maxPicture = 200_000_000;

const dictionaryLength = 4096;

interface PackedStream {
  packed: Uint8Array;
  /** How many times it is packed. */
  layers: number;
  isPicture: boolean;
}

/**
 * Unpacks every deflated stream of a PDF, as far as it may go, and forgets it: the programs that read PDFs
 * unpack without measure.
 * @throws ReadError when one of them, or all together, are too large
 */
export async function checkStreams(bytes: Uint8Array): Promise<void> {
  let unpacked = 0;
  for (const { packed, layers, isPicture } of streamsOf(bytes)) {
    const limit = Math.min(isPicture ? maxPicture : maxDrawing, maxUnpacked - unpacked);
    const size = await sizeOf(packed, layers, limit);
    if (size > limit)
      throw new ReadError(
        'too_large',
        'A part of the PDF unpacks to far more than a document needs. Print it to a new PDF, or send a scan.',
      );
    unpacked += size;
  }
}

function* streamsOf(bytes: Uint8Array): Generator<PackedStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (;;) {
    const keyword = file.indexOf('stream', at, 'latin1');
    if (keyword === -1) return;
    const close = file.indexOf('endstream', keyword + 6, 'latin1');
    const end = close === -1 ? file.length : close;
    at = close === -1 ? file.length : close + 9;
    const before = file.toString('latin1', Math.max(0, keyword - dictionaryLength), keyword);
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0));
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers === 0) continue;
    const lineEnd = file[keyword + 6] === 13 && file[keyword + 7] === 10 ? 8 : 7;
    const isPicture = /\/Subtype\s*\/Image\b/.test(dictionary);
    yield { packed: file.subarray(keyword + lineEnd, end), layers: Math.min(layers, 4), isPicture };
  }
}

/** How long a stream is when it is unpacked; a damaged one counts as far as it goes. */
function sizeOf(packed: Uint8Array, layers: number, limit: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const steps = Array.from({ length: layers }, () => createInflate());
    const finish = (): void => {
      steps.forEach((step) => step.destroy());
      resolve(size);
    };
    steps.forEach((step, index) => {
      const next = steps[index + 1];
      if (next !== undefined) step.pipe(next);
      step.on('error', finish);
    });
    const last = steps.at(-1);
    last?.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) finish();
    });
    last?.on('end', finish);
    steps[0]?.end(packed);
  });
}
