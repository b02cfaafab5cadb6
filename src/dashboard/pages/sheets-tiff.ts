import type { IFD } from 'utif2';
import type { Sheet, Sheets } from './sheets.js';

/** The longer side at 100 %: A4, since few files say truly how large the paper was. */
const longerSide = 1123;

/** More than this, and the page is not even unpacked. The server reads no larger ones. */
const maximumPixels = 50_000_000;

/** Tags of TIFF 6.0. */
const tags = { width: 't256', height: 't257', orientation: 't274' };

/** The tag `Orientation` → by how many quarters the picture is turned to the right. Mirrored ones stay as they are. */
const turns: Record<number, number> = { 3: 2, 6: 1, 8: 3 };

/** Opens a TIFF, which browsers can't draw by themselves. @throws Error when it is damaged or has no picture */
export async function openTiff(content: Blob): Promise<Sheets> {
  // Loaded with the first TIFF: few people have any.
  const [{ default: library }, bytes] = await Promise.all([import('utif2'), content.arrayBuffer()]);
  const pages = library
    .decode(bytes)
    .filter((page) => readTag(page, tags.width) * readTag(page, tags.height) > 0);
  const [first] = pages;
  if (!first) throw new Error('There is no picture in the file.');

  const unpack = (page: IFD): ImageData => {
    library.decodeImage(bytes, page);
    const points = new Uint8ClampedArray(library.toRGBA8(page));
    const image = new ImageData(points, page.width, page.height);
    // Pages are unpacked again when they come into view again: all of them at once could fill the memory.
    page.data = new Uint8Array();
    return image;
  };

  return {
    count: pages.length,
    firstSize: sizeOf(first),
    read: (number) => {
      const page = pages[number - 1];
      return page
        ? Promise.resolve(toSheet(page, unpack))
        : Promise.reject(new Error('There is no such page.'));
    },
    close: () => undefined,
  };
}

function toSheet(page: IFD, unpack: (page: IFD) => ImageData): Sheet {
  const draw = async (): Promise<HTMLCanvasElement> => {
    if (readTag(page, tags.width) * readTag(page, tags.height) > maximumPixels)
      throw new Error('The page is too large.');
    return turn(await createImageBitmap(unpack(page)), turnsOf(page));
  };
  // All of its points are there already, so that the browser makes it smaller or larger.
  return { size: sizeOf(page), draw: () => ({ canvas: draw(), cancel: () => undefined }) };
}

function turn(picture: ImageBitmap, quarters: number): HTMLCanvasElement {
  const [width, height] = swapIf(quarters % 2 === 1, picture.width, picture.height);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context?.translate(width / 2, height / 2);
  context?.rotate((quarters * Math.PI) / 2);
  context?.drawImage(picture, -picture.width / 2, -picture.height / 2);
  picture.close();
  return canvas;
}

function sizeOf(page: IFD) {
  const [width, height] = swapIf(
    turnsOf(page) % 2 === 1,
    readTag(page, tags.width),
    readTag(page, tags.height),
  );
  const scale = longerSide / Math.max(width, height);
  return { width: width * scale, height: height * scale };
}

const turnsOf = (page: IFD): number => turns[readTag(page, tags.orientation)] ?? 0;

const swapIf = (isSwapped: boolean, width: number, height: number): [number, number] =>
  isSwapped ? [height, width] : [width, height];

function readTag(page: IFD, tag: string): number {
  const value = page[tag];
  return Array.isArray(value) ? Number(value[0]) : 0;
}
