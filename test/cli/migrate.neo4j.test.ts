import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMemory, type SpaceRecord } from '../../src/index.ts';
import { neo4jStore } from '../../src/neo4j.ts';
import { sqliteStore } from '../../src/sqlite.ts';
import { emptyDatabase } from '../adapters/neo4j/neo4j-place.ts';
import type { Neo4jAddress } from '../neo4j/find-neo4j.ts';
import { neo4j } from '../neo4j/server.ts';
import { asof, asofJson, scratch } from './run-cli.ts';
import { onNeo4j } from './run-on-neo4j.ts';

const MESSAGES = [
  { id: 'a', speaker: 'Ann', text: 'I live in Rome. I work at Acme.', occurredAt: '2020-01-01' },
  { id: 'b', speaker: 'Ann', text: 'I moved to Oslo.', occurredAt: '2021-01-01' },
  { id: 'c', speaker: 'Ben', text: 'Ann is my sister. I never lived in Oslo.', occurredAt: '2022-01-01' },
];

interface Side {
  readonly records: Readonly<Record<string, number>>;
  readonly checksum: string;
}

async function migrated(words: readonly string[], options: { cwd: string; env: Readonly<Record<string, string>> }) {
  return (await asofJson(['migrate', ...words], options))['spaces'] as readonly { space: string; from: Side; to: Side; equal: boolean }[];
}

describe.skipIf(!neo4j)('asof migrate', () => {
  const address = neo4j as Neo4jAddress;
  const { ASOF_STORE: server = '', ...env } = neo4j ? onNeo4j(address) : {};

  beforeEach(() => emptyDatabase(address));

  async function filled(): Promise<string> {
    const cwd = scratch();
    const memory = await openMemory({ store: join(cwd, 'm.db'), space: 'ann' });
    for (const message of MESSAGES) await memory.ingest(message, { wait: true });
    await memory.retract('b');
    await memory.predicates.set({ name: 'mentor_of', inverses: ['mentored_by'] });
    await memory.in('späce.2').assert({ subject: 'Zoë', predicate: 'likes', object: 'tea', validAt: '2019' });
    await memory.close();
    return cwd;
  }

  async function exported(cwd: string, store: string, space: string): Promise<readonly string[]> {
    return (await asof(['export', '--store', store, '--space', space], { cwd, env })).stdout.trimEnd().split('\n').slice(1).toSorted();
  }

  it('carries a whole memory to a server and back, and says so twice over', async () => {
    const cwd = await filled();
    const there = await migrated(['m.db', server], { cwd, env });
    expect(there.map(({ space, equal }) => [space, equal])).toEqual([
      ['ann', true],
      ['späce.2', true],
    ]);
    expect(there[0]?.from.records).toMatchObject({ episode: 3, predicate: expect.any(Number) });
    expect(there[0]?.to).toEqual(there[0]?.from);
    expect(there[0]?.from.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(there[0]?.from.checksum).not.toBe(there[1]?.from.checksum);

    const back = await migrated([server, 'back.db'], { cwd, env });
    expect(back.map(({ to }) => to.checksum)).toEqual(there.map(({ from }) => from.checksum));
    for (const space of ['ann', 'späce.2']) {
      const original = await exported(cwd, 'm.db', space);
      expect(original.length).toBeGreaterThan(2);
      expect((await exported(cwd, server, space)).length).toBe(original.length);
      expect(await exported(cwd, 'back.db', space)).toEqual(original);
    }
  });

  it('run again it changes nothing; stopped half way it goes on; --space names what is copied', async () => {
    const cwd = await filled();
    const source = sqliteStore({ file: join(cwd, 'm.db') });
    const target = await neo4jStore(address);
    async function* half(): AsyncGenerator<SpaceRecord> {
      let count = 0;
      for await (const record of source.exportSpace('ann')) if (count++ < 5) yield record;
    }
    try {
      await target.importSpace('ann', half());
      await migrated(['m.db', server, '--space', 'ann'], { cwd, env });
      expect(await target.spaces()).toEqual(['ann']);
      const { revision } = await target.revision('ann');
      expect(await migrated(['m.db', server, '--space', 'ann', '--space', 'späce.2'], { cwd, env })).toMatchObject([
        { equal: true },
        { equal: true },
      ]);
      expect((await target.revision('ann')).revision).toBe(revision);
    } finally {
      await source.close();
      await target.close();
    }
  });

  it('ends with 1 and the first difference where the source has moved on', async () => {
    const cwd = await filled();
    await migrated(['m.db', server], { cwd, env });
    await asof(['retract', 'c', '--store', 'm.db', '--space', 'ann'], { cwd });
    const run = await asof(['migrate', 'm.db', server], { cwd, env });
    expect(run).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/space "ann" differs: .+ (reads differently in|is missing in) the copy/),
    });
    expect(run.stdout).toMatch(/ann\s+from\s+\d+ records/);
  });

  it('writes nothing into a space that holds another memory', async () => {
    const cwd = await filled();
    await asof(['assert', 'Cleo', 'likes', 'tea', '--id', 'other', '--store', server, '--space', 'ann'], { cwd, env });
    const before = await exported(cwd, server, 'ann');
    expect(await asof(['migrate', 'm.db', server, '--space', 'ann'], { cwd, env })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('episode other is in the target alone'),
    });
    expect(await exported(cwd, server, 'ann')).toEqual(before);
  });

  it('refuses a space that is not there, and a store that is its own target', async () => {
    const cwd = await filled();
    expect(await asof(['migrate', 'm.db', server, '--space', 'nobody'], { cwd, env })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('It has: ann, späce.2.'),
    });
    expect(await asof(['migrate', 'm.db', './m.db'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('both the source and the target'),
    });
    expect(await asof(['migrate', 'none.db', 'm.db'], { cwd })).toMatchObject({ code: 4, stderr: expect.stringContaining('no memory at') });
  });
});
