import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { Core } from '../app.js';
import { type Config, ConfigError } from '../config.js';
import { backup, restore } from '../platform/backup.js';
import { AppError } from '../platform/errors.js';
import { type OutputOptions, report, say } from './output.js';
import { copyFilesFromDisk, findMissingFiles } from './stored-files.js';

/** Opens the product for a command, and closes it behind it. */
export type WithCore = (work: (core: Core, config: Config) => Promise<void>) => Promise<void>;

/** What the archive doesn't have, as a sentence. */
const elsewhere = (bucket: string | null): string =>
  bucket === null ? '' : ` The files of the documents are in ${bucket} and not in the archive.`;

/** The commands that save, restore and move all data. */
export function addDataCommands(program: Command, withCore: WithCore): void {
  /** Says which files are not where they should be, which makes the command fail. */
  const complain = (missing: readonly string[], files: number, place: string): void => {
    if (missing.length === 0) return;
    say(`${missing.length} of ${files} files are missing or damaged in ${place}, such as ${missing[0]}.`);
    process.exitCode = 1;
  };
  const bucketOf = (core: Core, config: Config) =>
    config.objectStorage === null ? null : core.storage.place;

  program
    .command('backup')
    .argument('<file>', 'archive to write (tar.gz); it holds secrets, keep it safe')
    .description('save the database, the files and the secrets, also beside a running server')
    .option('--json', 'one line of JSON on standard output')
    .action((file: string, options: OutputOptions) =>
      withCore(async (core, config) => {
        const target = path.resolve(file);
        await backup(core.database, config.dataDir, target);
        const bucket = bucketOf(core, config);
        report(options, { file: target, bucket }, `Saved to ${target}.${elsewhere(bucket)}`);
      }),
    );

  program
    .command('restore')
    .argument('<file>', 'archive that backup wrote')
    .description('put a backup in place of the current data, of which a backup is made first')
    .option('--json', 'one line of JSON on standard output')
    .action(async (file: string, options: OutputOptions) => {
      const source = path.resolve(file);
      if (!existsSync(source)) throw new AppError('not_found', `There is no file ${source}.`);
      let saved = '';
      await withCore(async ({ database, runtime }, config) => {
        saved = path.join(config.dataDir, `before-restore-${runtime.now()}.tar.gz`);
        await backup(database, config.dataDir, saved);
        say(`The current data was saved to ${saved}.`);
        await restore(database, config.dataDir, source);
      });
      // Anew, since what was restored may be older than this program.
      await withCore(async (core) => {
        const { files, missing } = await findMissingFiles(core);
        report(
          options,
          { file: source, saved, files, missing: missing.length },
          `Restored ${source}. Restart a running server to use its secrets.`,
        );
        complain(missing, files, core.storage.place);
      });
    });

  program
    .command('migrate-files')
    .description('copy the files of the data folder to the bucket; what is there is left alone')
    .option('--json', 'one line of JSON on standard output')
    .action((options: OutputOptions) =>
      withCore(async (core, config) => {
        if (config.objectStorage === null)
          throw new ConfigError('CARGOLINT_STORAGE_URL must name the bucket');
        const { missing, ...counts } = await copyFilesFromDisk(core, config, (soFar) => {
          say(`${soFar} files so far`);
        });
        const { place } = core.storage;
        report(
          options,
          { ...counts, missing: missing.length, bucket: place },
          `Copied ${counts.copied} files to ${place}; ${counts.alreadyThere} were there.`,
        );
        complain(missing, counts.copied + counts.alreadyThere + missing.length, 'the data folder');
      }),
    );
}
