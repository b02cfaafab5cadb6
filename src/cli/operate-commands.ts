import type { Command } from 'commander';
import { acceptConfiguredSecrets } from '../app.js';
import { loadConfig, toPostgresSettings } from '../config.js';
import { migrateTo } from './migrate-to.js';

interface OutputOptions {
  json?: boolean;
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const jsonOption = ['--json', 'one line of JSON on standard output'] as const;

function report(options: OutputOptions, result: object, sentence: string): void {
  process.stdout.write(`${options.json ? JSON.stringify(result) : sentence}\n`);
}

/** Commands for whoever runs the server: another database, lost secrets. */
export function addOperateCommands(program: Command): void {
  program
    .command('migrate-to')
    .argument('<url>', 'postgresql://USER:PASSWORD@HOST:PORT/NAME; PGPASSWORD may have the password')
    .description(
      'copy everything from the SQLite database to an empty PostgreSQL database; stop the server first',
    )
    .option('--replace', 'also if it has organizations: they are removed')
    .option(...jsonOption)
    .action(async (url: string, options: OutputOptions & { replace?: boolean }) => {
      const config = loadConfig();
      const result = await migrateTo(config, toPostgresSettings(url), options.replace === true, say);
      report(
        options,
        result,
        `Copied ${result.rows} rows of ${result.tables.length} tables and compared them. Set CARGOLINT_DATABASE_URL and start the server; files and secrets stay where they are.`,
      );
    });

  program
    .command('secrets')
    .description('what signs tokens and encrypts stored secrets')
    .command('accept')
    .description('take the configured secrets for this database, when the old ones are lost')
    .option(...jsonOption)
    .action(async (options: OutputOptions) => {
      await acceptConfiguredSecrets(loadConfig());
      report(
        options,
        { accepted: true },
        'The configured secrets are the right ones now. What others signed or encrypted can not be used any more.',
      );
    });
}
