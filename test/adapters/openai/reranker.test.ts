import { describe, expect, it, onTestFinished } from 'vitest';
import { openMemory } from '../../../src/index.ts';
import { openaiReranker } from '../../../src/openai.ts';
import { type ScriptedModelServerOptions, scriptedModelServer } from '../../../src/testing.ts';
import { noWait } from './no-wait.ts';

async function open(options: ScriptedModelServerOptions = {}) {
  const server = await scriptedModelServer(options);
  onTestFinished(() => server.close());
  return { server, reranker: openaiReranker({ baseURL: server.baseURL, model: 'cross', timer: noWait() }) };
}

describe('openaiReranker', () => {
  it('gives a score for each text, in the order of the texts, with one call', async () => {
    const { reranker, server } = await open({ relevance: (_, text) => -text.length });
    expect(await reranker.rerank('who?', ['three', 'a', 'of'])).toEqual([-5, -1, -2]);
    expect(reranker.id).toBe(`${new URL(server.baseURL).host}/cross`);
    expect(await reranker.rerank('who?', [])).toEqual([]);
    expect(server.requests).toMatchObject([
      { path: '/v1/rerank', body: { model: 'cross', query: 'who?', documents: ['three', 'a', 'of'] } },
    ]);
  });

  it('tries again after a failure that may pass, and tells what became of the others', async () => {
    const { reranker, server } = await open({ models: ['cross'] });
    server.failNext({ kind: 'status', status: 503 }, { kind: 'half-body' });
    expect(await reranker.rerank('tea', ['tea', 'rum'])).toEqual([1, 0]);
    expect(server.requests).toHaveLength(3);
    server.failNext(...Array.from({ length: 5 }, () => ({ kind: 'reset' }) as const));
    await expect(reranker.rerank('tea', ['tea'])).rejects.toMatchObject({ code: 'model-unavailable', category: 'unavailable' });
    const stranger = openaiReranker({ baseURL: server.baseURL, model: 'other' });
    await expect(stranger.rerank('tea', ['tea'])).rejects.toMatchObject({ code: 'model-not-found' });
  });

  it.each([
    ['no ranking', { data: [] }],
    ['no score', { results: [{ index: 0 }] }],
    ['a text that was not sent', { results: [{ index: 7, relevance_score: 1 }] }],
  ])('takes an answer with %s for none', async (_, answer) => {
    const fetch = async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    const reranker = openaiReranker({ baseURL: 'http://localhost:1/v1', model: 'm', fetch, timer: noWait(), maxRetries: 1 });
    await expect(reranker.rerank('tea', ['tea'])).rejects.toMatchObject({ code: 'model-unavailable' });
  });

  it('puts what it leaves out last', async () => {
    const answer = { results: [{ index: 1, score: -3 }] };
    const fetch = async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
    const reranker = openaiReranker({ baseURL: 'http://localhost:1/v1', model: 'm', fetch });
    expect(await reranker.rerank('tea', ['rum', 'tea', 'gin'])).toEqual([-4, -3, -4]);
  });

  it('decides the order of a search, which goes on without it where it is out of reach', async () => {
    const { reranker: rerank, server } = await open({ relevance: (_, text) => (text.includes('cider') ? 1 : -1) });
    const memory = await openMemory();
    await memory.assertAll(['tea', 'cider', 'milk'].map((object) => ({ subject: 'Ann', predicate: 'likes', object })));
    const first = async () => {
      const [found] = await memory.search('Does Ann like tea?', { rerank });
      return found?.kind === 'facts' && found.fact.object;
    };
    expect(await first()).toBe('cider');
    await server.close();
    expect(await first()).toBe('tea');
    await memory.close();
  });
});
