import { fromSharp, type Picture, resize, toSharp } from './pictures.js';

/** Scanners and people put paper in askew by less than this, in degrees. */
const maxSkew = 5;
/** Tesseract reads lines that are less askew than this. */
const leastSkew = 0.25;
/** Lines of text can be told apart with this many pixels in a point (100 dpi). */
const profileScale = 100 / 72;

interface Ink {
  xs: Float32Array;
  ys: Float32Array;
  height: number;
  width: number;
}

/** The dark points of a small picture. */
async function inkOf(picture: Picture): Promise<Ink> {
  const small = await resize(picture, Math.min(1, profileScale / picture.scale));
  const { pixels, width, height } = small;
  let sum = 0;
  for (const pixel of pixels) sum += pixel;
  const threshold = Math.min(160, (sum / pixels.length) * 0.75);
  const points: [number[], number[]] = [[], []];
  // The rim is left out: the black edge of a scan says nothing about its lines.
  const rim = Math.round(Math.min(width, height) * 0.03);
  for (let y = rim; y < height - rim; y += 1)
    for (let x = rim; x < width - rim; x += 1)
      if ((pixels[y * width + x] ?? 255) < threshold) {
        points[0].push(x);
        points[1].push(y);
      }
  return { xs: Float32Array.from(points[0]), ys: Float32Array.from(points[1]), width, height };
}

/** How sharply the rows of ink are told apart when the page is turned by an angle in degrees. */
function sharpness({ xs, ys, width, height }: Ink, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const shift = Math.ceil(Math.abs(slope) * width);
  const rows = new Float64Array(height + 2 * shift + 1);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((ys[index] ?? 0) + slope * (xs[index] ?? 0)) + shift;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}

function best(ink: Ink, from: number, to: number, step: number): number {
  let [angle, score] = [0, -1];
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const now = sharpness(ink, degrees);
    if (now > score) [angle, score] = [degrees, now];
  }
  return angle;
}

/** By how many degrees a page must be turned clockwise so that its lines are level; between -5 and 5. */
export async function skewOf(picture: Picture): Promise<number> {
  const ink = await inkOf(picture);
  if (ink.xs.length < 200) return 0;
  const coarse = best(ink, -maxSkew, maxSkew, 0.5);
  const fine = best(ink, coarse - 0.5, coarse + 0.5, 0.1);
  return Math.abs(fine) < leastSkew || Math.abs(fine) > maxSkew ? 0 : fine;
}

/** A page whose lines are level, and by how many pixels its picture starts left of and above the page. */
export interface Straight {
  picture: Picture;
  offset: { x: number; y: number };
}

/** Turns a page about its middle; its corners then stick out of it. */
export async function straighten(picture: Picture): Promise<Straight> {
  const degrees = await skewOf(picture);
  if (degrees === 0) return { picture, offset: { x: 0, y: 0 } };
  const turned = await fromSharp(toSharp(picture).rotate(degrees, { background: 'white' }), picture.scale);
  const offset = { x: (turned.width - picture.width) / 2, y: (turned.height - picture.height) / 2 };
  return { picture: turned, offset };
}
