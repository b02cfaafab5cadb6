import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const notOurs = new Set(['node_modules', '.git', 'dist', 'data', 'demo-data', 'coverage']);

/** Every file of the repository, by its path from the root. */
export function* repositoryFiles(folder = ''): Generator<[string, string]> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (notOurs.has(entry.name)) continue;
    if (entry.isDirectory()) yield* repositoryFiles(name);
    else if (entry.isFile()) yield [name, readFileSync(path.join(root, name), 'utf8')];
  }
}
