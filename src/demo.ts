import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { loadConfig } from './config.js';
import { serve } from './main.js';

/** A server with a user, two keys and the documents of one shipment, to try things on. */

const folder = 'demo-data';
const email = 'user@example.com';
const password = 'your-secure-password';
const uploadBatchId = '6f1c2b9e-4d3a-4f7b-9c85-2a1e0d7f8b36';

type Facts = [label: string, value: string][];

interface Sample {
  file: string;
  title: string;
  facts: Facts;
  columns: { title: string; width: number }[];
  rows: string[][];
  closing: string[];
}

const seller = 'Demo Trading Ltd, 14 Harbour Road, Bristol BS1 5TY, United Kingdom';
const buyer = 'Vega Importaciones SL, Calle del Puerto 8, 46024 Valencia, Spain';
const route: Facts = [
  ['Vessel', 'MV Example Star, voyage 042S'],
  ['Port of loading', 'Felixstowe, United Kingdom'],
  ['Port of discharge', 'Valencia, Spain'],
];
const container = 'MSKU 123456-5';

const samples: Sample[] = [
  {
    file: 'invoice.pdf',
    title: 'COMMERCIAL INVOICE',
    facts: [
      ['Invoice number', 'INV-2025-0417'],
      ['Invoice date', '2025-10-06'],
      ['Seller', seller],
      ['Buyer', buyer],
      ['Incoterms', 'CIF Valencia (Incoterms 2020)'],
      ['Country of origin', 'United Kingdom'],
      ['Payment terms', '30 days from date of invoice'],
    ],
    columns: [
      { title: 'Description', width: 190 },
      { title: 'HS code', width: 70 },
      { title: 'Quantity', width: 70 },
      { title: 'Unit price', width: 75 },
      { title: 'Amount', width: 90 },
    ],
    rows: [
      ['Stainless steel ball valves, DN50', '848180', '400 pcs', '21.50 EUR', '8,600.00 EUR'],
      ['Centrifugal pumps, 2.2 kW', '841370', '24 pcs', '310.00 EUR', '7,440.00 EUR'],
      ['Rubber gasket sets', '401693', '800 sets', '1.20 EUR', '960.00 EUR'],
    ],
    closing: ['Total: 17,000.00 EUR', 'Gross weight 1,240.0 kg, net weight 1,120.0 kg, 6 pallets'],
  },
  {
    file: 'packing-list.pdf',
    title: 'PACKING LIST',
    facts: [
      ['Packing list number', 'PL-2025-0417'],
      ['Date', '2025-10-06'],
      ['Invoice number', 'INV-2025-0417'],
      ['Shipper', seller],
      ['Consignee', buyer],
      ['Container', container],
      ['Country of origin', 'United Kingdom'],
      ['Country of destination', 'Spain'],
      ['Total packages', '6 pallets'],
      ['Gross weight', '1,240.0 kg'],
      ['Net weight', '1,120.0 kg'],
    ],
    columns: [
      { title: 'Description', width: 190 },
      { title: 'Quantity', width: 75 },
      { title: 'Pallets', width: 60 },
      { title: 'Net weight', width: 85 },
      { title: 'Gross weight', width: 85 },
    ],
    rows: [
      ['Stainless steel ball valves, DN50', '400 pcs', '3', '560.0 kg', '620.0 kg'],
      ['Centrifugal pumps, 2.2 kW', '24 pcs', '2', '480.0 kg', '528.0 kg'],
      ['Rubber gasket sets', '800 sets', '1', '80.0 kg', '92.0 kg'],
    ],
    closing: ['Total: 6 pallets, net weight 1,120.0 kg, gross weight 1,240.0 kg'],
  },
  {
    file: 'bill-of-lading.pdf',
    title: 'BILL OF LADING',
    facts: [
      ['B/L number', 'EXSU0425117'],
      ['Date of issue', '2025-10-09'],
      ['Shipper', seller],
      ['Consignee', buyer],
      ['Notify party', buyer],
      ...route,
      ['Freight', 'Prepaid'],
    ],
    columns: [
      { title: 'Container', width: 100 },
      { title: 'Packages', width: 80 },
      { title: 'Description of goods', width: 225 },
      { title: 'Gross weight', width: 90 },
    ],
    rows: [[container, '6 pallets', 'Ball valves, centrifugal pumps, rubber gasket sets', '1,240.0 kg']],
    closing: ['Shipped on board on 2025-10-09. Three original bills of lading were signed.'],
  },
  {
    file: 'certificate-of-origin.pdf',
    title: 'CERTIFICATE OF ORIGIN',
    facts: [
      ['Certificate number', 'CO-2025-88214'],
      ['Date of issue', '2025-10-07'],
      ['Exporter', seller],
      ['Consignee', buyer],
      ['Country of origin', 'United Kingdom'],
      ['Invoice number', 'INV-2025-0417'],
      ...route,
    ],
    columns: [
      { title: 'Description', width: 220 },
      { title: 'HS code', width: 90 },
      { title: 'Quantity', width: 90 },
      { title: 'Gross weight', width: 95 },
    ],
    rows: [
      ['Stainless steel ball valves, DN50', '848180', '400 pcs', '620.0 kg'],
      ['Centrifugal pumps, 2.2 kW', '841370', '24 pcs', '528.0 kg'],
      ['Rubber gasket sets', '401693', '800 sets', '92.0 kg'],
    ],
    closing: ['The goods described above originate in the United Kingdom.'],
  },
];

