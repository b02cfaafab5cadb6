import { describe, expect, it } from 'vitest';
import { type ReferenceTables, importTable } from '../../../src/features/lint/index.js';
import { createReferenceTables, saveTable } from '../../../src/features/lint/index.js';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

async function tablesOf(table: 'ports' | 'sanctions', rows: readonly string[]): Promise<ReferenceTables> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'cargolint-reference-'));
  const imported = await importTable(table, [{ fileName: 'list.csv', text: rows.join('\n') }], {
    edition: 'any',
  });
  await saveTable(dataDir, imported, [], 0);
  const tables = await createReferenceTables(dataDir).current();
  rmSync(dataDir, { recursive: true });
  return tables;
}

describe('a port', async () => {
  const { ports } = await tablesOf('ports', [
    'locode,name,nameWoDiacritics',
    'GBFXT,Felixstowe,Felixstowe',
    'BEANR,Antwerpen,Antwerpen',
    'VNHPH,Haiphong,Haiphong',
    'CNSGH,Shanghai Pt,Shanghai Pt',
    'PLSWI,Świnoujście,Swinoujscie',
    'DKCPH,København,Kobenhavn',
    'AOLAN,Landana (Cacongo),Landana (Cacongo)',
    'AEMZD,Mina Zayed/Abu Dhabi,Mina Zayed/Abu Dhabi',
    'ESVLC,Valencia,Valencia',
    'VEVLN,Valencia,Valencia',
    'MYPKG,Port Klang,Port Klang',
  ]);

  it.each([
    ['GBFXT', ['GBFXT']],
    ['gb fxt', ['GBFXT']],
    ['FELIXSTOWE', ['GBFXT']],
    ['Port of Felixstowe', ['GBFXT']],
    ['Puerto de Valencia', ['ESVLC', 'VEVLN']],
    ['Felixstowe Port', ['GBFXT']],
    ['Antwerp', ['BEANR']],
    ['Amberes', ['BEANR']],
    ['Hai Phong', ['VNHPH']],
    ['Shanghai', ['CNSGH']],
    ['上海', ['CNSGH']],
    ['上海港', ['CNSGH']],
    ['SWINOUJSCIE', ['PLSWI']],
    ['Kobenhavn', ['DKCPH']],
    ['København', ['DKCPH']],
    ['Cacongo', ['AOLAN']],
    ['Abu Dhabi', ['AEMZD']],
    ['Port Klang', ['MYPKG']],
    ['Klang', ['MYPKG']],
  ])('is found as %s', (text, codes) => {
    expect(ports?.find(text).map(({ code }) => code)).toEqual(codes);
  });

  it.each(['Felixstow', 'stowe', 'GBFX', '', '…', 'port', 'Valencia Felixstowe', '\t', 'constructor'])(
    'is not found as “%s”',
    (text) => {
      expect(ports?.find(text)).toEqual([]);
    },
  );
});

describe('a name on a sanctions list', async () => {
  const { sanctions } = await tablesOf('sanctions', [
    'name,aliases',
    'QUARTZ FALCON SHIPPING COMPANY LTD,Onyx Heron Line',
    'Al-Rashid Gemstones,',
    '"TESTOV, Aram Borisovich",',
    '"ALI, Omar",',
    'GENERAL TRADING COMPANY,',
    'Rosquartz,',
    'Łódź Amber Works,',
    '玄武贸易有限公司,',
  ]);

  it.each([
    ['Quartz Falcon Shipping Co., Ltd.', 'QUARTZ FALCON SHIPPING COMPANY LTD'],
    ['QUARTZ FALCON SHIPPING LLC, Harbour Branch', 'QUARTZ FALCON SHIPPING COMPANY LTD'],
    ['Messrs. Quártz-Falcon Shipping', 'QUARTZ FALCON SHIPPING COMPANY LTD'],
    ['M/V Onyx Heron Line', 'QUARTZ FALCON SHIPPING COMPANY LTD'],
    ['Alrashid Gemstones FZE', 'Al-Rashid Gemstones'],
    ['AL RASHID GEMSTONES', 'Al-Rashid Gemstones'],
    ['Aram Borisovich Testov', 'TESTOV, Aram Borisovich'],
    ['Mr. Omar Ali', 'ALI, Omar'],
    ['General Trading Company', 'GENERAL TRADING COMPANY'],
    ['ROSQUARTZ JSC', 'Rosquartz'],
    ['Lodz Amber Works', 'Łódź Amber Works'],
    ['玄武贸易有限公司', '玄武贸易有限公司'],
  ])('is found in “%s”', (name, entry) => {
    expect(sanctions?.findName(name)).toEqual([entry]);
  });

  it.each([
    ['a word is missing', 'Quartz Falcon Ltd'],
    ['a word is another', 'Quartz Falconer Shipping'],
    ['only common words agree', 'Mustafa General Trading LLC'],
    ['two words stand apart', 'Omar Hassan Ali Textiles'],
    ['one word of a longer name', 'Rosquartz Tiles of Porto'],
    ['a part of a word', 'Rosquartzite'],
    ['only the surname', 'Testov GmbH'],
    ['only a legal form', 'Company Ltd'],
    ['nothing', ''],
    ['a word of JavaScript', 'constructor'],
  ])('is not found when %s: “%s”', (_why, name) => {
    expect(sanctions?.findName(name)).toEqual([]);
  });
});
