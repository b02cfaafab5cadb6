import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { openPdfPictures } from '../../src/features/reading/page-pictures.js';
import type { Placed } from './hand-pages.js';
import { seeded } from './trade-values.js';

const require = createRequire(import.meta.url);
const fonts = {
  'zh-Hans': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'zh-Hant': '@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
};

type Pdf = InstanceType<typeof PDFDocument>;

/** The bytes of a PDF that is drawn by a function. */
export async function pdfOf(
  draw: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => pdf.on('end', () => resolve()));
  draw(pdf);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A page with texts at their places, in a font that has Chinese characters. */
export const pdfOfTexts = (texts: readonly Placed[], script: keyof typeof fonts): Promise<Uint8Array> =>
  pdfOf((pdf) => {
    pdf.font(readFileSync(require.resolve(fonts[script])));
    for (const [x, y, text, size = 9] of texts)
      pdf.fontSize(size).text(text, x, y - size * 0.35, { lineBreak: false });
  });

/** How a page comes out of a scanner. */
export interface Damage {
  /** Degrees clockwise. */
  skew?: number;
  /** Strength of the noise, in grey levels. */
  noise?: number;
  blur?: number;
  /** Quarter turns clockwise. */
  turn?: 0 | 90 | 180 | 270;
  /** Pixels per inch; 300 unless told. */
  dpi?: number;
}

/** A page of a PDF as a scanner would see it: grey, with its resolution. */
export async function scan(pdf: Uint8Array, damage: Damage = {}, number = 1): Promise<Sharp> {
  const pages = await openPdfPictures(pdf);
  const { pixels, width, height } = pages.picture(number);
  pages.close();
  const dpi = damage.dpi ?? 300;
  let image = sharp(pixels, { raw: { width, height, channels: 1 } });
  const apply = async (change: (before: Sharp) => Sharp): Promise<void> => {
    const { data, info } = await change(image)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    image = sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } });
  };
  if (dpi !== 300) await apply((before) => before.resize(Math.round((width * dpi) / 300)));
  if (damage.skew) await apply((before) => before.rotate(damage.skew, { background: 'white' }));
  if (damage.blur) await apply((before) => before.blur(damage.blur));
  if (damage.turn) await apply((before) => before.rotate(damage.turn));
  if (damage.noise) image = await addNoise(image, damage.noise);
  return image.toColourspace('b-w').withDensity(dpi);
}

/** Grey paper and grain. */
async function addNoise(image: Sharp, strength: number): Promise<Sharp> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  const random = seeded(7);
  for (let index = 0; index < data.length; index += 1) {
    const grain = (random() + random() - 1) * strength;
    data[index] = Math.max(0, Math.min(255, 25 + (data[index] ?? 255) * 0.82 + grain));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } });
}
