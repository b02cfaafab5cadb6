import { writeFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { corpus } from './corpus.js';
const lib = await PDFiumLibrary.init();
const pattern = new RegExp(process.argv[2] ?? '');
for (const each of corpus({ texts: 24, scans: 4, bundles: 4 }).filter((c) => pattern.test(c.name))) {
  const { bytes, extension, truths } = await each.make();
  console.log(
    each.name,
    truths.map((t) => `${t.type} ${t.layout} ${t.pages.join()}`).join(' | '),
    bytes.length,
  );
  if (process.argv[3] === 'truth') console.log(JSON.stringify(truths, null, 1));
  if (extension !== 'pdf') {
    await sharp(bytes).png().toFile(`/tmp/ev/${each.name}-0.png`);
    continue;
  }
  let n = 0;
  for (const page of (await lib.loadDocument(bytes)).pages()) {
    const img = await page.render({
      scale: 1.3,
      render: async (o) =>
        sharp(o.data, { raw: { width: o.width, height: o.height, channels: 4 } })
          .png()
          .toBuffer(),
    });
    writeFileSync(`/tmp/ev/${each.name}-${n++}.png`, img.data);
  }
}
