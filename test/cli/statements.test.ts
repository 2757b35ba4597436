import { describe, expect, it } from 'vitest';
import { asof, asofJson, scratch } from './run-cli.ts';

function memory() {
  const cwd = scratch();
  const env = { ASOF_STORE: 'memory.db' };
  return { run: (...words: string[]) => asof(words, { cwd, env }), json: (...words: string[]) => asofJson(words, { cwd, env }) };
}
const objects = (facts: unknown) => (facts as readonly { object: string }[]).map(({ object }) => object);

describe('facts stated on the command line', () => {
  it('assert, correct, end and refute change what holds, and say what they changed', async () => {
    const { run, json } = memory();
    expect((await run('assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2018')).stdout).toMatch(/^\+ Ben works at Acme {2}2018 → /);
    expect((await run('assert', 'Ben', 'works_at', 'Globex', '--valid-at', '2020-02-01')).stdout).toMatch(
      /^- Ben works at Acme +2018 → 2020-02-01 +superseded/m,
    );
    await run('correct', 'Ben', 'works_at', 'Initech', '--instead-of', 'Globex');
    expect(objects((await json('facts', 'Ben', '-p', 'works_at'))['facts'])).toEqual(['Initech']);
    await run('end', 'Ben', 'works_at', '--at', '2023-01-01');
    expect(await json('state', 'Ben', 'works_at')).toMatchObject({ state: 'past' });
    await run('refute', 'Ben', 'works_at', 'Acme');
    expect(objects((await json('facts', 'Ben', '-p', 'works_at', '--during', 'ever'))['facts'])).toEqual(['Initech']);
  });

  it('retract undoes exactly, forget erases', async () => {
    const { run, json } = memory();
    await run('assert', 'Ben', 'lives_in', 'Rome', '--valid-at', '2018');
    const { outcome } = await json('assert', 'Ben', 'lives_in', 'Oslo', '--valid-at', '2020', '--id', 'move');
    expect(outcome).toMatchObject({
      episode_id: 'move',
      state: 'done',
      opened: [{ object: 'Oslo', valid_at: '2020-01-01T00:00:00.000Z', invalid_at: null }],
      closed: [{ object: 'Rome', closed_by: { how: 'superseded' } }],
      rejected: [],
    });
    expect((await run('retract', 'move')).stdout).toMatch(/^\+ Ben lives in Rome +2018 → .*\n- Ben lives in Oslo +2020 → .* taken back/);
    expect(objects((await json('facts', 'Ben'))['facts'])).toEqual(['Rome']);
    expect((await json('episodes'))['episodes']).toMatchObject([{}, { id: 'move', reason: 'retracted' }]);
    expect((await run('forget', 'move')).code).toBe(0);
    expect((await json('episodes'))['episodes']).toHaveLength(1);
    expect(await run('retract', 'move')).toMatchObject({ code: 3, stderr: expect.stringContaining('"move"') });
  });

  it('merge joins two names and split parts them, each told as what it is', async () => {
    const { run, json } = memory();
    await run('assert', 'Ben', 'lives_in', 'Rome', '--valid-at', '2018');
    await run('assert', 'Benny', 'likes', 'tea', '--valid-at', '2018');
    const merged = (await run('merge', 'Benny', 'Ben')).stdout;
    expect(merged).toMatch(/^\+ Ben likes tea .*\n- Benny likes tea +2018 → +told otherwise/);
    expect(objects((await json('facts', 'Benny'))['facts'])).toEqual(['tea', 'Rome']);
    expect((await run('split', 'Benny', 'Ben')).stdout).toMatch(/^\+ Benny likes tea .*\n- Ben likes tea +2018 → +told otherwise/);
    expect(objects((await json('facts', 'Ben'))['facts'])).toEqual(['Rome']);
  });

  it('the same id twice changes nothing, and --also closes nothing', async () => {
    const { run, json } = memory();
    await run('assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2018', '--id', 'a');
    await run('assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2018', '--id', 'a');
    await run('assert', 'Ben', 'works_at', 'Night School', '--valid-at', '2019', '--also');
    expect(objects((await json('facts', 'Ben'))['facts'])).toEqual(['Acme', 'Night School']);
    expect(await json('stats')).toMatchObject({ stats: { episodes: { done: 2 } } });
  });

  it('predicates set adds names to those that a relation has', async () => {
    const { run } = memory();
    await run('assert', 'Kim', 'loves', 'rum');
    await run('predicates', 'set', 'likes', '--alias', 'is_into');
    expect((await run('predicates', 'set', 'likes', '--alias', 'digs')).stdout).toMatch(/likes +many +user +loves, .*is_into, digs\n/);
    await run('assert', 'Kim', 'is_into', 'jazz');
    expect((await run('facts', 'Kim', '-p', 'likes')).stdout).toMatch(/^Kim likes rum .*\nKim likes jazz .*\n$/);
  });

  it('predicates set folds anew', async () => {
    const { run, json } = memory();
    await run('assert', 'Ben', 'lives_in', 'Rome', '--valid-at', '2018');
    await run('assert', 'Ben', 'lives_in', 'Oslo', '--valid-at', '2020');
    expect((await run('predicates', 'set', 'lives_in', '--cardinality', 'many')).stdout).toMatch(/lives_in +many +user/);
    expect(objects((await json('facts', 'Ben'))['facts'])).toEqual(['Rome', 'Oslo']);
    expect((await json('predicates'))['predicates']).toContainEqual(
      expect.objectContaining({ name: 'lives_in', cardinality: 'many', source: 'user', aliases: expect.arrayContaining(['resides_in']) }),
    );
  });

  it.each([
    [['assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2020', '--invalid-at', '2019'], 'invalid_at'],
    [['assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2020-13-01'], '--valid-at'],
    [['assert', 'Ben', 'works_at', 'Acme', '--valid-at', '2020-01-01 09:00'], 'no offset'],
    [['assert', 'Ben', '???', 'Acme'], '???'],
    [['assert', ' ', 'works_at', 'Acme'], 'subject'],
    [['assert', 'Ben', 'works_at'], "missing required argument 'object'"],
  ])('%j is refused', async (words, why) => {
    const { run } = memory();
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});

describe('asof import-facts', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ subject: `Person ${index % 50}`, predicate: 'visited', object: `Place ${index}`, valid_at: '2020-01-01' }),
    ).join('\n');

  it('takes thousands in batches, and knows them the second time', async () => {
    const cwd = scratch();
    const once = await asofJson(['import-facts', '--store', 'm.db'], { cwd, stdin: lines(2500) });
    expect(once['imported']).toEqual({ statements: 2500, episodes: 3, rejected: 0, invalid: 0 });
    const stats = await asofJson(['stats', '--store', 'm.db'], { cwd });
    expect(stats).toMatchObject({ stats: { claims: 2500, facts: 2500, episodes: { done: 3 } } });
    await asofJson(['import-facts', '--store', 'm.db'], { cwd, stdin: lines(2500) });
    expect(await asofJson(['stats', '--store', 'm.db'], { cwd })).toMatchObject({
      stats: { claims: 2500, revision: (stats['stats'] as { revision: number }).revision },
    });
  });

  it('names the line that is no statement, and goes on only when told to', async () => {
    const cwd = scratch();
    const stdin = `${lines(2)}\n{"subject":"Ben"}\nnot json\n`;
    expect(await asof(['import-facts', '--store', 'm.db'], { cwd, stdin })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stdin:3: '),
    });
    const skipping = await asof(['import-facts', '--store', 'm.db', '--skip-invalid'], { cwd, stdin });
    expect(skipping).toMatchObject({ code: 0, stdout: '2 statements in 1 episode, 2 lines skipped.\n' });
    expect(skipping.stderr).toMatch(/stdin:3: (.*\n)+stdin:4: .*is not valid JSON\.$/m);
  });
});
