import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

/** Opening of PDFs. The library is large, so it is loaded with the first of them. */

async function loadLibrary() {
  const [library, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ]);
  library.GlobalWorkerOptions.workerSrc = worker.default;
  return library;
}

export type OpenedPdf =
  | { state: 'opening' }
  | { state: 'open'; pdf: PDFDocumentProxy; firstPage: { width: number; height: number } }
  | { state: 'unreadable'; isLocked: boolean };

/** Opens a PDF for as long as the component shows it. Its first page tells how large the others may be. */
export function usePdf(content: Blob): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    let isOver = false;
    let close = (): void => undefined;
    const open = async (): Promise<OpenedPdf> => {
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
      close = () => void task.destroy();
      if (isOver) close();
      const pdf = await task.promise;
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 96 / 72 });
      return { state: 'open', pdf, firstPage: { width, height } };
    };
    open()
      .catch((error: unknown): OpenedPdf => {
        const isLocked = error instanceof Error && error.name === 'PasswordException';
        return { state: 'unreadable', isLocked };
      })
      .then((result) => {
        if (!isOver) setOpened(result);
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      close();
    };
  }, [content]);
  return opened;
}
