import { describe, expect, it } from 'vitest';
import { asof, asofJson, scratch } from './run-cli.ts';

describe('asof demo', () => {
  it('needs nothing, leaves nothing, and tells the story', async () => {
    const cwd = scratch();
    const { code, stdout, stderr } = await asof(['demo'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}Fabrikam +┣━+┫ +┊? *2020-09-01 → 2022-04-01 \(superseded\)$/m);
    expect(stdout).toMatch(/2019-06-01 {2}Northwind\n {2}2021-06-01 {2}Fabrikam\n {2}2023-06-01 {2}Northwind\n/);
    expect(stdout).toMatch(/known at 2024-01-01 {2}Berlin\n {2}known at 2024-06-01 {2}Hamburg\n/);
    expect(stdout).toMatch(/opened by {2}“I joined Fabrikam yesterday”/);
    expect(stdout).toMatch(/before {2}Contoso\n {2}after {3}Northwind\n/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(130);
    expect(await asof(['facts'], { cwd })).toMatchObject({ code: 4 });
    expect((await asof(['demo'], { cwd })).stdout).toBe(stdout);
  });

  it('can be kept, and asked more', async () => {
    const cwd = scratch();
    expect(await asofJson(['demo', '--store', 'demo.db'], { cwd })).toMatchObject({
      jobs: [{ as_of: '2019-06-01', facts: [{ object: 'Northwind' }] }, {}, {}],
      undo: { before: [{ object: 'Contoso' }], after: [{ object: 'Northwind' }] },
    });
    const { stdout } = await asof(['timeline', 'Priya', '--store', 'demo.db'], { cwd });
    expect(stdout).toMatch(/^lives_in +London .*refuted/m);
    expect(stdout).toMatch(/^lives_in +Leeds /m);
    const tomas = ['facts', 'Tomas', '-p', 'works_at', '--as-of', '2018-12-01', '--store', 'demo.db', '--known-at'];
    const start = async (knownAt: string) =>
      ((await asofJson([...tomas, knownAt], { cwd }))['facts'] as { valid_at: string }[])[0]?.valid_at;
    expect([await start('2020-01-01'), await start('2022-01-01')]).toEqual(['2016-01-01T00:00:00.000Z', '2014-01-01T00:00:00.000Z']);
  });
});
