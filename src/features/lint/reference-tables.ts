/** Tables that an operator loads. Each has an edition, which stands in the messages of the rules that use it. */

export interface Port {
  /** UN/LOCODE. */
  code: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export interface PortTable {
  edition: string;
  /** The places of that name or code, in whatever spelling the document has. */
  find(nameOrCode: string): readonly Port[];
}

export interface HsTable {
  edition: string;
  /** Whether a subheading of six digits exists, or a longer code when the table is a national tariff. */
  has(code: string): boolean;
}

export interface SanctionsTable {
  /** The date of the list. */
  edition: string;
  /** The entries that a name may mean. */
  findName(name: string): readonly string[];
  /** Countries (ISO 3166-1 alpha-2) under a general embargo. */
  countries: readonly string[];
}

/** Without a table its rules don't guess: they say nothing, and the result names them as unchecked. */
export interface ReferenceTables {
  ports?: PortTable;
  hs?: HsTable;
  sanctions?: SanctionsTable;
}

export type TableName = keyof ReferenceTables;

export const noTables: ReferenceTables = {};

/** The tables in words, for people. */
export const tableNames: Record<TableName, string> = {
  ports: 'list of ports',
  hs: 'Harmonized System',
  sanctions: 'sanctions list',
};
