import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { type Plugin, defineConfig } from 'vite';

/** Compresses text files once, when they are built, so that the server only has to send them. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = path.join(dir, 'assets');
    for (const name of readdirSync(assets).filter((each) => /\.(js|mjs|css|svg)$/.test(each))) {
      const content = readFileSync(path.join(assets, name));
      writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(content));
      writeFileSync(path.join(assets, `${name}.gz`), gzipSync(content));
    }
  },
};

const ownOrigin = 'http://127.0.0.1:4000';

/** Builds the dashboard into dist/dashboard, from where the server sends it. */
export default defineConfig({
  root: 'src/dashboard',
  base: '/',
  plugins: [react(), compressed],
  build: {
    outDir: '../../dist/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // The first browsers with light-dark(), which the colours are made of.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    port: 5173,
    proxy: {
      // The server takes changes from its own pages only, so they must look as if they came from there.
      '^/(trpc|pdfjs)/': { target: ownOrigin, changeOrigin: true, headers: { origin: ownOrigin } },
    },
  },
});