/** One page: title, facts, a table, closing lines. */
async function writePdf(sample: Sample, target: string): Promise<void> {
  const page = new PDFDocument({ size: 'A4', margin: 50, info: { Title: sample.title } });
  const output = page.pipe(createWriteStream(target));
  page.font('Helvetica-Bold').fontSize(18).text(sample.title).moveDown();
  for (const [label, value] of sample.facts) {
    page.font('Helvetica-Bold').fontSize(10).text(`${label}: `, { continued: true });
    page.font('Helvetica').text(value).moveDown(0.3);
  }
  page.moveDown();
  page.font('Helvetica').fontSize(9);
  page.table({
    columnStyles: sample.columns.map((column) => column.width),
    defaultStyle: { padding: 5 },
    data: [sample.columns.map((column) => column.title), ...sample.rows],
  });
  page.moveDown().font('Helvetica-Bold').fontSize(10);
  for (const line of sample.closing) page.text(line, 50).moveDown(0.3);
  page.end();
  await finished(output);
}

async function upload(address: string, key: string, file: string): Promise<void> {
  const form = new FormData();
  form.set('uploadBatchId', uploadBatchId);
  const bytes = await readFile(file);
  form.set('file', new Blob([bytes], { type: 'application/pdf' }), path.basename(file));
  const answer = await fetch(`${address}/api/v1/documents`, {
    method: 'POST',
    headers: { 'X-API-Key': key },
    body: form,
  });
  if (answer.status !== 201) throw new Error(`Uploading ${file}: ${answer.status} ${await answer.text()}`);
}

const guide = (address: string, liveKey: string, testKey: string): string => `
CargoLint runs at ${address} with the documents of one shipment. Stop it with Ctrl+C.

  Dashboard           ${address}
  Log in as           ${email} / ${password}
  API documentation   ${address}/api/docs
  GraphQL             ${address}/graphql

Paste into another terminal, in this folder:

# the key of the live environment (for the test environment: ${testKey})
export CARGOLINT_API_KEY=${liveKey}

# log in
curl ${address}/api/v1/auth/login -H 'Content-Type: application/json' -d '{"email": "${email}", "password": "${password}"}'

# list documents
curl ${address}/api/v1/documents -H "X-API-Key: $CARGOLINT_API_KEY"

# upload a document
curl ${address}/api/v1/documents -H "X-API-Key: $CARGOLINT_API_KEY" -F file=@${folder}/samples/invoice.pdf

# GraphQL
curl ${address}/graphql -H "X-API-Key: $CARGOLINT_API_KEY" -H 'Content-Type: application/json' -d '{"query": "{ documents(limit: 5) { data { id fileName status } pagination { total } } }"}'
`;

const dataDir = path.resolve(folder);
const sampleFolder = path.join(dataDir, 'samples');
await rm(dataDir, { recursive: true, force: true });
await mkdir(sampleFolder, { recursive: true });

const { app, address } = await serve({
  ...loadConfig(),
  // The demo speaks plain HTTP to this machine only, which production would refuse.
  production: false,
  host: '127.0.0.1',
  tls: null,
  dataDir,
  database: { kind: 'sqlite', file: path.join(dataDir, 'cargolint.sqlite') },
  logLevel: 'warn',
});

await app.identity.provisionUser({ email, password, organization: 'Demo Trading Ltd', role: 'owner' });
const principal = await app.identity.principalOf(email);
const request = { id: 'demo', address: 'localhost', userAgent: 'cargolint demo' };
const createKey = (environment: 'live' | 'test') =>
  app.apiKeys.createApiKey({ principal, request }, { name: `Demo ${environment}`, environment });
const [live, test] = [await createKey('live'), await createKey('test')];

for (const sample of samples) {
  const file = path.join(sampleFolder, sample.file);
  await writePdf(sample, file);
  await upload(address, live.key, file);
}
await upload(address, test.key, path.join(sampleFolder, 'invoice.pdf'));

process.stdout.write(guide(address, live.key, test.key));
