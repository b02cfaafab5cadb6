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
import { migrationNames } from './names.js';

const classes: Record<(typeof migrationNames)[number], MigrationObject['class']> = {
  '0001-initial': Initial,
  '0002-defence': Defence,
  '0003-reading': Reading,
  '0004-many-processes': ManyProcesses,
  '0005-document-counts': DocumentCounts,
  '0006-secret-fingerprints': SecretFingerprints,
  '0007-alerts-by-age': AlertsByAge,
  '0008-jobs-by-kind': JobsByKind,
  '0009-by-age': ByAge,
};

export const migrations: MigrationObject[] = migrationNames.map((name) => ({ name, class: classes[name] }));
