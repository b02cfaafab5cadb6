import { readFile } from 'node:fs/promises';
import { readDocument } from '../../src/features/reading/index.js';

/** A process that reads the file that its argument names and writes what kind of document it is. */
const { extractions } = await readDocument(new Uint8Array(await readFile(process.argv[2] ?? '')));
process.stdout.write(extractions[0]?.documentType ?? 'nothing');
