import sharp from 'sharp';
const files = process.argv.slice(3);
const W = 780;
const imgs = await Promise.all(
  files.map(async (f) =>
    sharp(f)
      .resize({ width: W })
      .flatten({ background: 'white' })
      .png()
      .toBuffer({ resolveWithObject: true }),
  ),
);
const H = Math.max(...imgs.map((i) => i.info.height));
await sharp({ create: { width: (W + 10) * files.length, height: H, channels: 3, background: 'grey' } })
  .composite(imgs.map((i, n) => ({ input: i.data, left: n * (W + 10), top: 0 })))
  .png()
  .toFile(process.argv[2]);
