import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sqliteStore } from '../../src/sqlite.ts';
import { sampleEpisode } from '../../src/testing.ts';
import { asof, scratch } from './run-cli.ts';

it('asof work says why it leaves what another worker holds, and how to wait for it', async () => {
  const cwd = scratch();
  const store = sqliteStore({ file: join(cwd, 'm.db') });
  await store.recordEpisodes('default', [sampleEpisode('e1')], Date.now());
  await store.lease({ owner: 'another', now: Date.now(), ttlMs: 1e6, limit: 1 });
  await store.close();
  expect(await asof(['work', '--store', 'm.db'], { cwd })).toEqual({
    code: 0,
    stdout: '0 read, 1 still pending, 0 failed.\n',
    stderr: expect.stringMatching(/held by another worker.*--watch/),
  });
});
