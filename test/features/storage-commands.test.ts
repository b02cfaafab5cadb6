import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { list } from 'tar';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ConfigError, loadConfig } from '../../src/config.js';
import { fileForm, password } from '../support/app.js';
import { type Bucket, startBucket } from '../support/bucket.js';
import { createProcesses } from '../support/processes.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe('commands with a bucket', () => {
  const processes = createProcesses();
  const { folder } = processes;
  let bucket: Bucket;
  let environment: Record<string, string> = {};
  let auth: Record<string, string> = {};
  const ids: string[] = [];

  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await processes.run([...args, '--json'], '', environment);
    return { code, stderr, json: JSON.parse(stdout || '{}') as Record<string, unknown> };
  };

  beforeAll(async () => {
    bucket = await startBucket();
    const user = ['--email', 'files@example.com'];
    await processes.run(
      ['user', 'create', ...user, '--organization', 'Files Ltd', '--password-stdin'],
      password,
    );
    const created = await run('key', 'create', ...user, '--name', 'files', '--environment', 'live');
    auth = { 'x-api-key': String(created.json.key) };
    const { url, child } = await processes.serve({ CARGOLINT_READERS: '0' });
    for (let n = 0; n < 3; n++) {
      const answer = await fetch(`${url}/api/v1/documents`, {
        method: 'POST',
        headers: auth,
        body: fileForm(),
      });
      ids.push(((await answer.json()) as { id: string }).id);
    }
    child.kill('SIGKILL');
    ({ environment } = bucket);
  });
  afterAll(async () => {
    processes.stop();
    await bucket.stop();
  });

  it('migrate-files copies what the disk has, once, and a server then finds it in the bucket', async () => {
    const bucketName = `${environment.CARGOLINT_STORAGE_URL}/`;
    const counts = { missing: 0, bucket: bucketName };
    expect(await run('migrate-files')).toMatchObject({
      code: 0,
      json: { copied: 3, alreadyThere: 0, ...counts },
    });
    expect(bucket.keys()).toEqual([...ids].sort());
    bucket.erase(ids[0] ?? '');
    expect(await run('migrate-files')).toMatchObject({
      code: 0,
      json: { copied: 1, alreadyThere: 2, ...counts },
    });
    const { url, child } = await processes.serve({ CARGOLINT_READERS: '0', ...environment });
    for (const id of ids) {
      const content = await fetch(`${url}/api/v1/documents/${id}/content`, { headers: auth });
      expect([content.status, await content.text()]).toEqual([200, bucket.content(id).toString()]);
    }
    child.kill('SIGKILL');
  });

  it('migrate-files never copies a damaged file, and says so', async () => {
    const [id = ''] = ids;
    const original = bucket.content(id);
    bucket.erase(id);
    appendFileSync(path.join(folder, 'files', id.slice(-2), id), 'something else');
    const { code, json, stderr } = await run('migrate-files');
    expect([code, json.missing]).toEqual([1, 1]);
    expect(stderr).toContain(id);
    expect(bucket.keys()).not.toContain(id);
    bucket.append(id, original.toString());
  });

  it('a backup says where the files are that it does not have, and restoring says which of them are gone', async () => {
    const file = path.join(folder, 'with-bucket.tar.gz');
    const saved = await run('backup', file);
    expect(saved).toMatchObject({ code: 0, json: { file, bucket: `${environment.CARGOLINT_STORAGE_URL}/` } });
    const names: string[] = [];
    await list({ file, onReadEntry: ({ path: name }) => void names.push(name) });
    expect(names).toContain('./database.sqlite');
    expect(await run('restore', file)).toMatchObject({ code: 0, json: { files: 3, missing: 0 } });
    bucket.erase(ids[1] ?? '');
    const restored = await run('restore', file);
    expect(restored).toMatchObject({ code: 1, json: { files: 3, missing: 1 } });
    expect(restored.stderr).toContain(ids[1]);
  });
});

describe('the configuration of a bucket', () => {
  const pair = {
    CARGOLINT_S3_ACCESS_KEY_ID: 'an-id',
    CARGOLINT_S3_SECRET_ACCESS_KEY: 'a-secret-of-the-bucket',
  };

  it.each([
    ['another kind of address', { CARGOLINT_STORAGE_URL: 'https://bucket.example.com' }],
    ['no bucket', { CARGOLINT_STORAGE_URL: 's3:///prefix' }],
    ['a prefix that points upwards', { CARGOLINT_STORAGE_URL: 's3://bucket/../other' }],
    ['no bucket but its server', { CARGOLINT_S3_ENDPOINT: 'https://minio.example.com' }],
    ['no bucket but its key', pair],
    [
      'a key without its secret',
      { CARGOLINT_STORAGE_URL: 's3://bucket', CARGOLINT_S3_ACCESS_KEY_ID: 'an-id' },
    ],
    [
      'a server without https or http',
      { CARGOLINT_STORAGE_URL: 's3://bucket', CARGOLINT_S3_ENDPOINT: 'minio' },
    ],
  ])('%s is refused in one line that says what it takes', (_name, environment) => {
    const load = () => loadConfig(environment);
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/^CARGOLINT_(STORAGE_URL|S3_\w+) [^\n]+$/);
    expect(load).not.toThrow(pair.CARGOLINT_S3_SECRET_ACCESS_KEY);
  });

  it.each([
    ['s3://bucket', 'bucket', ''],
    ['s3://bucket/', 'bucket', ''],
    ['s3://my.bucket-1/originals', 'my.bucket-1', 'originals/'],
    ['s3://bucket/a/b_c.d/', 'bucket', 'a/b_c.d/'],
  ])('%s is a bucket and what the keys begin with', (url, bucket, prefix) => {
    const { objectStorage } = loadConfig({ CARGOLINT_STORAGE_URL: url, ...pair });
    expect(objectStorage).toMatchObject({ bucket, prefix, endpoint: null });
  });

  it('without a bucket the files are on the disk', () => {
    expect(loadConfig({}).objectStorage).toBeNull();
  });
});
