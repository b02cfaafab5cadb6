import { type Command, Option } from 'commander';
import { loadConfig } from '../config.js';
import { type DocumentType, documentTypes } from '../features/reading/index.js';
import { systemRuntime } from '../platform/runtime.js';

const formats = ['text', 'json', 'sarif'] as const;

/** With fewer files, the result is there before anybody asks how far it is. */
const filesWithoutProgress = 4;

interface LintCommandOptions {
  format: (typeof formats)[number];
  json?: boolean;
  type?: DocumentType;
}

async function lint(files: string[], { format, json, type }: LintCommandOptions): Promise<void> {
  // Reading PDFs takes packages that no other command needs, so they are loaded here.
  const [{ createReferenceTables }, { lintFiles }, { toText }, { toJson }, { toSarif }] = await Promise.all([
    import('../features/lint/index.js'),
    import('./lint-files.js'),
    import('./lint-text.js'),
    import('./lint-json.js'),
    import('./lint-sarif.js'),
  ]);
  const onFile = (file: string, index: number): void => {
    process.stderr.write(`[${index + 1}/${files.length}] ${file}\n`);
  };
  const tables = createReferenceTables(loadConfig().dataDir, (file, reason) => {
    process.stderr.write(`${file} can’t be read: ${reason}.\n`);
  });
  const report = await lintFiles(files, {
    type,
    tables: await tables.current(),
    now: systemRuntime.now(),
    ...(files.length > filesWithoutProgress && { onFile }),
  });
  const write = {
    // hasColors knows NO_COLOR; a pipe has none.
    text: () => toText(report, { colour: process.stdout.isTTY && process.stdout.hasColors() }),
    json: () => toJson(report),
    sarif: () => toSarif(report),
  }[json ? 'json' : format];
  process.stdout.write(`${write()}\n`);
  if (report.counts.error > 0) process.exitCode = 1;
}

/** `cargolint lint`: checks local files without a server and without a database. */
export function addLintCommand(program: Command): void {
  program
    .command('lint')
    .argument('<files...>', 'PDF files; several are also compared with each other, as one shipment')
    .description('check local files, without server and database; exit code 1 when there are errors')
    .addOption(new Option('--format <format>', 'how to write the result').choices(formats).default('text'))
    .addOption(new Option('--json', 'one line of JSON, the same as --format json').conflicts('format'))
    .addOption(
      new Option('--type <type>', 'what every document is to be; else it is detected').choices(documentTypes),
    )
    .action(lint);
}
