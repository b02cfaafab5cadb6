import { PDFiumLibrary } from '@hyzyla/pdfium';
import PDFDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { type Random, randomFrom } from './random.js';

/** How a paper is scanned, into a file of less than 5 MB. Angles are in degrees, `noise` and `shade` in steps of 256, `blur` in pixels. */
export interface Scanner {
  name: string;
  dpi: number;
  skew: number;
  noise: number;
  shade: number;
  blur: number;
  form: 'jpeg' | 'png' | 'fax' | 'pdf' | 'pdf-with-garbage';
  /** Of a JPEG, from 1 to 100. */
  quality: number;
  hasStamp: boolean;
}

export const scanners: readonly Scanner[] = [
  {
    name: 'flatbed',
    dpi: 200,
    skew: 0.8,
    noise: 14,
    shade: 6,
    blur: 0,
    form: 'jpeg',
    quality: 68,
    hasStamp: false,
  },
  {
    name: 'feeder',
    dpi: 200,
    skew: -0.5,
    noise: 10,
    shade: 4,
    blur: 0.5,
    form: 'pdf-with-garbage',
    quality: 60,
    hasStamp: false,
  },
  { name: 'fax', dpi: 300, skew: 0.4, noise: 0, shade: 0, blur: 0, form: 'fax', quality: 0, hasStamp: false },
  {
    name: 'grey',
    dpi: 200,
    skew: -1.4,
    noise: 22,
    shade: 38,
    blur: 0.6,
    form: 'png',
    quality: 0,
    hasStamp: true,
  },
  {
    name: 'copier',
    dpi: 300,
    skew: 1.9,
    noise: 16,
    shade: 14,
    blur: 0.7,
    form: 'pdf',
    quality: 45,
    hasStamp: true,
  },
];

export interface Scan {
  bytes: Uint8Array;
  extension: string;
}

interface Picture {
  pixels: Buffer;
  width: number;
  height: number;
}

/** A page as a picture in 256 shades of grey. */
const toPicture = async (image: Sharp): Promise<Picture> => {
  const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

const toSharp = ({ pixels, width, height }: Picture): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 } });

let library: Promise<PDFiumLibrary> | undefined;

async function renderPages(pdf: Uint8Array, dpi: number): Promise<Picture[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  const pictures: Picture[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dpi / 72, render: 'bitmap' });
    pictures.push(
      await toPicture(sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: 'white' })),
    );
  }
  document.destroy();
  return pictures;
}

/** Grain of the sensor, and paper that is darker towards one corner. */
function age({ pixels, width, height }: Picture, random: Random, { noise, shade }: Scanner): Picture {
  const aged = Buffer.alloc(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const darker = (shade * (0.5 + y / height)) / 1.5;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const grain = noise === 0 ? 0 : (random.next() - 0.5) * 2 * noise;
      aged[at] = Math.min(255, Math.max(0, (pixels[at] ?? 255) - darker + grain));
    }
  }
  return { pixels: aged, width, height };
}

async function pass(picture: Picture, random: Random, scanner: Scanner): Promise<Picture> {
  const turned =
    scanner.skew === 0
      ? picture
      : await toPicture(toSharp(picture).rotate(scanner.skew, { background: 'white' }));
  const soft = scanner.blur === 0 ? turned : await toPicture(toSharp(turned).blur(scanner.blur));
  return scanner.noise === 0 && scanner.shade === 0 ? soft : age(soft, random, scanner);
}

const fax = async (pictures: readonly Picture[], dpi: number): Promise<Uint8Array> => {
  const { width, height } = pictures[0] ?? { width: 0, height: 0 };
  const pages = await Promise.all(
    pictures.map((each) =>
      toSharp(each).threshold(150).resize(width, height, { fit: 'fill' }).png().toBuffer(),
    ),
  );
  const joined = pages.length === 1 ? sharp(pages[0]) : sharp(pages, { join: { animated: true } });
  return joined
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: dpi / 25.4, yres: dpi / 25.4 })
    .toBuffer();
};

/** What scanners with bad text recognition leave behind the picture. */
function writeGarbage(document: PDFKit.PDFDocument, random: Random): void {
  document.addContent('3 Tr');
  for (let y = 40; y < document.page.height - 40; y += 14) {
    const word = Array.from({ length: random.int(8, 40) }, () =>
      String.fromCharCode(random.int(33, 122)),
    ).join('');
    document.fontSize(8).text(word, 40, y, { lineBreak: false });
  }
  document.addContent('0 Tr');
}

async function scannedPdf(
  pictures: readonly Picture[],
  random: Random,
  scanner: Scanner,
): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, margin: 0, info: { CreationDate: new Date(0) } });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  for (const picture of pictures) {
    const size: [number, number] = [(picture.width * 72) / scanner.dpi, (picture.height * 72) / scanner.dpi];
    document.addPage({ size, margin: 0 });
    const jpeg = await toSharp(picture).jpeg({ quality: scanner.quality }).toBuffer();
    document.image(jpeg, 0, 0, { width: size[0], height: size[1] });
    if (scanner.form === 'pdf-with-garbage') writeGarbage(document, random);
  }
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Prints a PDF and scans the paper. A picture holds one page, so that longer documents become TIFF or PDF. */
export async function scan(pdf: Uint8Array, seed: string, scanner: Scanner): Promise<Scan> {
  const random = randomFrom(seed);
  const pages = await renderPages(pdf, scanner.dpi);
  const pictures: Picture[] = [];
  for (const page of pages) pictures.push(await pass(page, random, scanner));
  const [first] = pictures;
  if (first === undefined) throw new Error('nothing to scan');
  if (scanner.form === 'fax') return { bytes: await fax(pictures, scanner.dpi), extension: 'tiff' };
  if (scanner.form.startsWith('pdf') || pictures.length > 1) {
    const quality = scanner.quality === 0 ? 70 : scanner.quality;
    return { bytes: await scannedPdf(pictures, random, { ...scanner, quality }), extension: 'pdf' };
  }
  const image = toSharp(first).withMetadata({ density: scanner.dpi });
  return scanner.form === 'png'
    ? { bytes: await image.png().toBuffer(), extension: 'png' }
    : { bytes: await image.jpeg({ quality: scanner.quality }).toBuffer(), extension: 'jpg' };
}
