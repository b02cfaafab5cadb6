import { PDFiumModule } from '@hyzyla/pdfium';
import { maxPixels, type Picture, readingScale, tooLarge } from './pictures.js';
import { ReadError } from './read-error.js';

/** What is drawn on a page besides text. */
export interface Drawing {
  /** 0…1: the share of the page that lies under pictures. */
  pictureShare: number;
  /** Pictures, and outlines other than a few lines: text may be in them. */
  hasShapes: boolean;
}

/** The pages of a PDF as pictures. `close` must be called. Numbers are from 1. */
export interface PdfPictures {
  drawing(number: number): Drawing;
  picture(number: number): Picture;
  close(): void;
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;
type Exports = Pdfium['wasmExports'] & {
  /** Writes left, top, right and bottom as 32-bit floats. */
  FPDF_GetPageBoundingBox(page: number, rectangle: number): number;
  /** Writes the six numbers of the matrix as 32-bit floats. */
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
};

const objectTypes = { path: 2, image: 3, form: 5 } as const;
const grey = 1;
const renderFlags = 0x01 | 0x08; // annotations, greyscale
/** A page of A3 at 300 dpi has 17 megapixels. */
const maxPagePixels = 18_000_000;
/** No page of a trade document has more pieces; what lies behind them isn't looked at. */
const maxObjects = 50_000;
/** The lines of a form are less than this many paths; letters drawn as outlines are more. */
const outlines = 40;
/** Drawings inside drawings are followed this far down. */
const maxDepth = 8;
/** The page is divided into so many rows and columns to see where pictures lie. */
const cells = 40;

/**
 * Opens a PDF for drawing. Every document has an instance of its own, so that what one of them
 * breaks or leaves behind is no concern of the next.
 * @throws ReadError when it is damaged
 */
export async function openPdfPictures(bytes: Uint8Array): Promise<PdfPictures> {
  const pdfium = await PDFiumModule({});
  pdfium._FPDF_InitLibraryWithConfig({ version: 2 });
  const file = allocate(pdfium, bytes.length);
  pdfium.HEAPU8.set(bytes, file);
  const document = pdfium._FPDF_LoadMemDocument(file, bytes.length, 0);
  if (document === 0) throw damaged();
  const withPage = <T>(number: number, use: (page: number) => T): T => {
    try {
      const page = pdfium._FPDF_LoadPage(document, number - 1);
      if (page === 0) throw damaged();
      const result = use(page);
      pdfium._FPDF_ClosePage(page);
      return result;
    } catch (error) {
      // pdfium ends with a trap when memory is short or a file confuses it.
      throw error instanceof ReadError ? error : damaged();
    }
  };
  return {
    drawing: (number) => withPage(number, (page) => inspect(pdfium, page)),
    picture: (number) => withPage(number, (page) => render(pdfium, page)),
    close: () => pdfium._FPDF_CloseDocument(document),
  };
}

const damaged = (): ReadError =>
  new ReadError('broken', 'The PDF is damaged. Open it in another program and export it again.');

function allocate(pdfium: Pdfium, size: number): number {
  const address = pdfium.wasmExports.malloc(size);
  if (address === 0)
    throw new ReadError('too_large', 'The PDF needs too much memory. Export it with smaller pictures.');
  return address;
}

type Matrix = readonly [number, number, number, number, number, number];
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner matrix, then the outer one. */
const multiply = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

function inspect(pdfium: Pdfium, page: number): Drawing {
  const exports = pdfium.wasmExports as Exports;
  const scratch = allocate(pdfium, 24);
  const numbers = (count: number): number[] =>
    Array.from(new Float32Array(pdfium.HEAPU8.buffer, scratch, count));
  const found = { pictures: 0, paths: 0, objects: 0 };
  const covered = new Uint8Array(cells * cells);
  exports.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = numbers(4);

  const visit = (object: number, outer: Matrix, depth: number): void => {
    found.objects += 1;
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type === objectTypes.path) found.paths += 1;
    if (type !== objectTypes.image && type !== objectTypes.form) return;
    const isPlaced = exports.FPDFPageObj_GetMatrix(object, scratch) !== 0;
    const matrix = multiply(isPlaced ? (numbers(6) as unknown as Matrix) : unmoved, outer);
    if (type === objectTypes.image) {
      found.pictures += 1;
      checkSize(pdfium, object, scratch);
      cover(covered, matrix, { left, bottom, width: right - left, height: top - bottom });
    } else if (depth < maxDepth) {
      const count = exports.FPDFFormObj_CountObjects(object);
      for (let index = 0; index < count && found.objects < maxObjects; index += 1)
        visit(exports.FPDFFormObj_GetObject(object, index), matrix, depth + 1);
    }
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count && found.objects < maxObjects; index += 1)
    visit(pdfium._FPDFPage_GetObject(page, index), unmoved, 0);
  pdfium.wasmExports.free(scratch);
  return {
    pictureShare: covered.reduce((sum, cell) => sum + cell, 0) / covered.length,
    hasShapes: found.pictures > 0 || found.paths > outlines,
  };
}

function checkSize(pdfium: Pdfium, image: number, scratch: number): void {
  if (pdfium._FPDFImageObj_GetImagePixelSize(image, scratch, scratch + 4) === 0) return;
  const [width = 0, height = 0] = new Uint32Array(pdfium.HEAPU8.buffer, scratch, 2);
  if (width * height > maxPixels) throw tooLarge(width, height);
}

/** Marks the cells whose middle lies under a picture: the unit square, placed by a matrix. */
function cover(
  covered: Uint8Array,
  [a, b, c, d, e, f]: Matrix,
  page: { left: number; bottom: number; width: number; height: number },
): void {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-6) return;
  for (let row = 0; row < cells; row += 1)
    for (let column = 0; column < cells; column += 1) {
      const x = page.left + ((column + 0.5) / cells) * page.width - e;
      const y = page.bottom + ((row + 0.5) / cells) * page.height - f;
      const across = (x * d - y * c) / determinant;
      const up = (y * a - x * b) / determinant;
      if (across >= 0 && across <= 1 && up >= 0 && up <= 1) covered[row * cells + column] = 1;
    }
}

function render(pdfium: Pdfium, page: number): Picture {
  const [pageWidth, pageHeight] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
  const scale = Math.min(readingScale, Math.sqrt(maxPagePixels / (pageWidth * pageHeight)));
  const [width, height] = [Math.round(pageWidth * scale), Math.round(pageHeight * scale)];
  if (!(width > 0 && height > 0)) throw damaged();
  const address = allocate(pdfium, width * height);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, grey, address, width);
  pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, renderFlags);
  const pixels = pdfium.HEAPU8.slice(address, address + width * height);
  pdfium._FPDFBitmap_Destroy(bitmap);
  pdfium.wasmExports.free(address);
  return { pixels, width, height, scale };
}
