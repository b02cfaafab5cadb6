import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { TableName } from '../features/lint/index.js';
import type { ImportCommandOptions } from './reference-actions.js';

const tables: readonly TableName[] = ['ports', 'hs', 'sanctions'];

function toDay(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It takes a day such as 2026-03-01.');
  }
  return text;
}

const toCountries = (text: string): string[] => text.split(/[\s,]+/).map((code) => code.toUpperCase());

// The rules take packages that no other command needs, so they are loaded when they are needed.
const actions = () => import('./reference-actions.js');

const editionOption = () => new Option('--edition <name>', 'the edition; else as the file name says');
const jsonOption = () => new Option('--json', 'one line of JSON on standard output');

function addImports(reference: Command): void {
  const imports = reference.command('import').description('put a published list in place of the loaded one');
  const add = (table: TableName, description: string): Command =>
    imports
      .command(table)
      .argument('<files...>', 'the file, or the files that the list is divided into')
      .description(description)
      .addOption(jsonOption())
      .action(async (files: string[], options: ImportCommandOptions) =>
        (await actions()).importFiles(table, files, options),
      );
  add('ports', 'UN/LOCODE (CSV)').addOption(editionOption());
  add('hs', 'the Harmonized System, or a national tariff (CSV)').addOption(editionOption());
  add('sanctions', 'lists of OFAC (CSV), the UN (XML) or the EU (CSV), or any CSV with a column name')
    .addOption(new Option('--date <day>', 'the date of the list; else as the file says').argParser(toDay))
    .addOption(
      new Option('--embargo <countries>', 'countries under a general embargo, such as KP,IR').argParser(
        toCountries,
      ),
    );
}

/** `cargolint reference`: the lists that rules look things up in. They lie in the data folder, for all processes. */
export function addReferenceCommand(program: Command): void {
  const reference = program
    .command('reference')
    .description('lists that rules look things up in: ports, HS codes, sanctions');
  addImports(reference);
  reference
    .command('list')
    .description('show which lists are loaded')
    .addOption(jsonOption())
    .action(async (options: { json?: boolean }) => (await actions()).list(options));
  reference
    .command('remove')
    .addArgument(new Argument('<table>', 'which list').choices(tables))
    .description('take a list off; its rules then say nothing')
    .addOption(jsonOption())
    .action(async (table: TableName, options: { json?: boolean }) =>
      (await actions()).remove(table, options),
    );
}
