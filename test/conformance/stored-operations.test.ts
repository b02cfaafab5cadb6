import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadStoredOperations } from '../../src/edges/rest/stored-operations.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'operations-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = buildSchema(
  'type Query { ship: Ship } type Ship { name: String, port: Port } type Port { name: String }',
);

it('an operation gets the fragments that its fragments spread, once each and none besides', async () => {
  writeFileSync(
    path.join(folder, 'ships.graphql'),
    `query ship { ship { ...ShipFields port { ...PortFields } } }
     fragment ShipFields on Ship { name port { ...PortFields } }`,
  );
  writeFileSync(
    path.join(folder, 'ports.graphql'),
    'fragment PortFields on Port { name } fragment Unused on Port { name }',
  );
  const operation = loadStoredOperations(folder, schema).get('ship');
  const ship = { name: 'MV Example Star', port: { name: 'Felixstowe' } };
  expect(await operation?.execute({ ship }, {}, {})).toEqual({ data: { ship } });
});
