import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asof, asofJson } from './run-cli.ts';

/** One small memory that every question here is asked of. */
let cwd: string;
const STATEMENTS = [
  { subject: 'Ben', predicate: 'works_at', object: 'Acme', valid_at: '2018-03' },
  { subject: 'Ben', predicate: 'works_at', object: 'Globex', valid_at: '2021' },
  { subject: 'Ben', predicate: 'lives_in', object: 'Rome', valid_at: null, invalid_at: '2019' },
  { subject: 'Ben', predicate: 'lives_in', object: 'Oslo', valid_at: '2019', quote: 'Ben moved to Oslo' },
  { subject: 'Ann', predicate: 'employed_by', object: 'Globex', valid_at: '2015' },
  { subject: 'Ben', predicate: 'likes', object: 'tea', valid_at: '2020', trust: 'unsure' },
];
const ask = (...words: string[]) => asof(words, { cwd, env: { ASOF_STORE: join(cwd, 'm.db') } });
const json = (...words: string[]) => asofJson(words, { cwd, env: { ASOF_STORE: join(cwd, 'm.db') } });
const sentences = (facts: unknown) => (facts as readonly { sentence: string }[]).map(({ sentence }) => sentence);

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'asof-cli-'));
  const lines = STATEMENTS.map((statement) => JSON.stringify(statement)).join('\n');
  const run = await asof(['import-facts', '-', '--said-at', '2022-01-01'], { cwd, env: { ASOF_STORE: join(cwd, 'm.db') }, stdin: lines });
  expect(run).toMatchObject({ code: 0, stdout: '6 statements in 1 episode.\n' });
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('asof facts', () => {
  it('answers as of a date on either axis', async () => {
    expect(sentences((await json('facts', 'Ben', '-p', 'works_at'))['facts'])).toEqual(['Ben works at Globex']);
    expect(sentences((await json('facts', 'Ben', '-p', 'works_at', '--as-of', '2020-05-01'))['facts'])).toEqual(['Ben works at Acme']);
    expect((await json('facts', '--known-at', '2021-01-01'))['facts']).toEqual([]);
  });

  it('has one stable form of JSON', async () => {
    const answer = await json('facts', 'Ben', '-p', 'works_at', '--as-of', '2020');
    expect(answer).toEqual({
      space: 'default',
      as_of: '2020-01-01T00:00:00.000Z',
      known_at: null,
      facts: [
        {
          id: expect.stringMatching(/^f_/),
          subject: 'Ben',
          predicate: 'works_at',
          object: 'Acme',
          sentence: 'Ben works at Acme',
          valid_at: '2018-03-01T00:00:00.000Z',
          invalid_at: '2021-01-01T00:00:00.000Z',
          start: { at: '2018-03-01T00:00:00.000Z', until: '2018-04-01T00:00:00.000Z', precision: 'month', basis: 'stated' },
          end: { at: '2021-01-01T00:00:00.000Z', until: '2022-01-01T00:00:00.000Z', precision: 'year', basis: 'inferred' },
          standing: 'accepted',
          disputed: false,
          recorded_at: expect.stringMatching(/Z$/),
          expired_at: null,
          claim_ids: [expect.stringMatching(/^c_/)],
          opened_by: expect.stringMatching(/^c_/),
          closed_by: { claim_id: expect.stringMatching(/^c_/), how: 'superseded' },
        },
      ],
    });
  });

  it('asks by object, inverse and period, and shows what does not answer questions with --all', async () => {
    expect(sentences((await json('facts', '-o', 'Globex'))['facts'])).toEqual(['Ann works at Globex', 'Ben works at Globex']);
    expect((await ask('facts', 'Globex', '-p', 'employs', '--during', '2015..2016')).stdout).toContain('Ann works at Globex');
    expect(sentences((await json('facts', 'Ben', '-p', 'lives_in', '--during', 'ever'))['facts'])).toEqual([
      'Ben lives in Rome',
      'Ben lives in Oslo',
    ]);
    expect((await ask('facts', 'Ben', '-p', 'likes')).stdout).toBe('');
    expect((await ask('facts', 'Ben', '-p', 'likes', '--all')).stdout).toMatch(/Ben likes tea {2}2020 → {2}unsure {2}f_/);
  });

  it('takes years before the common era as they are', async () => {
    expect((await json('facts', '--as-of=-5000'))['as_of']).toBe('-005000-01-01T00:00:00.000Z');
  });

  it('takes dates in words', async () => {
    const answer = await json('facts', 'Ben', '--as-of', '2 years ago');
    expect(Date.now() - Date.parse(String(answer['as_of']))).toBeGreaterThan(1.9 * 365 * 86_400_000);
  });

  it('says why an answer is empty, and what a name may have meant', async () => {
    expect(await ask('facts', 'Ben', '-p', 'work_at')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('nearest is "works_at"'),
    });
    expect((await ask('timeline', 'Ben', '-p', 'work_at')).stderr).toContain('nearest is "works_at"');
    expect((await ask('timeline', 'Ben', '-p', 'allergic_to')).stderr).toContain('Nothing that was asked for is known');
    expect((await ask('state', 'Ben', 'frobnicates')).stderr).toContain('asof predicates lists');
    expect(await ask('facts', 'Bne')).toMatchObject({ code: 3, stderr: expect.stringContaining('Did you mean "Ben"?') });
  });
});

