/** Where the database remembers which migrations were run. */
export const migrationTable = 'migrations';

/** Every migration, in order. Forward only: one that was released is never edited. */
export const migrationNames = [
  '0001-initial',
  '0002-defence',
  '0003-reading',
  '0004-many-processes',
  '0005-document-counts',
  '0006-secret-fingerprints',
  '0007-alerts-by-age',
  '0008-jobs-by-kind',
  '0009-by-age',
] as const;
