import { describe, expect, it } from 'vitest';
import { ImportError, importTable } from '../../../src/features/lint/index.js';
import type { ImportOptions, TableName } from '../../../src/features/lint/index.js';

const read = (table: TableName, text: string, options: ImportOptions = {}, fileName = 'list.csv') =>
  importTable(table, [{ fileName, text: [text] }], options);

const entriesOf = (content: object): unknown[] =>
  'entries' in content && Array.isArray(content.entries) ? content.entries : [];

/** The same text in pieces of one character, as a slow disk would hand it out at worst. */
const inPieces = (table: TableName, text: string) =>
  importTable(table, [{ fileName: 'list.csv', text: [...text] }], { edition: 'any' });

const failure = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'it was imported',
    (error: unknown) => {
      expect(error).toBeInstanceOf(ImportError);
      return (error as Error).message;
    },
  );

const official = [
  ',"GB",,".UNITED KINGDOM",,,,,,,,',
  ',"GB","FXT","Felixstowe","Felixstowe","SFK","AI","1-------","0307",,"5158N 00121E",',
  '+,"SE","MMA","Malmö","Malmo","M","AI","12345---","0401","MMA","5536N 01301E",',
  '=,"AE",,"Abu Zabi = Abu Dhabi","Abu Zabi = Abu Dhabi",,,,,,,',
  ',"US","PST","Post Office","Post Office","TX","RL","----5---","0401",,,',
];

