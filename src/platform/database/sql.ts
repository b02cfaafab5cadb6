/** A piece of SQL with a value for each `?`. Text of a caller is only ever among the values. */
export interface Sql {
  sql: string;
  values: readonly unknown[];
}

/** Conditions that each column has this value. @throws Error for a value that is not there: the list would be longer */
export const equal = (values: object): Sql[] =>
  Object.entries(values).map(([column, value]) => {
    if (value == null) throw new Error(`There is no value for ${column}.`);
    return { sql: `"${column}" = ?`, values: [value] };
  });

/** The same for the values that there are: what a caller may leave out. */
export const equalWhereGiven = (values: object): Sql[] =>
  equal(Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)));

/** Conditions that a time lies in a range, `from` included and `to` excluded. */
export const within = (
  column: string,
  { from, to }: { from?: number | null | undefined; to?: number | null | undefined },
): Sql[] => [
  ...(from == null ? [] : [{ sql: `"${column}" >= ?`, values: [from] }]),
  ...(to == null ? [] : [{ sql: `"${column}" < ?`, values: [to] }]),
];

/** The rows of a table for which all conditions hold, as what follows a `select`. */
export const from = (table: string, where: readonly Sql[]): Sql => ({
  sql: [
    `from "${table}"`,
    ...(where.length === 0 ? [] : ['where', where.map(({ sql }) => sql).join(' and ')]),
  ].join(' '),
  values: where.flatMap(({ values }) => values),
});
