import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Command, CommanderError, Option } from 'commander';
import { type Core, createCore } from '../app.js';
import { addDataCommands } from './data-commands.js';
import { addLintCommand } from './lint-command.js';
import { addOperateCommands } from './operate-commands.js';
import { type OutputOptions, report, say } from './output.js';
import { addReferenceCommand } from './reference-command.js';
import { addServeCommands } from './serve-commands.js';
import { type Config, findUnknownVariables, loadConfig } from '../config.js';
import { type ExportFormat, commandLine, exportFormats, writeEvents } from '../features/activity/index.js';
import { blockListProblem } from '../features/identity/index.js';
import { environments, roles } from '../platform/access.js';

/** Exit codes: 0 done, 1 it did not work, 2 the call or the configuration is wrong. */
export const usageError = 2;

/** Where the database is, without its password. */
function databaseName({ database }: Config): string {
  if (database.kind === 'sqlite') return database.file;
  const { hostname, port, pathname } = new URL(database.url);
  return `postgresql://${hostname}${port && `:${port}`}${pathname}`;
}

async function withCore(
  work: (core: Core, config: ReturnType<typeof loadConfig>) => Promise<void>,
): Promise<void> {
  const config = loadConfig();
  const core = await createCore(config);
  try {
    await work(core, config);
  } finally {
    await core.close();
  }
}

async function readPassword(fromStdin: boolean | undefined): Promise<string> {
  if (fromStdin) return (await readAll(process.stdin)).replace(/\r?\n$/, '');
  throw new CommanderError(
    usageError,
    'password',
    'Give the password on standard input with --password-stdin.',
  );
}

/** Operators may choose what people may not; they are warned. */
async function readCheckedPassword(fromStdin: boolean | undefined, email: string): Promise<string> {
  const password = await readPassword(fromStdin);
  const problem = await blockListProblem(password, email);
  if (problem !== null) say(`warning: ${problem}`);
  return password;
}

/** Every command of the command line. */
export const program = new Command('cargolint')
  .description('Checks trade documents before customs does.')
  .exitOverride()
  .showHelpAfterError('(add --help for more)')
  .hook('preAction', () => {
    for (const name of findUnknownVariables())
      say(`warning: ${name} is no setting of CargoLint and has no effect`);
  });

addServeCommands(program);
addLintCommand(program);
addReferenceCommand(program);
addOperateCommands(program, withCore);

program
  .command('migrate')
  .description('bring the database up to date')
  .option('--json', 'one line of JSON on standard output')
  .action((options: OutputOptions) =>
    withCore(async (_core, config) => {
      const place = databaseName(config);
      report(options, { database: place }, `${place} is up to date.`);
      await Promise.resolve();
    }),
  );

const user = program.command('user').description('people who can log in');

user
  .command('create')
  .description('make a user, and the organization if it is new')
  .requiredOption('--email <email>', 'address to log in with')
  .requiredOption('--organization <name>', 'name or id of the organization')
  .addOption(new Option('--role <role>', 'owner of a new organization, else member').choices(roles))
  .option('--password-stdin', 'read the password from standard input')
  .option('--json', 'one line of JSON on standard output')
  .action(
    (
      options: OutputOptions & {
        email: string;
        organization: string;
        role?: string;
        passwordStdin?: boolean;
      },
    ) =>
      withCore(async ({ identity }) => {
        const { email, organization, role } = options;
        const password = await readCheckedPassword(options.passwordStdin, email);
        const created = await identity.provisionUser({ email, organization, role, password });
        report(options, created, `Made ${created.role} ${created.email} (${created.id}).`);
      }),
  );

user
  .command('reset-password')
  .description('set a password for somebody who forgot it, and end all sessions')
  .requiredOption('--email <email>', 'the user')
  .option('--password-stdin', 'read the password from standard input')
  .option('--remove-second-factor', 'take the second factor off too')
  .option('--json', 'one line of JSON on standard output')
  .action(
    ({
      email,
      passwordStdin,
      removeSecondFactor,
      ...options
    }: OutputOptions & { email: string; passwordStdin?: boolean; removeSecondFactor?: boolean }) =>
      withCore(async ({ identity }) => {
        const password = await readCheckedPassword(passwordStdin, email);
        const changed = await identity.resetPassword({ email, password, removeSecondFactor });
        report(options, changed, `${changed.email} has the new password, and all sessions have ended.`);
      }),
  );

