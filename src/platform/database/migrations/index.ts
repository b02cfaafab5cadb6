import type { MigrationObject } from '@mikro-orm/core';
import { Initial } from './0001-initial.js';
import { Defence } from './0002-defence.js';
import { Reading } from './0003-reading.js';
import { ManyProcesses } from './0004-many-processes.js';
import { DocumentCounts } from './0005-document-counts.js';
import { SecretFingerprints } from './0006-secret-fingerprints.js';
import { AlertsByAge } from './0007-alerts-by-age.js';
import { JobsByKind } from './0008-jobs-by-kind.js';
import { ByAge } from './0009-by-age.js';

/** Forward only, in order. A migration that was released is never edited. */
export const migrations: MigrationObject[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-defence', class: Defence },
  { name: '0003-reading', class: Reading },
  { name: '0004-many-processes', class: ManyProcesses },
  { name: '0005-document-counts', class: DocumentCounts },
  { name: '0006-secret-fingerprints', class: SecretFingerprints },
  { name: '0007-alerts-by-age', class: AlertsByAge },
  { name: '0008-jobs-by-kind', class: JobsByKind },
  { name: '0009-by-age', class: ByAge },
];
