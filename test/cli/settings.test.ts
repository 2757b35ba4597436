import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFilesOf } from '../../src/cli/settings/config-file.ts';
import { modelSettingsOf } from '../../src/cli/settings/model-settings.ts';
import { serverAddress } from '../../src/cli/settings/server-address.ts';
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
      server: null,
      store: { value: join(cwd, '.local/share/asof/memory.db'), from: 'default' },
      space: { value: 'default', from: 'default' },
      json: { value: false, from: 'default' },
    });
    const users = write(join(cwd, '.config/asof/asof.config.json'), { space: 'of-the-user', store: 'users.db', json: true });
    expect(settingsOf({}, env, cwd)).toEqual({
      server: null,
      store: { value: join(dirname(users), 'users.db'), from: users },
      space: { value: 'of-the-user', from: users },
      json: { value: true, from: users },
    });
    const folders = write(join(cwd, 'asof.config.json'), { space: 'of-the-folder' });
    expect(settingsOf({}, env, cwd)).toMatchObject({ space: { value: 'of-the-folder', from: folders }, store: { from: users } });
    const more = { ...env, ASOF_SPACE: 'of-the-env', ASOF_STORE: 'env.db', ASOF_JSON: '0' };
    expect(settingsOf({}, more, cwd)).toEqual({
      server: null,
      store: { value: join(cwd, 'env.db'), from: 'ASOF_STORE' },
      space: { value: 'of-the-env', from: 'ASOF_SPACE' },
      json: { value: false, from: 'ASOF_JSON' },
    });
    expect(settingsOf({ space: 'flag', store: ':memory:', json: true }, more, cwd)).toEqual({
      server: null,
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

describe('the model', () => {
  const file = (cwd: string) =>
    write(join(cwd, 'asof.config.json'), {
      model: {
        name: 'of-file',
        base_url: 'http://file/v1',
        api_key_env: 'FILE_KEY',
        embedding: 'small',
        timeout_seconds: 300,
        concurrency: 1,
        prices: { prompt: 1, cached_prompt: 0.5, completion: 4 },
        daily_limits: { calls: 7, cost: 2 },
      },
    });

  it('flags beat the environment, which beats config files, each setting by itself', () => {
    const cwd = scratch();
    const path = file(cwd);
    const files = configFilesOf({}, { HOME: cwd }, cwd);
    const ofFile = {
      model: { value: 'of-file', from: path },
      baseUrl: { value: 'http://file/v1', from: path },
      apiKeyEnv: { value: 'FILE_KEY', from: path },
      embeddingModel: { value: 'small', from: path },
      modelTimeout: { value: 300, from: path },
      modelConcurrency: { value: 1, from: path },
      prices: { value: { prompt: 1, cachedPrompt: 0.5, completion: 4 }, from: path },
      maxCallsPerDay: { value: 7, from: path },
      maxCostPerDay: { value: 2, from: path },
    };
    expect(modelSettingsOf({}, {}, files)).toEqual(ofFile);
    expect(modelSettingsOf({}, {}, [])).toEqual({});
    const env = {
      ASOF_MODEL: 'of-env',
      ASOF_PRICES: 'prompt=3, completion=5',
      ASOF_MAX_CALLS_PER_DAY: '9',
      ASOF_MAX_TOKENS_PER_DAY: '100',
      ASOF_MODEL_TIMEOUT: '0.5',
      ASOF_BASE_URL: '',
    };
    const ofEnv = {
      ...ofFile,
      model: { value: 'of-env', from: 'ASOF_MODEL' },
      prices: { value: { prompt: 3, completion: 5 }, from: 'ASOF_PRICES' },
      maxCallsPerDay: { value: 9, from: 'ASOF_MAX_CALLS_PER_DAY' },
      maxTokensPerDay: { value: 100, from: 'ASOF_MAX_TOKENS_PER_DAY' },
      modelTimeout: { value: 0.5, from: 'ASOF_MODEL_TIMEOUT' },
    };
    expect(modelSettingsOf({}, env, files)).toEqual(ofEnv);
    expect(modelSettingsOf({ model: 'flag', maxCallsPerDay: '1', baseUrl: 'http://flag/v1' }, env, files)).toEqual({
      ...ofEnv,
      model: { value: 'flag', from: '--model' },
      baseUrl: { value: 'http://flag/v1', from: '--base-url' },
      maxCallsPerDay: { value: 1, from: '--max-calls-per-day' },
    });
  });

  it.each(['prompt=1', 'prompt=1,completion=x', 'prompt=1,completion=-2', 'prompt=1,completion=2,tea=3', 'free'])(
    '%s are no prices',
    (text) => expect(() => modelSettingsOf({}, { ASOF_PRICES: text }, [])).toThrow(/ASOF_PRICES: .*prompt=0\.05,completion=0\.4/),
  );

  it('a limit that is no number, and a key in the file, are refused with what to write', () => {
    expect(() => modelSettingsOf({ maxCostPerDay: 'much' }, {}, [])).toThrow('--max-cost-per-day: "much"');
    for (const timeout of ['0', '-1', 'long', '', '1e9'])
      expect(() => modelSettingsOf({ modelTimeout: timeout }, {}, [])).toThrow(`--model-timeout: ${JSON.stringify(timeout)}`);
    for (const count of ['0', '1.5', 'many'])
      expect(() => modelSettingsOf({ modelConcurrency: count }, {}, [])).toThrow(`--model-concurrency: ${JSON.stringify(count)}`);
    const cwd = scratch();
    write(join(cwd, 'asof.config.json'), { model: { api_key: 'hunter2' } });
    expect(() => configFilesOf({}, { HOME: cwd }, cwd)).toThrow(/^(?!.*hunter2).*api_key_env.*no key/s);
  });

  it('asof config shows it, and who set it', async () => {
    const cwd = scratch();
    file(cwd);
    const { stdout } = await asof(['config'], { cwd, env: { ASOF_MODEL: 'mine', FILE_KEY: 'hunter2' } });
    expect(stdout).toMatch(/^model +mine +from ASOF_MODEL$/m);
    expect(stdout).toMatch(/^prices +prompt=1,cached=0.5,completion=4 +from .*asof.config.json$/m);
    expect(stdout).toMatch(/^max calls per day +7 /m);
    expect(stdout).not.toContain('hunter2');
    expect(await asofJson(['config'], { cwd })).toMatchObject({ settings: { base_url: { value: 'http://file/v1' } } });
  });
});

describe('the address of a server', () => {
  it.each([
    ['bolt://localhost:7687', { uri: 'bolt://localhost:7687' }],
    [
      'neo4j+s://ann:p%40ss%2F1@db.example.com/people',
      { uri: 'neo4j+s://db.example.com', user: 'ann', password: 'p@ss/1', database: 'people' },
    ],
    ['bolt://h:1?database=people', { uri: 'bolt://h:1', database: 'people' }],
    ['neo4j://ann@h?region=north', { uri: 'neo4j://h?region=north', user: 'ann' }],
    ['BOLT://h', { uri: 'bolt://h' }],
  ])('%s', (text, address) => expect(serverAddress(text)).toEqual(address));

  it.each(['bolt://', 'bolt://ann:hunter2@', 'postgres://ann:hunter2@h/db', 'bolt://ann:hunter2@h:99999', 'http://ann:hunter2@h'])(
    '%s is refused, and what may be a password is not repeated',
    (text) => expect(() => serverAddress(text)).toThrow(/^(?!.*hunter2).*Write bolt:/s),
  );

  it('what it leaves out comes from the environment, then from the config file', () => {
    const cwd = scratch();
    write(join(cwd, 'asof.config.json'), { store: 'bolt://h', neo4j: { user: 'config', password: 'of-config', database: 'd' } });
    const env = { HOME: cwd };
    const server = (more: Record<string, string>, store?: string) =>
      settingsOf(store === undefined ? {} : { store }, { ...env, ...more }, cwd).server;
    expect(server({})).toEqual({ uri: 'bolt://h', user: 'config', password: 'of-config', database: 'd' });
    expect(server({ NEO4J_PASSWORD: 'plain' })).toMatchObject({ user: 'config', password: 'plain' });
    expect(server({ NEO4J_PASSWORD: 'plain', ASOF_NEO4J_PASSWORD: 'own', ASOF_NEO4J_USER: 'u', NEO4J_DATABASE: 'e' })).toMatchObject({
      user: 'u',
      password: 'own',
      database: 'e',
    });
    expect(server({ ASOF_NEO4J_PASSWORD: 'own' }, 'bolt://me:mine@h/there')).toEqual({
      uri: 'bolt://h',
      user: 'me',
      password: 'mine',
      database: 'there',
    });
  });

  it('the password is shown nowhere', async () => {
    const cwd = scratch();
    const env = { ASOF_STORE: 'bolt://ann:hunter2@127.0.0.1:1/people' };
    for (const words of [['config'], ['config', '--json'], ['stats'], ['migrate', env.ASOF_STORE, 'x.db']]) {
      const { stdout, stderr } = await asof(words, { cwd, env });
      expect(stdout + stderr).toContain('bolt://127.0.0.1:1');
      expect(stdout + stderr).not.toContain('hunter2');
    }
    write(join(cwd, 'asof.config.json'), '{"neo4j":{"password":"hunter2"x}}');
    expect((await asof(['config'], { cwd })).stderr).toMatch(/^(?!.*hunter)error: config file/s);
  });

  it('without neo4j-driver the error says what to install', async () => {
    const cwd = scratch();
    const hook = write(
      join(cwd, 'no-driver.mjs'),
      `import { registerHooks } from 'node:module';
registerHooks({ resolve(name, context, next) { if (name === 'neo4j-driver') throw new Error('Cannot find package neo4j-driver'); return next(name, context); } });`,
    );
    expect(await asof(['stats', '--store', 'bolt://h'], { cwd, env: { NODE_OPTIONS: `--import ${hook}` } })).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('npm install neo4j-driver'),
    });
  });
});
