import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/cli/settings/settings.ts';
import { asof, asofJson, scratch } from './run-cli.ts';

function write(path: string, content: unknown): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('settings', () => {
  it('flags beat the environment, which beats the config of the folder, which beats that of the user, which beats defaults', () => {
    const cwd = scratch();
    const env = { HOME: cwd };
    expect(settingsOf({}, env, cwd)).toEqual({
      store: { value: join(cwd, '.local/share/asof/memory.db'), from: 'default' },
      space: { value: 'default', from: 'default' },
      json: { value: false, from: 'default' },
    });
    const users = write(join(cwd, '.config/asof/asof.config.json'), { space: 'of-the-user', store: 'users.db', json: true });
    expect(settingsOf({}, env, cwd)).toEqual({
      store: { value: join(dirname(users), 'users.db'), from: users },
      space: { value: 'of-the-user', from: users },
      json: { value: true, from: users },
    });
    const folders = write(join(cwd, 'asof.config.json'), { space: 'of-the-folder' });
    expect(settingsOf({}, env, cwd)).toMatchObject({ space: { value: 'of-the-folder', from: folders }, store: { from: users } });
    const more = { ...env, ASOF_SPACE: 'of-the-env', ASOF_STORE: 'env.db', ASOF_JSON: '0' };
    expect(settingsOf({}, more, cwd)).toEqual({
      store: { value: join(cwd, 'env.db'), from: 'ASOF_STORE' },
      space: { value: 'of-the-env', from: 'ASOF_SPACE' },
      json: { value: false, from: 'ASOF_JSON' },
    });
    expect(settingsOf({ space: 'flag', store: ':memory:', json: true }, more, cwd)).toEqual({
      store: { value: ':memory:', from: '--store' },
      space: { value: 'flag', from: '--space' },
      json: { value: true, from: '--json' },
    });
  });

  it('the folders of the XDG specification count where they are absolute', () => {
    const cwd = scratch();
    const config = write(join(cwd, 'etc/asof/asof.config.json'), { space: 'xdg' });
    const env = { HOME: cwd, XDG_CONFIG_HOME: join(cwd, 'etc'), XDG_DATA_HOME: join(cwd, 'data') };
    expect(settingsOf({}, env, cwd)).toMatchObject({
      space: { value: 'xdg', from: config },
      store: { value: join(cwd, 'data/asof/memory.db') },
    });
    expect(settingsOf({}, { HOME: cwd, XDG_DATA_HOME: 'relative' }, cwd).store.value).toBe(join(cwd, '.local/share/asof/memory.db'));
  });

  it('a config file that is named stands in for the others', () => {
    const cwd = scratch();
    write(join(cwd, 'asof.config.json'), { space: 'not-read' });
    const named = write(join(cwd, 'other/my.json'), { store: ':memory:' });
    const expected = { store: { value: ':memory:', from: named }, space: { value: 'default', from: 'default' } };
    expect(settingsOf({ config: 'other/my.json' }, { HOME: cwd }, cwd)).toMatchObject(expected);
    expect(settingsOf({}, { HOME: cwd, ASOF_CONFIG: named }, cwd)).toMatchObject(expected);
    expect(() => settingsOf({ config: 'nowhere.json' }, { HOME: cwd }, cwd)).toThrow('nowhere.json');
  });

  it('a config that is wrong is an error that names file, field and remedy', () => {
    const cwd = scratch();
    const path = write(join(cwd, 'asof.config.json'), { stroe: 'x.db', space: 5 });
    expect(() => settingsOf({}, { HOME: cwd }, cwd)).toThrow(path);
    expect(() => settingsOf({}, { HOME: cwd }, cwd)).toThrow(/space: .*stroe/s);
    write(path, '{"space":');
    expect(() => settingsOf({}, { HOME: cwd }, cwd)).toThrow('--config');
    expect(() => settingsOf({}, { HOME: scratch(), ASOF_JSON: 'maybe' }, scratch())).toThrow('ASOF_JSON: "maybe"');
  });

  it('asof config shows what is in force and who set it', async () => {
    const cwd = scratch();
    const { stdout } = await asof(['config'], { cwd, env: { ASOF_SPACE: 'ann' } });
    expect(stdout).toMatch(/^space +ann +from ASOF_SPACE$/m);
    expect(stdout).toContain('config files: none');
    expect(await asofJson(['config'], { cwd })).toMatchObject({ settings: { space: { value: 'default', from: 'default' } }, files: [] });
  });

  it('spaces are apart', async () => {
    const cwd = scratch();
    await asof(['assert', 'Ben', 'likes', 'tea', '--space', 'one'], { cwd });
    expect(await asof(['facts', 'Ben', '--space', 'two'], { cwd })).toMatchObject({ code: 3 });
    expect((await asofJson(['spaces'], { cwd }))['spaces']).toEqual(['one']);
    expect(await asof(['facts', '--space', 'no/such'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('no/such') });
  });
});
