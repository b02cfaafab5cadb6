import type { Command } from 'commander';
import { acceptConfiguredSecrets } from '../app.js';
import { loadConfig, toPostgresSettings } from '../config.js';
import type { WithCore } from './data-commands.js';
import { migrateTo } from './migrate-to.js';
import { type OutputOptions, report, say } from './output.js';

const jsonOption = ['--json', 'one line of JSON on standard output'] as const;

const lost = (emails: readonly string[]): string =>
  `No configured key reads the second factor of ${emails.join(', ')}. Add the old key, or take it off: cargolint user remove-two-factor.`;

/** Commands for whoever runs the server: another database, lost secrets. */
export function addOperateCommands(program: Command, withCore: WithCore): void {
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

  const secrets = program.command('secrets').description('what signs tokens and encrypts stored secrets');

  secrets
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

  secrets
    .command('re-encrypt')
    .description('encrypt every stored secret under the newest key, so that older ones can be dropped')
    .option(...jsonOption)
    .action((options: OutputOptions) =>
      withCore(async ({ identity }) => {
        const result = await identity.reencryptSecrets();
        report(
          options,
          result,
          `${result.reencrypted} secrets are under the newest key now; ${result.current} were.`,
        );
        if (result.unreadable.length === 0) return;
        say(lost(result.unreadable));
        process.exitCode = 1;
      }),
    );
}