describe('ports', () => {
  it('are read from the parts of UNECE’s list, with or without header, with status and function either way round', async () => {
    const header =
      'Change,Country,Location,Name,NameWoDiacritics,Subdivision,Status,Function,Date,IATA,Coordinates,Remarks';
    const lines =
      '\ngbfxt\tGBFXT\tFelixstowe\nfelixstowe\tGBFXT\tFelixstowe\nsemma\tSEMMA\tMalmö\nmalmo\tSEMMA\tMalmö\n';
    const swapped = official.map((row) => row.replace(/("AI"|"RL"),("[^"]{8}")/, '$2,$1'));
    for (const text of [official, [header, ...official], swapped]) {
      const imported = await read('ports', text.join('\r\n'));
      expect(imported).toMatchObject({ rows: 2, content: { lines }, leftOut: { count: 0 } });
    }
  });

  it('are read from a simple file, in any separator and column order', async () => {
    const { content } = await read('ports', '\uFEFFName;LOCODE\n"Genova; porto";IT GOA\n');
    expect(content).toEqual({
      table: 'ports',
      lines: '\nitgoa\tITGOA\tGenova; porto\ngenovaporto\tITGOA\tGenova; porto\n',
    });
  });

  it('have the edition of the file’s name, unless one is given', async () => {
    const text = 'locode,name\nGBFXT,Felixstowe\n';
    expect((await read('ports', text, {}, '2024-1 UNLOCODE CodeListPart1.csv')).edition).toBe(
      'UN/LOCODE 2024-1',
    );
    expect((await read('ports', text, {}, 'ours.csv')).edition).toBe('ours.csv');
    expect((await read('ports', text, { edition: 'of ours' }, 'ours.csv')).edition).toBe('of ours');
  });

  it('of several files are one table', async () => {
    const file = (fileName: string, row: string) => ({ fileName, text: ['locode,name\n', row] });
    const sources = [file('1.csv', 'GBFXT,Felixstowe'), file('2.csv', 'ESVLC,Valencia')];
    expect((await importTable('ports', sources)).rows).toBe(2);
  });

  it('leaves rows out that are no place, and says which', async () => {
    const rows = ['locode,name', 'GBFXT,Felixstowe', 'ESVLC,Valencia', 'ES1,Nowhere', 'NLRTM,'];
    const { rows: count, leftOut } = await read('ports', rows.join('\n'));
    expect(count).toBe(2);
    expect(leftOut).toEqual({
      count: 2,
      reasons: ['list.csv: line 4: “ES1” is no UN/LOCODE', 'list.csv: line 5: NLRTM has no name'],
    });
  });
});

describe('HS codes', () => {
  it('are the subheadings, whatever the column is called; chapters and headings are left away', async () => {
    for (const name of ['hscode', 'HS Code', 'Commodity_Code', 'HTS Number']) {
      const { content, rows } = await read('hs', `section,${name}\nI,01\nI,0101\nI,0101.21\nI,010129\n`);
      expect(content).toEqual({ table: 'hs', entries: ['010121', '010129'] });
      expect(rows).toBe(2);
    }
  });

  it('of a national tariff are the national codes and their subheadings, without the zeros that fill headings up', async () => {
    const codes = ['0102000000', '0102200000', '0102210000', '0102290500', '0501000000', '8481.80.19'];
    const { content } = await read('hs', ['code', ...codes].join('\n'));
    const sixDigits = ['010221', '010229', '050100', '848180'];
    expect(entriesOf(content).filter((code) => String(code).length === 6)).toEqual(sixDigits);
    expect(entriesOf(content)).toContain('84818019');
  });

  it('tell a spreadsheet’s lost zero from a code', async () => {
    const { leftOut } = await read('hs', 'code\n10121\n848180\n');
    expect(leftOut.reasons).toEqual(['list.csv: line 2: “10121” has lost its leading zero']);
  });

  it('have the edition of the file’s name', async () => {
    expect((await read('hs', 'code\n848180\n', {}, 'hs-2022.csv')).edition).toBe('HS 2022');
  });
});

const unList = `<?xml version="1.0"?>
<CONSOLIDATED_LIST dateGenerated="2026-03-02T00:00:00Z">
<INDIVIDUALS><INDIVIDUAL><FIRST_NAME>Aram</FIRST_NAME><SECOND_NAME>Testov</SECOND_NAME>
<INDIVIDUAL_ALIAS><ALIAS_NAME>Aram the Elder</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><FIRST_NAME>Quartz &amp; Onyx Trading</FIRST_NAME></ENTITY></ENTITIES>
</CONSOLIDATED_LIST>`;

describe('sanctions', () => {
  it('are read from OFAC’s files without header, with the aliases of the remarks', async () => {
    const sdn = [
      '36,"QUARTZ FALCON SHIPPING",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. \'ONYX HERON LINE\'; other."',
      '\u001a',
    ];
    const imported = await read('sanctions', sdn.join('\r\n'), { edition: '2026-03-01' });
    expect(entriesOf(imported.content)).toEqual([
      ['QUARTZ FALCON SHIPPING', 'quartz falcon shipping', 'onyx heron line'],
    ]);
    const alt = await read('sanctions', '36,12,"aka","ONYX HERON",-0- \r\n', { edition: '2026-03-01' });
    expect(entriesOf(alt.content)).toEqual([['ONYX HERON', 'onyx heron']]);
  });

  it('are read from the UN’s list, with the date that it tells', async () => {
    const { edition, content } = await read('sanctions', unList);
    expect(edition).toBe('2026-03-02');
    expect(entriesOf(content)).toEqual([
      ['Aram Testov', 'aram testov', 'aram elder'],
      ['Quartz & Onyx Trading', 'quartz onyx trading'],
    ]);
  });

  it('are read from the EU’s list, whose rows of addresses have no name', async () => {
    const rows = [
      'fileGenerationDate;Entity_LogicalId;NameAlias_WholeName;Address_City',
      '03/02/2026;13;Quartz Falcon GmbH;',
      '03/02/2026;13;;Berlin',
    ];
    expect(await read('sanctions', rows.join('\n'))).toMatchObject({
      edition: '2026-02-03',
      rows: 1,
      leftOut: { count: 0 },
    });
  });

  it('are read from a simple file with aliases, and are as current as the oldest of several files', async () => {
    const file = (fileName: string, day: string) => ({
      fileName,
      text: [`Name,Aliases,List date\nQuartz Falcon,"Onyx Heron; Jade Ibis",${day}\n`],
    });
    const { edition, content } = await importTable('sanctions', [
      file('new.csv', '2026-03-01'),
      file('old.csv', '2026-01-15'),
    ]);
    expect(edition).toBe('2026-01-15');
    expect(entriesOf(content)[0]).toEqual(['Quartz Falcon', 'quartz falcon', 'onyx heron', 'jade ibis']);
  });

  it('need a date, because it stands in the message of the rule', async () => {
    expect(await failure(read('sanctions', 'name\nQuartz Falcon\n'))).toBe(
      'list.csv: the list doesn’t tell its date; give it with --date.',
    );
  });

  it('take embargoed countries as codes', async () => {
    const options = { edition: '2026-03-01', embargoed: ['KP'] };
    expect((await read('sanctions', 'name\nQuartz Falcon\n', options)).content).toMatchObject({
      countries: ['KP'],
    });
    const wrong = read('sanctions', 'name\nQuartz Falcon\n', { ...options, embargoed: ['QQ'] });
    expect(await failure(wrong)).toBe('“QQ” is no country code of two letters.');
  });
});

describe('a file that is no list', () => {
  it.each<[TableName, string, string]>([
    ['ports', '', 'there is no row that can be used.'],
    ['ports', 'locode,name\n', 'there is no row that can be used.'],
    ['ports', 'code\nGBFXT\n', 'line 1: this is neither the UN/LOCODE list'],
    ['ports', 'locode,name\nGBFXT,"Felix\nstowe\n', 'a quotation mark is not closed'],
    ['ports', 'locode,name\nGBFXT,Felix"stowe\n', 'line 2: there is a quotation mark inside a cell'],
    [
      'ports',
      'locode,name\n1,a\nGBFXT,Felixstowe\n2,b\n',
      '2 rows can’t be used, and only 1 can; line 2: “1”',
    ],
    ['hs', 'description\npumps\n', 'line 1: the header has no column hscode'],
    ['hs', 'code\n0101\n', 'there is no row that can be used.'],
    ['sanctions', 'description\npumps\n', 'line 1: this is neither OFAC’s SDN.CSV'],
    ['sanctions', '<html><body>Sign in</body></html>\n', 'line 1: this XML is not the consolidated list'],
    ['sanctions', 'name\nLtd\n', 'there is no row that can be used; line 2: “Ltd” has no word to compare'],
    ['hs', '%PDF-1.7\n\u001b[31m,x', 'line 1: the header has no column hscode'],
  ])('of %s is refused with file and line: %j', async (table, text, message) => {
    const said = await failure(read(table, text, { edition: 'any' }));
    expect(said).toMatch(/^list\.csv: /);
    expect(said).toContain(message);
  });
});

it('how the text arrives makes no difference', async () => {
  const simple = 'locode,name\r\nGBFXT,Felixstowe\r\n';
  expect(await inPieces('ports', simple)).toEqual(await read('ports', simple, { edition: 'any' }));
  expect(await inPieces('sanctions', unList)).toEqual(await read('sanctions', unList, { edition: 'any' }));
});

it('a long file tells how far it is', async () => {
  const rows = Array.from(
    { length: 45_000 },
    (_, index) => `AA${(index + 50_000).toString(36).slice(-3)},Place ${index}`,
  );
  const told: number[] = [];
  await read('ports', ['locode,name', ...rows].join('\n'), { onProgress: (count) => told.push(count) });
  expect(told).toEqual([20_000, 40_000]);
});
