/** Cells of a page, line by line from the upper left: 1 where something is. */
export interface Grid {
  width: number;
  height: number;
  cells: Uint8Array;
}

/** The cells of which a square around them holds something. */
export function widen({ width, height, cells }: Grid, radius: number): Grid {
  const across = new Uint8Array(cells.length);
  for (let y = 0; y < height; y += 1) {
    let until = -1;
    for (let x = -radius; x < width; x += 1) {
      if (cells[y * width + x + radius] === 1 && x + radius < width) until = x + 2 * radius;
      if (x >= 0 && x <= until) across[y * width + x] = 1;
    }
  }
  const both = new Uint8Array(cells.length);
  for (let x = 0; x < width; x += 1) {
    let until = -1;
    for (let y = -radius; y < height; y += 1) {
      if (y + radius < height && across[(y + radius) * width + x] === 1) until = y + 2 * radius;
      if (y >= 0 && y <= until) both[y * width + x] = 1;
    }
  }
  return { width, height, cells: both };
}

export const not = ({ width, height, cells }: Grid): Grid => ({
  width,
  height,
  cells: cells.map((cell) => 1 - cell),
});

/** Cells that hang together; left, right, top and bottom are the outermost of them. */
export interface Part {
  cells: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The cells that hang together. */
export function partsOf({ width, height, cells }: Grid): Part[] {
  const open = cells.slice();
  const parts: Part[] = [];
  for (let start = 0; start < open.length; start += 1) {
    if (open[start] !== 1) continue;
    open[start] = 0;
    const part: Part = { cells: [start], left: width, right: 0, top: height, bottom: 0 };
    for (let index = 0; index < part.cells.length; index += 1) {
      const at = part.cells[index] as number;
      const [x, y] = [at % width, Math.floor(at / width)];
      part.left = Math.min(part.left, x);
      part.right = Math.max(part.right, x);
      part.top = Math.min(part.top, y);
      part.bottom = Math.max(part.bottom, y);
      for (const near of [at - 1, at + 1, at - width, at + width])
        if (open[near] === 1) {
          open[near] = 0;
          part.cells.push(near);
        }
    }
    parts.push(part);
  }
  return parts;
}
