import sharp from 'sharp';
import {
  fromSharp,
  maxPicturePages,
  maxPixels,
  type Picture,
  readingScale,
  resize,
  tooLarge,
  tooManyPictures,
} from './pictures.js';
import { ReadError } from './read-error.js';

/** The longer side of a page in points, when a picture doesn't say how large it is: A4. */
const usualPage = 842;
/** Pages outside of this, in points of the longer side, have a resolution that nobody measured. */
const plausiblePage = { from: 250, to: 1700 };
/** Enlarging more than this adds pixels without adding letters. */
const maxEnlargement = 3;
const leastPixels = 20;

/** The pages of a picture file, unpacked one by one. */
export interface PicturePages {
  pageCount: number;
  /** @param number from 1 */
  picture(number: number): Promise<Picture>;
}

const isLimit = (error: unknown): boolean =>
  error instanceof Error && /pixel limit|too large/i.test(error.message);

const asReadError = (error: unknown): ReadError => {
  if (error instanceof ReadError) return error;
  if (isLimit(error))
    return new ReadError(
      'too_large',
      'A picture in the file has more than 50 megapixels. Scan the page again at 300 dpi.',
    );
  return new ReadError('broken', 'The picture is damaged. Scan or export it again.');
};

/**
 * Opens a PNG, a JPEG or a TIFF.
 * @throws ReadError when it is damaged, has too many pages or too many pixels
 */
export async function openPictures(bytes: Uint8Array): Promise<PicturePages> {
  try {
    const first = await sharp(bytes, { limitInputPixels: false }).metadata();
    const pageCount = first.format === 'tiff' ? (first.pages ?? 1) : 1;
    if (pageCount > maxPicturePages) throw tooManyPictures(pageCount, pageCount);
    return { pageCount, picture: (number) => readPicture(bytes, number - 1) };
  } catch (error) {
    throw asReadError(error);
  }
}

async function readPicture(bytes: Uint8Array, page: number): Promise<Picture> {
  try {
    const { width, height, density } = await sharp(bytes, { page, limitInputPixels: false }).metadata();
    if (width * height > maxPixels) throw tooLarge(width, height);
    if (Math.min(width, height) < leastPixels)
      throw new ReadError(
        'unsupported',
        `A picture of ${width} × ${height} pixels is too small to hold text.`,
      );
    const longer = Math.max(width, height);
    const scale = scaleOf(longer, density);
    const factor = Math.min(maxEnlargement, readingScale / scale);
    const upright = await fromSharp(
      sharp(bytes, { page, limitInputPixels: maxPixels, failOn: 'error' })
        .autoOrient()
        .flatten({ background: 'white' }),
      scale,
    );
    // Only a real difference is worth the blur of resampling.
    return factor > 0.8 && factor < 1.2 ? upright : await resize(upright, factor);
  } catch (error) {
    throw asReadError(error);
  }
}

/** Pixels per point: as the file says when that makes a page, else as if it were A4. */
function scaleOf(longer: number, density: number | undefined): number {
  const told = (density ?? 0) / 72;
  const isPlausible = longer / told >= plausiblePage.from && longer / told <= plausiblePage.to;
  return isPlausible ? told : longer / usualPage;
}
