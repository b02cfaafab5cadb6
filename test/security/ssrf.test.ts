import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OutboundRefused, createOutbound, isPublicAddress } from '../../src/platform/outbound.js';

const requests: { path: string; body: string; headers: http.IncomingHttpHeaders }[] = [];
let server: http.Server;
let port: number;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ path: request.url ?? '', body, headers: request.headers });
      if (request.url === '/redirect') response.writeHead(302, { location: '/target' }).end();
      else if (request.url === '/endless') {
        const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
        response.on('close', () => clearInterval(timer));
      } else if (request.url !== '/silent') response.end('taken');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const resolvingTo =
  (...answers: string[][]) =>
  (_name: string, _options: object, callback: (error: Error | null, addresses: LookupAddress[]) => void) => {
    const addresses = answers.length > 1 ? answers.shift() : answers[0];
    callback(
      null,
      (addresses ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

describe('without an allow list, nothing that is not public is called', () => {
  it.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0177.0.0.1',
    'http://0.0.0.0',
    'http://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[64:ff9b:1::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://10.1.2.3',
    'http://172.16.0.1',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'http://100.100.100.200',
    'http://169.254.169.254',
    'http://168.63.129.16',
    'http://[::ffff:169.254.169.254]',
    'http://[fd00:ec2::254]',
    'http://[fe80::1]',
    'http://[fec0::1]',
    'http://224.0.0.1',
    'http://[ff02::1]',
    'http://255.255.255.255',
    'http://240.0.0.1',
    'http://198.18.0.1',
  ])('%s', async (origin) => {
    const before = requests.length;
    const url = `${origin}:${port}/`;
    await expect(createOutbound({ allow: [] })(url, '{}')).rejects.toThrow(OutboundRefused);
    expect(requests.length).toBe(before);
  });

  it('a name that stands for such an address', async () => {
    await expect(createOutbound({ allow: [] })(`http://localhost:${port}/`, '{}')).rejects.toThrow(
      OutboundRefused,
    );
    for (const address of ['127.0.0.1', '::1', '::ffff:10.0.0.1', '169.254.169.254', '0.0.0.0']) {
      const post = createOutbound({ allow: [], lookup: resolvingTo([address]) });
      await expect(post(`http://hook.example:${port}/`, '{}')).rejects.toThrow(OutboundRefused);
    }
  });

  it.each(['ftp://example.com/', 'file:///etc/passwd', 'http://user:password@example.com/'])(
    '%s',
    async (url) => {
      await expect(createOutbound({ allow: [] })(url, '{}')).rejects.toThrow(OutboundRefused);
    },
  );
});

it('public addresses are public', () => {
  for (const address of ['8.8.8.8', '93.184.215.14', '2606:4700::1111', '::ffff:8.8.8.8']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
  expect(isPublicAddress('no address')).toBe(false);
});

it('a name is looked up once per request, so what was judged is what is called (DNS rebinding)', async () => {
  let lookups = 0;
  const answers = resolvingTo(['127.0.0.1']);
  const post = createOutbound({
    allow: ['127.0.0.1'],
    lookup(...parameters) {
      lookups++;
      answers(...parameters);
    },
  });
  expect((await post(`http://hook.example:${port}/`, '{}')).status).toBe(200);
  expect(lookups).toBe(1);

  const rebinding = createOutbound({
    allow: ['127.0.0.1'],
    lookup: resolvingTo(['127.0.0.1'], ['10.0.0.1']),
  });
  expect((await rebinding(`http://hook.example:${port}/`, '{}')).status).toBe(200);
  await expect(rebinding(`http://hook.example:${port}/`, '{}')).rejects.toThrow(OutboundRefused);
});

it('of several addresses only those that are allowed are called', async () => {
  const post = createOutbound({ allow: ['127.0.0.0/8'], lookup: resolvingTo(['10.0.0.1', '127.0.0.1']) });
  expect((await post(`http://hook.example:${port}/`, '{}')).status).toBe(200);
});

describe('with an allow list', () => {
  const url = (path: string) => `http://127.0.0.1:${port}${path}`;
  const post = createOutbound({ allow: ['127.0.0.0/8'], totalTimeout: 500 });

  it('the network is reached, others are not', async () => {
    const answer = await post(url('/hook'), '{"a":"é"}', { 'x-test': '1' });
    expect(answer).toEqual({ status: 200, body: 'taken' });
    expect(requests.at(-1)).toMatchObject({ path: '/hook', body: '{"a":"é"}', headers: { 'x-test': '1' } });
    expect(
      await post(`http://[::ffff:127.0.0.1]:${port}/`, '{}').catch((error: Error) => error),
    ).not.toBeInstanceOf(OutboundRefused);
    await expect(post('http://10.0.0.1/', '{}')).rejects.toThrow(OutboundRefused);
    await expect(post('http://[::1]/', '{}')).rejects.toThrow(OutboundRefused);
  });

  it('a redirect is not followed', async () => {
    const before = requests.length;
    expect((await post(url('/redirect'), '{}')).status).toBe(302);
    expect(requests.slice(before).map(({ path }) => path)).toEqual(['/redirect']);
  });

  it('only the beginning of an answer is read', async () => {
    const { body } = await post(url('/endless'), '{}');
    expect(body.length).toBe(64 * 1024);
  });

  it('a receiver that never answers ends in an error', async () => {
    await expect(post(url('/silent'), '{}')).rejects.toThrow();
  });
});
