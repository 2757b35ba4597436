import { describe, expect, it, onTestFinished } from 'vitest';
import { type ScriptedModelServerOptions, scriptedModelServer } from '../../src/testing.ts';
import { asof, asofJson, scratch } from './run-cli.ts';

async function endpoint(options: ScriptedModelServerOptions = {}) {
  const server = await scriptedModelServer(options);
  onTestFinished(() => server.close());
  return { server, using: (model: string) => ['--embedding-model', model, '--base-url', server.baseURL] };
}

describe('asof embed', () => {
  it('gives vectors to what has none, in every space, and again where the model was changed', async () => {
    const cwd = scratch();
    const { server, using } = await endpoint();
    await asof(['assert', 'Ann', 'likes', 'tea'], { cwd });
    await asof(['assert', 'Ben', 'likes', 'jazz', '--space', 'other'], { cwd });
    expect((await asof(['embed', ...using('small')], { cwd })).stdout).toMatch(/^[4-9] texts of 2 spaces embedded\.\n$/);
    expect(await asofJson(['embed', ...using('small')], { cwd })).toMatchObject({ embedded: 0, spaces: 2 });

    const changed = await asof(['embed', ...using('large')], { cwd });
    expect(changed).toMatchObject({ code: 4, stderr: expect.stringContaining('asof embed --anew') });
    const before = server.requests.length;
    server.failNext({ kind: 'slow', ms: 0 }, { kind: 'slow', ms: 0 }, { kind: 'status', status: 400, message: 'out of order' });
    expect((await asof(['embed', '--anew', ...using('large')], { cwd })).code).not.toBe(0);
    expect(server.requests.length).toBe(before + 3);
    const rest = await asofJson(['embed', '--anew', ...using('large')], { cwd });
    expect(rest['embedded']).toBeGreaterThan(0);
    expect(await asofJson(['embed', ...using('large')], { cwd })).toMatchObject({ embedded: 0 });
    const env = { ASOF_EMBEDDING_MODEL: 'large', ASOF_BASE_URL: server.baseURL };
    const { results } = await asofJson(['search', 'jaz', '--space', 'other', '--kinds', 'facts'], { cwd, env });
    expect(results).toMatchObject([{ fact: { sentence: 'Ben likes jazz' }, parts: { vector: { rank: 1 } } }]);
  });

  it('embeds offline by hash, which finds words that are misspelt', async () => {
    const cwd = scratch();
    await asof(['assert', 'Ann', 'likes', 'saxophone concertos'], { cwd });
    expect((await asof(['embed', '--embedding-model', 'hash'], { cwd })).stdout).toMatch(/^[23] texts of 1 spaces embedded\.\n$/);
    const search = (env: Readonly<Record<string, string>>) => asof(['search', 'saxofone conzerto', '--cut-off'], { cwd, env });
    expect((await search({ ASOF_EMBEDDING_MODEL: 'hash' })).stdout).toContain('saxophone concertos');
    expect((await search({})).stdout).toBe('');
  });

  it('needs a model that answers', async () => {
    const cwd = scratch();
    const { using } = await endpoint({ fault: () => ({ kind: 'status', status: 402, message: 'no balance' }) });
    await asof(['assert', 'Ann', 'likes', 'tea'], { cwd });
    expect(await asof(['embed'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--embedding-model') });
    expect(await asof(['embed', ...using('small')], { cwd })).toMatchObject({ code: 4, stderr: expect.stringContaining('no balance') });
  });
});

describe('an embedding endpoint that is out of reach', () => {
  it('leaves questions and statements to words, and says so', async () => {
    const cwd = scratch();
    const { server } = await endpoint({ fault: () => ({ kind: 'status', status: 402, message: 'no balance' }) });
    const env = { ASOF_EMBEDDING_MODEL: 'small', ASOF_BASE_URL: server.baseURL };
    const asserted = await asof(['assert', 'Ann', 'likes', 'tea'], { cwd, env });
    expect(asserted).toMatchObject({ code: 0, stderr: expect.stringMatching(/no balance[\s\S]*asof embed/) });
    const found = await asof(['search', 'tea'], { cwd, env });
    expect(found).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Ann likes tea'),
      stderr: expect.stringContaining('no balance'),
    });
  });
});
