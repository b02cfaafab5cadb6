import ipaddr from 'ipaddr.js';

/** Types of the data section, as MaxMind's format describes them. */
const types = { text: 2, uint16: 5, uint32: 6, map: 7, uint64: 9, array: 11 };

type Value =
  string | Value[] | { [key: string]: Value } | { type: 'uint16' | 'uint32' | 'uint64'; value: number };

const control = (type: number, size: number): Buffer => {
  if (size > 28) throw new Error('Longer values are not needed here.');
  return type < 8 ? Buffer.from([(type << 5) | size]) : Buffer.from([size, type - 7]);
};

const isNumber = (value: Value): value is { type: 'uint16' | 'uint32' | 'uint64'; value: number } =>
  typeof value === 'object' && 'type' in value && typeof value.value === 'number';

function encode(value: Value): Buffer {
  if (typeof value === 'string') {
    return Buffer.concat([control(types.text, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (Array.isArray(value)) return Buffer.concat([control(types.array, value.length), ...value.map(encode)]);
  if (isNumber(value)) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value.value);
    const digits = bytes.subarray(bytes.findIndex((byte) => byte !== 0));
    return Buffer.concat([control(types[value.type], digits.length), digits]);
  }
  const entries = Object.entries(value);
  return Buffer.concat([
    control(types.map, entries.length),
    ...entries.flatMap(([key, item]) => [encode(key), encode(item)]),
  ]);
}

interface Node {
  children: [Node | string | null, Node | string | null];
}

/** The bits of a network's prefix in the tree of 128 bits, where IPv4 lies below ::/96. */
function toBits(network: string): number[] {
  const [address, length] = ipaddr.parseCIDR(network);
  const bits = address.toByteArray().flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number));
  const prefix = bits.slice(0, length);
  return address.kind() === 'ipv4' ? [...Array.from({ length: 96 }, () => 0), ...prefix] : prefix;
}

function insert(root: Node, network: string, country: string): void {
  const bits = toBits(network);
  let node = root;
  for (const bit of bits.slice(0, -1)) {
    const next = node.children[bit as 0 | 1];
    if (typeof next === 'string') throw new Error(`${network} lies in another network`);
    node = node.children[bit as 0 | 1] = next ?? { children: [null, null] };
  }
  node.children[bits.at(-1) as 0 | 1] = country;
}

/** A file in MaxMind's MMDB format that knows the countries of networks (CIDR). */
export function createCountryFile(countries: Record<string, string>): Buffer {
  const root: Node = { children: [null, null] };
  for (const [network, country] of Object.entries(countries)) insert(root, network, country);

  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    for (const child of node.children) if (child !== null && typeof child !== 'string') visit(child);
  };
  visit(root);
  const indexes = new Map(nodes.map((node, index) => [node, index]));

  const offsets = new Map<string, number>();
  const data: Buffer[] = [];
  let length = 0;
  for (const country of new Set(Object.values(countries))) {
    const bytes = encode({ country: { iso_code: country } });
    offsets.set(country, length);
    data.push(bytes);
    length += bytes.length;
  }

  const tree = Buffer.alloc(nodes.length * 6);
  nodes.forEach((node, index) => {
    node.children.forEach((child, side) => {
      let record = nodes.length;
      if (typeof child === 'string') record = nodes.length + 16 + (offsets.get(child) ?? 0);
      else if (child !== null) record = indexes.get(child) ?? 0;
      tree.writeUIntBE(record, index * 6 + side * 3, 3);
    });
  });
  const metadata = encode({
    binary_format_major_version: { type: 'uint16', value: 2 },
    binary_format_minor_version: { type: 'uint16', value: 1 },
    build_epoch: { type: 'uint64', value: 1_700_000_000 },
    database_type: 'Test-Country',
    description: { en: 'Countries of the tests' },
    ip_version: { type: 'uint16', value: 6 },
    languages: ['en'],
    node_count: { type: 'uint32', value: nodes.length },
    record_size: { type: 'uint16', value: 24 },
  });
  const marker = Buffer.concat([Buffer.from([0xab, 0xcd, 0xef]), Buffer.from('MaxMind.com')]);
  return Buffer.concat([tree, Buffer.alloc(16), ...data, marker, metadata]);
}
