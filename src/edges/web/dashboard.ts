import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built dashboard, beside the built server or, when that runs from its sources, where the build puts it. */
const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../dist/dashboard');

/** The paths that the dashboard's router knows; every other one stays an honest 404. */
const pages = [
  '/',
  '/sign-in',
  '/sign-up',
  '/set-up',
  '/documents',
  '/documents/:id',
  '/batches/:uploadBatchId',
  '/review',
  '/review/:id',
  '/activity',
  '/alerts',
  '/settings',
  '/settings/:page',
];

const aYear = 'public, max-age=31536000, immutable';

const notBuilt = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>CargoLint</title></head>
  <body><p>The dashboard is not built. Run <code>npm run build</code> and start again.</p></body>
</html>
`;

/** The dashboard: one page for all of its addresses, and its files, whose names change with their content. */
export async function registerDashboard(scope: FastifyInstance): Promise<void> {
  const index = path.join(built, 'index.html');
  const page = existsSync(index) ? readFileSync(index, 'utf8') : notBuilt;
  for (const url of pages) {
    scope.get(url, (request, reply) => {
      // `GET *` and addresses of other servers come here as the root, which they are not (RFC 9112 section 3.2).
      if (!request.url.startsWith('/')) return reply.callNotFound();
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    });
  }
  if (page === notBuilt) return;
  await scope.register(fastifyStatic, {
    root: path.join(built, 'assets'),
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', aYear),
  });
  await registerPdfResources(scope);
}

/** Character maps and standard fonts that PDFs refer to without having them inside. */
async function registerPdfResources(scope: FastifyInstance): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  await scope.register(fastifyStatic, {
    root: folder,
    prefix: '/pdfjs/',
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=86400'),
    allowedPath: (file) => /^\/(cmaps|standard_fonts|wasm|iccs)\/[\w.-]+$/.test(file),
  });
}