describe('asof timeline', () => {
  it('lists plain lines in a pipe, and draws where it is told to', async () => {
    const plain = (await ask('timeline', 'Ben')).stdout;
    expect(plain).toMatch(/^works_at +Acme +2018-03 → 2021 +superseded +f_/m);
    const chart = (await ask('timeline', 'Ben', '--chart', '--as-of', '2020')).stdout;
    expect(chart).toMatch(/^ {2}Acme +┣━+┫ +2018-03 → 2021 \(superseded\)$/m);
    expect(chart).toMatch(/^ {2}Rome +◂━+┫/m);
    expect(chart).toMatch(/^ {2}tea +.*┅+▶ +2020 → \(unsure\)$/m);
    expect(chart).toContain('▼');
  });

  it('takes the width of COLUMNS, and colours only where they are wanted', async () => {
    const env = { ASOF_STORE: join(cwd, 'm.db'), COLUMNS: '64' };
    const narrow = (await asof(['timeline', 'Ben', '--chart'], { cwd, env })).stdout;
    for (const line of narrow.trimEnd().split('\n')) expect([...line].length).toBeLessThanOrEqual(64);
    expect(narrow).not.toContain('\u001b[');
    const coloured = await asof(['timeline', 'Ben', '--chart'], { cwd, env: { ...env, NO_COLOR: '', FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[');
  });

  it('shows one lane as JSON', async () => {
    const { entity, lanes } = await json('timeline', 'ben', '-p', 'works_at');
    expect(entity).toEqual({ key: 'ben', name: 'Ben', kind: 'thing', aliases: [] });
    expect((lanes as { predicate: string; facts: unknown[] }[]).map(({ predicate, facts }) => [predicate, facts.length])).toEqual([
      ['works_at', 2],
    ]);
  });
});

describe('the other questions', () => {
  it('state tells "not any more" from "never told"', async () => {
    expect((await ask('state', 'Ben', 'works_at')).stdout).toMatch(/^known\nBen works at Globex/);
    expect(await json('state', 'Ben', 'works_at', '--as-of', '2010')).toMatchObject({ state: 'unknown', facts: [] });
    expect((await ask('state', 'Ben', 'salry')).stderr).toContain('nearest is "salary"');
  });

  it('graph draws what is joined, and writes it for graph tools', async () => {
    expect((await ask('graph', 'Ben', '--hops', '1', '--as-of', '2020')).stdout).toBe(
      ['flowchart LR', '  n0["Ben"]', '  n1["Oslo"]', '  n2["Acme"]', '  n0 -->|"lives in"| n1', '  n0 -->|"works at"| n2', ''].join('\n'),
    );
    expect((await ask('graph', 'Ben', '--format', 'dot', '-p', 'works_at')).stdout).toMatch(/^digraph [\s\S]*Globex/);
    expect((await ask('graph', '--format', 'gexf')).stdout).toMatch(/^<\?xml[\s\S]*<gexf[\s\S]*Globex[\s\S]*<\/gexf>\n$/);
    expect((await ask('graph', '--format', 'graphml')).stdout).toMatch(/<graphml[\s\S]*<\/graphml>\n$/);
    expect((await json('graph', 'Ann'))['edges']).toMatchObject([
      { from: 'ann', to: 'globex', fact: { predicate: 'works_at' } },
      { from: 'ben', to: 'globex' },
    ]);
    expect(await ask('graph', '--hops', '2')).toMatchObject({ code: 2, stderr: expect.stringContaining('Name who is in the middle') });
  });

  it('entity, entities and neighbours', async () => {
    expect((await ask('entity', 'ben')).stdout).toMatch(/^Ben \(thing\)\n.*Ben lives in Oslo/);
    expect((await ask('entities', 'a')).stdout.split(/\s+/).filter((word) => word !== 'thing' && word !== '')).toEqual(['Acme', 'Ann']);
    const { neighbours } = await json('neighbours', 'Ben', '--hops', '2');
    expect(
      (neighbours as { distance: number; entity: { name: string } }[]).map(({ distance, entity }) => `${distance} ${entity.name}`),
    ).toEqual(expect.arrayContaining(['1 Globex', '1 Oslo', '2 Ann']));
  });

  it('path holds at one instant', async () => {
    expect((await ask('path', 'Ben', 'Ann')).stdout).toMatch(/^Ben — Globex — Ann\n/);
    expect(await ask('path', 'Ben', 'Ann', '--as-of', '2020')).toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringContaining('--as-of'),
    });
  });

  it('diff on both axes', async () => {
    const { axis, differences } = await json('diff', '2020-01-01', '2022-01-01', '--about', 'Ben');
    expect(axis).toBe('valid_at');
    expect(
      (differences as { kind: string; fact: { object: string } }[]).map(({ kind, fact }) => `${kind} ${fact.object}`).toSorted(),
    ).toEqual(['closed Acme', 'opened Globex']);
    expect((await ask('diff', '2020-01-01', '2022-01-01')).stdout).toMatch(/^[+-] Ben works at/m);
    const known = await json('diff', '2000-01-01', 'now', '--known', '--about', 'Ann');
    expect(known).toMatchObject({
      axis: 'known_at',
      differences: [{ kind: 'opened', before: null, cause: { quote: 'Ann employed_by Globex' } }],
    });
  });

  it('explain shows the words, what opened and closed it, and how the belief changed', async () => {
    const { facts } = await json('facts', 'Ben', '-p', 'lives_in');
    const [{ id } = { id: '' }] = facts as { id: string }[];
    expect((await ask('explain', id)).stdout).toMatch(
      /opened by {2}“Ben moved to Oslo” — statements, 2022-01-01 00:00, message facts_[0-9a-f]{20}\n(.*\n)*believed from /,
    );
    expect(await ask('explain', 'f_nothing')).toMatchObject({ code: 3, stdout: '' });
  });

  it('search finds facts, names and messages', async () => {
    expect((await ask('search', 'oslo')).stdout).toMatch(/^(fact|entity|message) /m);
    const { results } = await json('search', 'acme', '--kinds', 'facts', '--any-time');
    expect((results as readonly unknown[])[0]).toMatchObject({
      kind: 'facts',
      score: expect.any(Number),
      fact: { sentence: 'Ben works at Acme' },
    });
    expect(await ask('search', 'zzz')).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Nothing') });
  });

  it('search takes the time of the question where that is wished, and leaves out what is not near', async () => {
    const found = async (...words: string[]) =>
      sentences(((await json('search', ...words))['results'] as { fact: unknown }[]).map(({ fact }) => fact));
    const asked = ['where did Ben work in 2019', '--kinds', 'facts'];
    expect(await found(...asked)).not.toContain('Ben works at Acme');
    expect((await found(...asked, '--time-words'))[0]).toBe('Ben works at Acme');
    expect(await found('oslo', '--kinds', 'facts', '--cut-off')).toEqual(['Ben lives in Oslo']);
  });

  it('context writes what is known in the form that is asked for', async () => {
    expect((await ask('context', 'Where does Ben live?')).stdout).toMatch(/^<memory as_of[\s\S]*lives in Oslo/);
    expect((await ask('context', 'Where does Ben live?', '--format', 'zep')).stdout).toMatch(
      /<ENTITIES>[\s\S]*lives in Oslo[\s\S]*<\/ENTITIES>/,
    );
    expect((await ask('context', 'Where does Ben live?', '--as-of', '2018-06')).stdout).not.toContain('Oslo');
  });

  it('stats, spaces, episodes, work', async () => {
    expect(await json('stats')).toMatchObject({ stats: { episodes: { done: 1, pending: 0, failed: 0 }, claims: 6 } });
    expect((await ask('spaces')).stdout).toBe('default\n');
    const { episodes } = await json('episodes', '-n', '1');
    expect(episodes).toMatchObject([
      { state: 'done', kind: 'facts', occurred_at: '2022-01-01T00:00:00.000Z', retracted_at: null, read_by: 'statements@1' },
    ]);
    expect((await ask('work')).stdout).toBe('0 read, 0 still pending, 0 failed.\n');
  });
});
