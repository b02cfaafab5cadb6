import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder of the test that runs, which ends with it. */
export function createFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cargolint-folder-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