/** What an operator may change of a user: command, what it does, and the change. */
const userChanges = [
  ['disable', 'refuse the user from the next request on', { disabled: true }],
  ['enable', 'let a disabled user in again', { disabled: false }],
  ['remove-two-factor', 'take off a second factor that was lost', { twoFactor: false }],
] as const;

async function changeUser(options: OutputOptions & { email: string }, change: object): Promise<void> {
  await withCore(async ({ identity }) => {
    const changed = await identity.changeUser({ email: options.email, ...change });
    const state = changed.disabled ? 'disabled' : 'enabled';
    report(options, changed, `${changed.email} is ${changed.role} and ${state}.`);
  });
}

for (const [name, description, change] of userChanges) {
  user
    .command(name)
    .description(description)
    .requiredOption('--email <email>', 'the user')
    .option('--json', 'one line of JSON on standard output')
    .action((options: OutputOptions & { email: string }) => changeUser(options, change));
}

user
  .command('set-role')
  .description('change what the user may do; access tokens with the old role are void at once')
  .requiredOption('--email <email>', 'the user')
  .addOption(new Option('--role <role>', 'the new role').choices(roles).makeOptionMandatory())
  .option('--json', 'one line of JSON on standard output')
  .action((options: OutputOptions & { email: string; role: string }) =>
    changeUser(options, { role: options.role }),
  );

const key = program.command('key').description('API keys');

key
  .command('create')
  .description('make an API key on behalf of a user; its text is shown this once')
  .requiredOption('--email <email>', 'the user, an owner or admin')
  .requiredOption('--name <name>', 'what to call the key')
  .addOption(
    new Option('--environment <environment>', 'the world it works in')
      .choices(environments)
      .makeOptionMandatory(),
  )
  .option('--scopes <scopes>', 'separated by commas or blanks; by default documents:read,documents:write')
  .option('--json', 'one line of JSON on standard output')
  .action((options: OutputOptions & { email: string; name: string; environment: string; scopes?: string }) =>
    withCore(async ({ identity, apiKeys }) => {
      const principal = await identity.principalOf(options.email);
      const created = await apiKeys.createApiKey(
        { principal, request: commandLine },
        {
          name: options.name,
          environment: options.environment as 'live' | 'test',
          scopes: options.scopes?.split(/[\s,]+/).filter(Boolean) as 'documents:read'[] | undefined,
        },
      );
      report(options, created, `${created.key}\n\nThis is the only time the key is shown (${created.id}).`);
    }),
  );

key
  .command('revoke')
  .argument('<id>', 'id of the key')
  .description('end a key at once')
  .option('--json', 'one line of JSON on standard output')
  .action((id: string, options: OutputOptions) =>
    withCore(async ({ apiKeys }) => {
      const revoked = await apiKeys.revokeAsOperator(id);
      report(options, revoked, `${revoked.name} (${revoked.id}) is revoked.`);
    }),
  );

const activity = program.command('activity').description('what happened');

activity
  .command('export')
  .description('write events, oldest first, to standard output or a file')
  .addOption(new Option('--format <format>', 'how to write them').choices(exportFormats).default('jsonl'))
  .option('--from <time>', 'not before this time (ISO 8601)')
  .option('--to <time>', 'before this time (ISO 8601)')
  .option('--organization <name>', 'name or id of an organization; else all of them')
  .option('--output <file>', 'file to write, for the owner of the process only')
  .option('--json', 'with --output: one line of JSON on standard output')
  .action((options: OutputOptions & ExportOptions) =>
    withCore(async ({ activityService }) => {
      const { format, output, ...which } = options;
      const file = output === undefined ? null : path.resolve(output);
      const events = activityService.exportAsOperator({
        organization: which.organization,
        from: toTime(which.from),
        to: toTime(which.to),
      });
      const target = file === null ? process.stdout : createWriteStream(file, { mode: 0o600 });
      const count = await writeEvents(events, format, target, (soFar) => {
        say(`${soFar} events so far`);
      });
      if (file === null) say(`Exported ${count} events.`);
      else report(options, { file, events: count }, `Exported ${count} events to ${file}.`);
    }),
  );

interface ExportOptions {
  format: ExportFormat;
  from?: string;
  to?: string;
  organization?: string;
  output?: string;
}

/** A day alone is its beginning in UTC. */
const toTime = (text: string | undefined): string | undefined =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;

addDataCommands(program, withCore);
