import sharp, { type Sharp } from 'sharp';
import { ReadError } from './read-error.js';

/** A page as a grey picture, one byte for each pixel, line by line from the upper left; 255 is white. */
export interface Picture {
  pixels: Uint8Array;
  width: number;
  height: number;
  /** Pixels in a point (1/72 inch) of the page. */
  scale: number;
}

/** Resolution at which letters of trade documents are read best, in pixels per point (300 dpi). */
export const readingScale = 300 / 72;

/** Larger pictures aren't unpacked: an A3 page at 400 dpi has 31 megapixels. */
export const maxPixels = 50_000_000;

/** More pages than this aren't read as pictures: each takes seconds. */
export const maxPicturePages = 5;

export const tooLarge = (width: number, height: number): ReadError =>
  new ReadError(
    'too_large',
    `A picture in the file has ${width} × ${height} pixels; at most 50 megapixels are read. Scan the page again at 300 dpi.`,
  );

export const tooManyPictures = (count: number, pages: number): ReadError =>
  new ReadError(
    'too_many_pages',
    `${count} of the file’s ${pages} pages are scans; at most ${maxPicturePages} scanned pages are read. ` +
      'Split the file, or export it as a PDF with text.',
  );

// Decoded pictures are never needed twice, and two documents may be read side by side.
sharp.cache(false);
sharp.concurrency(1);

/** A picture for sharp. */
export const toSharp = ({ pixels, width, height }: Picture): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 }, limitInputPixels: maxPixels * 2 });

/** What sharp makes, as a grey picture of a page with so many pixels in a point. */
export async function fromSharp(image: Sharp, scale: number): Promise<Picture> {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 1) throw new Error(`a grey picture has ${info.channels} channels`);
  return { pixels: data, width: info.width, height: info.height, scale };
}

/** The same page with fewer or more pixels. */
export async function resize(picture: Picture, factor: number): Promise<Picture> {
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const image = toSharp(picture).resize(width, height, { fit: 'fill' });
  return fromSharp(image, picture.scale * (width / picture.width));
}

/** The same page turned clockwise by a quarter, a half or three quarters. */
export async function turn(picture: Picture, degrees: 0 | 90 | 180 | 270): Promise<Picture> {
  return degrees === 0 ? picture : fromSharp(toSharp(picture).rotate(degrees), picture.scale);
}

/** Which grey a share of the pixels is darker than. */
function percentile(counts: Float64Array, share: number, all: number): number {
  let sum = 0;
  for (let grey = 0; grey < 256; grey += 1) {
    sum += counts[grey] ?? 0;
    if (sum >= share * all) return grey;
  }
  return 255;
}

/** The same page with white paper and black ink. A picture without either stays as it is. */
export function brighten(picture: Picture): Picture {
  const { pixels } = picture;
  const counts = new Float64Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const grey = (share: number): number => percentile(counts, share, pixels.length);
  // Ink covers less than a seventh of a page: what is darker than the paper's grain is above that.
  const [black, white] = [grey(0.005), Math.min(grey(0.15), grey(0.5) - 2)];
  if (white - black < 40 || white < 110) return picture;
  const levels = Uint8Array.from(counts, (_, level) =>
    Math.max(0, Math.min(255, Math.round(((level - black) / (white - black)) * 255))),
  );
  return { ...picture, pixels: pixels.map((pixel) => levels[pixel] ?? 255) };
}

/** Fewer dark pixels than a full stop has. */
const leastInk = 30;

/** Whether anything is on the paper; a blank page would be searched for letters for a long time. */
export function hasInk({ pixels }: Picture): boolean {
  let [darkest, lightest] = [255, 0];
  for (const pixel of pixels) {
    if (pixel < darkest) darkest = pixel;
    if (pixel > lightest) lightest = pixel;
  }
  const middle = (darkest + lightest) / 2;
  let ink = 0;
  for (const pixel of pixels) if (pixel < middle) ink += 1;
  return lightest - darkest >= 40 && ink >= leastInk;
}
