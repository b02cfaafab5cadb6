import type { PDFPageProxy } from 'pdfjs-dist';
import { LockedError, type Sheet, type Sheets } from './sheets.js';

/** At PDF's 72 dots per inch a page would look smaller than on paper. */
const cssPixels = 96 / 72;

/** The library is large, so it is loaded with the first PDF. */
async function loadLibrary() {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return library;
}

/** @throws LockedError, or another one when it is damaged */
export async function openPdf(content: Blob): Promise<Sheets> {
  const [library, data] = await Promise.all([loadLibrary(), content.arrayBuffer()]);
  const task = library.getDocument({
    data: new Uint8Array(data),
    // Neither would pass our content security policy.
    isEvalSupported: false,
    useWasm: false,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    iccUrl: '/pdfjs/iccs/',
    verbosity: library.VerbosityLevel.ERRORS,
  });
  const close = () => void task.destroy();
  try {
    const pdf = await task.promise;
    const { size } = toSheet(await pdf.getPage(1));
    const read = async (number: number) => toSheet(await pdf.getPage(number));
    return { count: pdf.numPages, firstSize: size, read, close };
  } catch (error) {
    close();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked ? new LockedError() : error;
  }
}

function toSheet(page: PDFPageProxy): Sheet {
  const { width, height } = page.getViewport({ scale: cssPixels });
  return {
    size: { width, height },
    draw(factor) {
      const viewport = page.getViewport({ scale: cssPixels * factor });
      const canvas = Object.assign(document.createElement('canvas'), {
        width: Math.round(viewport.width),
        height: Math.round(viewport.height),
      });
      const task = page.render({ canvas, viewport });
      return { canvas: task.promise.then(() => canvas), cancel: () => task.cancel() };
    },
  };
}
