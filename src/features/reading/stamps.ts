import { type Grid, not, type Part, partsOf, widen } from './grid.js';
import { type Picture, resize } from './pictures.js';

/** Strokes of stamps are told from letters with this many pixels in a point (150 dpi). */
const scale = 150 / 72;
/** From white paper to black ink (255…0), a stamp lies between; letters are darker in the middle of their strokes. */
const tone = { from: 85, to: 215 };
/** Within a stroke of a stamp, neighbours differ by less than this. */
const evenness = 80;
/**
 * In points: a stamp is at least so wide and high, which words and lines are not; what lies within a stamp that isn't
 * larger than the second figure belongs to it if it is as long as the third.
 */
const extent = { stamp: 24, mostStamp: 220, piece: 12 };
/** A stroke of a stamp is thinner than this, in points; what is thicker is a shaded field. */
const thickest = 6;

/** The middles of strokes that are even and neither dark nor white. */
function fadedStrokes({ pixels, width, height }: Picture): Grid {
  const cells = new Uint8Array(pixels.length);
  for (let y = 1; y < height; y += 1)
    for (let x = 1; x < width; x += 1) {
      const at = y * width + x;
      let [darkest, lightest] = [255, 0];
      for (const near of [at, at - 1, at - width, at - width - 1]) {
        const grey = pixels[near] ?? 255;
        if (grey < darkest) darkest = grey;
        if (grey > lightest) lightest = grey;
      }
      if (darkest >= tone.from && lightest <= tone.to && lightest - darkest < evenness) cells[at] = 1;
    }
  return { width, height, cells };
}

const isInside = (part: Part, other: Part): boolean =>
  part.left >= other.left &&
  part.right <= other.right &&
  part.top >= other.top &&
  part.bottom <= other.bottom;

/** Leaves the strokes of stamps: what is wide and high, and the longer pieces within. `scale` is in cells per point. */
function onlyStamps(strokes: Grid, scale: number): Grid {
  const parts = partsOf(strokes).map((part) => {
    const extents = [part.right - part.left, part.bottom - part.top].map((cells) => cells / scale);
    return { part, least: Math.min(...extents), most: Math.max(...extents) };
  });
  const stamps = parts.filter(({ least }) => least >= extent.stamp);
  const around = stamps.filter(({ most }) => most <= extent.mostStamp);
  const within = parts.filter(
    ({ part, most }) => most >= extent.piece && around.some((stamp) => isInside(part, stamp.part)),
  );
  const cells = new Uint8Array(strokes.cells.length);
  for (const { part } of [...stamps, ...within]) for (const at of part.cells) cells[at] = 1;
  return { ...strokes, cells };
}

/**
 * The same page without stamps that are paler than its print: where they cross letters, the letters stay. Shaded fields
 * stay, since light letters may be on them.
 */
export async function withoutStamps(picture: Picture): Promise<Picture> {
  const small = await resize(picture, Math.min(1, scale / picture.scale));
  const faded = fadedStrokes(small);
  if (!faded.cells.includes(1)) return picture;
  const fields = widen(
    not(widen(not(faded), Math.round((thickest * small.scale) / 2))),
    Math.round(thickest * small.scale),
  );
  const strokes = { ...faded, cells: faded.cells.map((cell, at) => (fields.cells[at] === 1 ? 0 : cell)) };
  const stamps = widen(onlyStamps(widen(strokes, 2), small.scale), 1);
  const { width, height } = picture;
  const factor = small.width / width;
  const pixels = new Uint8Array(picture.pixels);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(stamps.height - 1, Math.floor(y * factor)) * stamps.width;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (stamps.cells[row + Math.floor(x * factor)] === 1 && (pixels[at] ?? 255) > tone.from)
        pixels[at] = 255;
    }
  }
  return { ...picture, pixels };
}
