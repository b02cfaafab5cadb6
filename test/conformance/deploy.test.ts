import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';
import { defaultLimits } from '../../src/edges/listener.js';
import { maximumFileBytes } from '../../src/features/documents/document.service.js';
import { stopWithinMilliseconds } from '../../src/main.js';
import { startApp } from '../support/app.js';
import { all, compose, docs, one, read } from '../support/deploy.js';

/** docs/deploy held against the code and against itself. Nothing here is run in a container. */

const { web = {}, worker = {}, proxy = {} } = compose.services;
const dockerfile = read('Dockerfile');
const nginx = read('nginx.conf');
const unit = read('cargolint.service');

const imageEnvironment = Object.fromEntries(
  [...dockerfile.matchAll(/\b(NODE_ENV|CARGOLINT_\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value]),
) as Record<string, string>;

const seconds = (text: string): number => Number(/^(\d+)s?$/.exec(text)?.[1]) * 1000;

describe('the image', () => {
  it('listens where its check, its port and the proxy look, and keeps its data where the volume is', () => {
    const config = loadConfig(imageEnvironment);
    const ports = [
      one(dockerfile, /^EXPOSE (\d+)$/gm),
      one(dockerfile, /127\.0\.0\.1:(\d+)/g),
      one(nginx, /http:\/\/web:(\d+);/g),
      one(readFileSync(path.join(docs, 'operations.md'), 'utf8'), /^ +port: (\d+)$/gm),
    ];
    expect(ports).toEqual(ports.map(() => String(config.port)));
    expect(config).toMatchObject({ production: true, host: '0.0.0.0' });
    expect(one(dockerfile, /^VOLUME (\S+)$/gm)).toBe(config.dataDir);
    for (const service of [web, worker]) expect(service.volumes).toEqual([`data:${config.dataDir}`]);
  });

  it('copies what is there and what the build makes', () => {
    const root = readdirSync(path.join(docs, '..'));
    const copied = all(dockerfile, /^COPY (?!--from|\. )(.+) \.\/$/gm).flatMap((line) => line.split(' '));
    const built = all(dockerfile, /^COPY --from=build \/app\/(\S+)/gm);
    expect(
      copied
        .concat(built)
        .filter((name) => !root.includes(name) && name !== 'dist' && name !== 'node_modules'),
    ).toEqual([]);
    const sent = all(read('Dockerfile.dockerignore'), /^!(.+)$/gm);
    for (const name of [...copied, 'src', 'schema', 'vite.config.ts', 'tsconfig*.json'])
      expect(sent).toContain(name);
  });

  it('runs a Node of the versions that package.json allows', () => {
    const { engines } = JSON.parse(readFileSync(path.join(docs, '..', 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(Number(one(dockerfile, /^ARG NODE_MAJOR=(\d+)$/gm))).toBeGreaterThanOrEqual(
      Number.parseInt(engines.node.replace('>=', '')),
    );
  });
});

describe('compose.yaml', () => {
  it.each(['web', 'worker'])('gives %s a configuration that it starts with', (name) => {
    const secret = 'kJ8+2vQmZ0xYw5tRb7LdN3cHs9aPfU4e';
    const keys = all(read('secrets.env.example'), /^([A-Z_]+)=$/gm);
    const config = loadConfig({
      ...imageEnvironment,
      ...Object.fromEntries(keys.map((key) => [key, secret])),
      ...compose.services[name]?.environment,
    });
    const subnets = compose.networks.inside?.ipam?.config.map(({ subnet }) => subnet);
    expect(config).toMatchObject({
      production: true,
      trustedProxies: subnets,
      jwtSecrets: [secret],
      encryptionKeys: [secret],
      metricsToken: secret,
    });
    const { hostname } = new URL(compose.services[name]?.environment?.CARGOLINT_DATABASE_URL ?? '');
    expect(Object.keys(compose.services)).toContain(hostname);
  });

  it('names only services, volumes, networks and secrets that it has', () => {
    const { services, volumes, networks, secrets } = compose;
    for (const service of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(networks)).toEqual(expect.arrayContaining(service.networks ?? []));
      expect(Object.keys(secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
      const [named, mounted] = [/^\w/, /^\.\//].map(
        (kind) => service.volumes?.filter((volume) => kind.test(volume)) ?? [],
      );
      expect(Object.keys(volumes)).toEqual(
        expect.arrayContaining(named?.map((volume) => volume.split(':')[0]) ?? []),
      );
      for (const volume of mounted ?? [])
        expect([...readdirSync(path.join(docs, 'deploy')), 'certs']).toContain(
          path.basename(volume.split(':')[0] ?? ''),
        );
      for (const [dependency, { condition }] of Object.entries(service.depends_on ?? {})) {
        if (condition === 'service_healthy')
          expect(services[dependency]?.healthcheck?.disable ?? false).toBe(false);
      }
    }
  });

  it('has the worker tell its health where the check of the image looks', () => {
    const port = one(dockerfile, /127\.0\.0\.1:(\d+)/g);
    expect(worker.environment?.CARGOLINT_WORKER_PORT).toBe(port);
    expect(worker.healthcheck).toBeUndefined();
  });

  it('reads in the worker alone', () => {
    expect([web.command, worker.command]).toEqual([['serve', '--no-worker'], ['work']]);
  });
});

describe('time to stop', () => {
  it('is longer than what a server takes', () => {
    for (const service of [web, worker])
      expect(seconds(service.stop_grace_period ?? '')).toBeGreaterThan(stopWithinMilliseconds);
    expect(seconds(one(unit, /^TimeoutStopSec=(.+)$/gm))).toBeGreaterThan(stopWithinMilliseconds);
  });
});

describe('nginx.conf', () => {
  it('has as many braces that open as that close, and ends its lines', () => {
    const lines = nginx
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter(Boolean);
    expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
    expect(all(nginx, /\{$/gm)).toHaveLength(all(nginx, /^ *\}$/gm).length);
  });

  it('waits longer than the server and takes more than it takes', () => {
    const limits = defaultLimits();
    for (const name of ['proxy_read_timeout', 'proxy_send_timeout']) {
      expect(seconds(one(nginx, new RegExp(`\\b${name} (\\d+s);`, 'g')))).toBeGreaterThan(limits.request);
    }
    expect(seconds(one(nginx, /\bsend_timeout (\d+s);/g))).toBeGreaterThan(limits.silence);
    const megabytes = Number(one(nginx, /client_max_body_size (\d+)m;/g));
    expect(megabytes * 1024 * 1024).toBeGreaterThan(2 * maximumFileBytes);
  });

  it('sends headers by which a server that trusts it knows caller and scheme', async () => {
    const values: Record<string, string> = {
      $host: 'cargolint.example.com',
      $remote_addr: '192.0.2.7',
      $scheme: 'https',
      '""': '',
    };
    const headers = Object.fromEntries(
      [...nginx.matchAll(/proxy_set_header (\S+) (\S+);/g)]
        .map(([, name = '', value = '']) => [name.toLowerCase(), values[value] ?? value] as const)
        .filter(([name, value]) => value !== '' && name !== 'host'),
    );
    expect(Object.keys(headers).toSorted()).toEqual(['x-forwarded-for', 'x-forwarded-proto']);
    const app = await startApp({ NODE_ENV: 'production', CARGOLINT_TRUSTED_PROXIES: '127.0.0.1' });
    const call = (more: Record<string, string>) =>
      app.call('/api/v1/documents', { headers: { 'x-api-key': 'cl_live_unknown', ...more } });
    expect((await call({})).status).toBe(400);
    expect((await call(headers)).status).toBe(401);
    await app.background.settle();
    expect(
      await app.database.read('activityEvents').where({ action: 'authenticate' }).select('address'),
    ).toEqual([{ address: '192.0.2.7' }]);
    await app.stop();
  });

  it('mounts are where it looks for them', () => {
    const [configuration, certificates] = (proxy.volumes ?? []).map((volume) => volume.split(':')[1] ?? '');
    expect(configuration).toBe('/etc/nginx/nginx.conf');
    for (const file of all(nginx, /ssl_certificate(?:_key)? (\S+);/g))
      expect(path.dirname(file)).toBe(certificates);
  });
});

describe('cargolint.service', () => {
  /** Of systemd.unit(5), systemd.service(5), systemd.exec(5), systemd.kill(5); checked with `systemd-analyze verify`. */
  const known: Record<string, string> = {
    Unit: 'Description Documentation Wants After',
    Service: `Type User Group WorkingDirectory ExecStart Environment EnvironmentFile StateDirectory StateDirectoryMode UMask
      Restart RestartSec RestartPreventExitStatus KillMode TimeoutStopSec LimitNOFILE NoNewPrivileges CapabilityBoundingSet
      ProtectSystem ProtectHome PrivateTmp PrivateDevices ProtectClock ProtectHostname ProtectKernelLogs
      ProtectKernelModules ProtectKernelTunables ProtectControlGroups ProtectProc RemoveIPC RestrictAddressFamilies
      RestrictNamespaces RestrictRealtime RestrictSUIDSGID LockPersonality SystemCallArchitectures SystemCallFilter
      SystemCallErrorNumber`,
    Install: 'WantedBy',
  };
  const sections = unit.split(/^\[(\w+)\]$/m).slice(1);
  const keysOf = (text = ''): string[] =>
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('=')[0] ?? '');

  it('has only settings that systemd knows', () => {
    expect(sections.filter((_, index) => index % 2 === 0)).toEqual(Object.keys(known));
    for (let index = 0; index < sections.length; index += 2) {
      const allowed = known[sections[index] ?? '']?.split(/\s+/) ?? [];
      expect(keysOf(sections[index + 1]).filter((key) => !allowed.includes(key))).toEqual([]);
    }
  });

  it('may write to its data folder alone, and is not started again with a wrong configuration', () => {
    const dataDir = one(unit, /^Environment=CARGOLINT_DATA_DIR=(\S+)$/gm);
    expect(dataDir).toBe(`/var/lib/${one(unit, /^StateDirectory=(\S+)$/gm)}`);
    expect(unit).toContain('\nProtectSystem=strict\n');
    expect(unit).toContain('\nRestartPreventExitStatus=2\n');
  });
});
