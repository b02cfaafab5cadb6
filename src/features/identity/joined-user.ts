import { UserEntity } from './identity.entity.js';

const userColumns = Object.keys(UserEntity.meta.properties);

/** The columns of a joined user, for another feature's query. */
export const joinedUser = (name: string): string[] =>
  userColumns.map((column) => `users.${column} as ${name}.${column}`);

/** Puts the columns of a joined user into a property of the row. */
export function splitJoinedUser(name: string, row: object): object {
  const prefix = `${name}.`;
  const entries = Object.entries(row);
  const user = entries
    .filter(([column]) => column.startsWith(prefix))
    .map(([column, value]) => [column.slice(prefix.length), value] as const);
  const rest = entries.filter(([column]) => !column.startsWith(prefix));
  return { ...Object.fromEntries(rest), [name]: Object.fromEntries(user) };
}
