import { afterEach, describe, expect, it } from 'vitest';
import type { AsofError } from '../../../src/index.ts';
import { type OpenaiLanguageModelOptions, openaiLanguageModel } from '../../../src/openai.ts';
import type { ModelRequest } from '../../../src/ports/language-model.ts';
import { type ScriptedModelServer, type ScriptedModelServerOptions, scriptedModelServer } from '../../../src/testing.ts';
import { noWait } from './no-wait.ts';

const ANSWER = { claims: [{ s: 'e1' }] };
const REQUEST: ModelRequest = {
  system: 'Read the message.',
  user: 'I moved to Rome.',
  schema: { type: 'object', properties: { claims: { type: 'array' } }, required: ['claims'], additionalProperties: false },
  schemaName: 'reading',
  promptId: 'extract@5',
};

let server: ScriptedModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function open(script: ScriptedModelServerOptions = {}, options: Partial<OpenaiLanguageModelOptions> = {}) {
  const running = await scriptedModelServer({ answer: () => ANSWER, ...script });
  server = running;
  const timer = noWait();
  const model = openaiLanguageModel({ baseURL: running.baseURL, apiKey: 'key', model: 'm', timer, ...options });
  return { model, timer, server: running };
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error: AsofError) => error,
  );
const askedBy = ({ requests }: ScriptedModelServer) =>
  requests.map(({ body }) => ('response_format' in body ? 'json-schema' : 'tools' in body ? 'tool' : 'json'));

describe('openaiLanguageModel', () => {
  it('sends what is fixed first, and tells what the answer cost', async () => {
    const { model, server } = await open({}, { headers: { 'x-team': 'memory' } });
    expect(await model.complete({ ...REQUEST, maxOutputTokens: 900 })).toEqual({
      text: JSON.stringify(ANSWER),
      complete: true,
      usage: { promptTokens: 9, cachedPromptTokens: 4, completionTokens: 6 },
      model: 'm',
      calls: 1,
    });
    expect(server.requests[0]?.headers).toMatchObject({ authorization: 'Bearer key', 'x-team': 'memory' });
    expect(server.requests[0]?.body).toEqual({
      model: 'm',
      messages: [
        { role: 'system', content: 'Read the message.' },
        { role: 'user', content: 'I moved to Rome.' },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'reading', schema: REQUEST.schema, strict: true } },
      max_tokens: 900,
      temperature: 0,
    });
    expect(model.id).toBe(`${new URL(server.baseURL).host}/m`);
  });

  it('sends no key where there is none, and takes nothing from the environment', async () => {
    const { model, server } = await open({}, {});
    const keyless = openaiLanguageModel({ baseURL: server.baseURL, model: 'm' });
    await keyless.complete(REQUEST);
    await model.complete(REQUEST);
    expect(server.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined, 'Bearer key']);
  });

  describe('finds out how the endpoint takes a form, and remembers it', () => {
    it.each([
      [[], ['json-schema', 'json-schema']],
      [['response_format'], ['json-schema', 'tool', 'tool']],
      [
        ['response_format', 'tools'],
        ['json-schema', 'tool', 'json', 'json'],
      ],
    ] as const)('which refuses %j', async (refuses, ways) => {
      const { model, server } = await open({ refuses });
      expect(await model.complete(REQUEST)).toMatchObject({ text: JSON.stringify(ANSWER), calls: ways.length - 1 });
      expect(await model.complete(REQUEST)).toMatchObject({ text: JSON.stringify(ANSWER), calls: 1 });
      expect(askedBy(server)).toEqual(ways);
    });

    it.each(['Sure! She moved to Rome.', '{"result":"ok"}'])('which ignores it and answers %s', async (content) => {
      const { model, server } = await open({ fault: ({ body }) => ('response_format' in body ? { kind: 'content', content } : undefined) });
      expect((await model.complete(REQUEST)).text).toBe(content);
      expect((await model.complete(REQUEST)).text).toBe(JSON.stringify(ANSWER));
      expect(askedBy(server)).toEqual(['json-schema', 'tool']);
    });

    it('by many requests at once', async () => {
      const { model, server } = await open({ refuses: ['response_format'] });
      const answers = await Promise.all(Array.from({ length: 5 }, () => model.complete(REQUEST)));
      expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([JSON.stringify(ANSWER)]));
      expect(askedBy(server).filter((way) => way === 'json')).toEqual([]);
    });

    it('unless it is told how', async () => {
      const { model, server } = await open({ refuses: ['tools'] }, { structuredOutput: 'tool' });
      expect(await failure(model.complete(REQUEST))).toMatchObject({ code: 'model-request-refused', category: 'incorrect' });
      expect(askedBy(server)).toEqual(['tool']);
    });

    it('and names the schema in the prompt where nothing else is left', async () => {
      const { model, server } = await open({}, { structuredOutput: 'json' });
      await model.complete(REQUEST);
      expect(server.requests[0]?.body['messages']).toMatchObject([
        { content: expect.stringMatching(/^Read the message\.[\s\S]*"required":\["claims"\]/) },
        { content: REQUEST.user },
      ]);
    });

    it('with the other name of the output limit and without temperature', async () => {
      const { model, server } = await open({ refuses: ['max_tokens', 'temperature'] }, { maxOutputTokens: 700 });
      expect(await model.complete(REQUEST)).toMatchObject({ calls: 3 });
      expect(await model.complete(REQUEST)).toMatchObject({ calls: 1 });
      const { body } = server.requests.at(-1) as { body: object };
      expect(body).toMatchObject({ max_completion_tokens: 700, response_format: {} });
      expect(body).not.toHaveProperty('temperature');
    });
  });

  describe('tries again', () => {
    it.each([
      ['429 with seconds', { kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 7000],
      ['429 with milliseconds', { kind: 'status', status: 429, headers: { 'retry-after-ms': '250' } }, 250],
      [
        '503 with a date',
        { kind: 'status', status: 503, headers: { date: 'Sat, 21 Nov 2026 06:00:00 GMT', 'retry-after': 'Sat, 21 Nov 2026 06:00:09 GMT' } },
        9000,
      ],
    ] as const)('after %s, when it was asked to', async (_, fault, wait) => {
      const { model, timer, server } = await open();
      server.failNext(fault);
      expect(await model.complete(REQUEST)).toMatchObject({ text: JSON.stringify(ANSWER), calls: 2 });
      expect(timer.waits).toEqual([wait]);
    });

    it.each([
      { kind: 'status', status: 408 },
      { kind: 'status', status: 409 },
      { kind: 'status', status: 429 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 529 },
      { kind: 'reset' },
      { kind: 'half-body' },
      { kind: 'empty-choices' },
    ] as const)('after $kind $status, waiting longer each time', async (fault) => {
      const { model, timer, server } = await open();
      server.failNext(fault, fault, fault);
      expect(await model.complete(REQUEST)).toMatchObject({ text: JSON.stringify(ANSWER), calls: 4 });
      expect(timer.waits).toHaveLength(3);
      for (const [attempt, wait] of timer.waits.entries()) {
        expect(wait).toBeGreaterThanOrEqual(250 * 2 ** attempt);
        expect(wait).toBeLessThanOrEqual(500 * 2 ** attempt);
      }
    });

    it.each([{ kind: 'slow', ms: 60_000 }, { kind: 'stalls' }] as const)('after a time-out: $kind', async (fault) => {
      const { model, server } = await open({}, { timeoutMs: 300 });
      server.failNext(fault);
      const { text, calls } = await model.complete(REQUEST);
      expect(text).toBe(JSON.stringify(ANSWER));
      expect(calls).toBeGreaterThan(1);
    });

    it('a few times only, then says what happened, with the prompt', async () => {
      const { model, server } = await open({ fault: () => ({ kind: 'status', status: 500, message: 'overloaded' }) }, { maxRetries: 2 });
      const error = await failure(model.complete(REQUEST));
      expect(error).toMatchObject({ code: 'model-unavailable', category: 'unavailable', details: { status: 500, tries: 3 } });
      expect(error.message).toMatch(/extract@5.*overloaded.*3 tries/);
      expect(server.requests).toHaveLength(3);
    });

    it('not within the hour that the endpoint asks for: the caller may', async () => {
      const { model, timer } = await open({ fault: () => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }) });
      expect(await failure(model.complete(REQUEST))).toMatchObject({
        category: 'unavailable',
        details: { retryAfterMs: 3_600_000, tries: 1 },
      });
      expect(timer.waits).toEqual([]);
    });

    it('not where nobody listens, for ever', async () => {
      const { model, server } = await open({}, { maxRetries: 1 });
      await server.close();
      expect(await failure(model.complete(REQUEST))).toMatchObject({ code: 'model-unavailable', details: { tries: 2 } });
    });
  });

  describe('does not try again', () => {
    it.each([
      [401, 'model-key-refused', 'incorrect', /apiKey/],
      [402, 'model-quota', 'unavailable', /top it up/],
      [403, 'model-forbidden', 'incorrect', /rights/],
      [404, 'model-not-found', 'incorrect', /models/],
      [400, 'model-request-refused', 'incorrect', /context length/],
    ] as const)('after %d', async (status, code, category, advice) => {
      const { model, server } = await open({ fault: () => ({ kind: 'status', status, message: 'no' }) });
      const error = await failure(model.complete(REQUEST));
      expect(error).toMatchObject({ code, category, message: expect.stringMatching(advice) });
      expect(server.requests).toHaveLength(1);
    });

    it('after 429 because of no credit', async () => {
      const { model, server } = await open({ fault: () => ({ kind: 'status', status: 429, code: 'insufficient_quota' }) });
      expect(await failure(model.complete(REQUEST))).toMatchObject({ code: 'model-quota', category: 'unavailable' });
      expect(server.requests).toHaveLength(1);
    });

    it('where the real refusals come from a key and a model name', async () => {
      const wrongKey = await open({ apiKey: 'right' });
      expect(await failure(wrongKey.model.complete(REQUEST))).toMatchObject({ code: 'model-key-refused' });
      await wrongKey.server.close();
      const wrongModel = await open({ models: ['other'] });
      expect(await failure(wrongModel.model.complete(REQUEST))).toMatchObject({ code: 'model-not-found' });
    });

    it.each([{ kind: 'refusal', message: 'I will not.' }, { kind: 'content-filter' }] as const)(
      'where the model declines: $kind',
      async (fault) => {
        const { model, server } = await open({ fault: () => fault });
        expect(await failure(model.complete(REQUEST))).toMatchObject({
          code: 'model-declined',
          category: 'incorrect',
          details: { promptId: 'extract@5', tries: 1 },
          message: expect.stringMatching(/declined to answer: [^.]+\. Retrying/),
        });
        expect(server.requests).toHaveLength(1);
      },
    );
  });

  describe('gives the answer as it is', () => {
    it('when it was cut at the limit', async () => {
      const { model } = await open({ fault: () => ({ kind: 'truncated' }) });
      const { text, complete } = await model.complete(REQUEST);
      expect(complete).toBe(false);
      expect(JSON.stringify(ANSWER).startsWith(text)).toBe(true);
    });

    it('when it is half a JSON: the caller asks again, in the same way', async () => {
      const { model, server } = await open();
      server.failNext({ kind: 'half-json' });
      expect(await model.complete(REQUEST)).toMatchObject({ complete: true, calls: 1 });
      await model.complete(REQUEST);
      expect(askedBy(server)).toEqual(['json-schema', 'json-schema']);
    });

    it.each([
      ['<think>{"claims": maybe}</think>\n{"claims":[]}', '{"claims":[]}'],
      ['so {this}…</think>{"claims":[]}', '{"claims":[]}'],
      ['{"claims":[{"quote":"a </think> b"}]}', '{"claims":[{"quote":"a </think> b"}]}'],
      ['<think>never done', ''],
    ])('but for reasoning: %s', async (content, text) => {
      const { model } = await open({ fault: () => ({ kind: 'content', content }) });
      expect((await model.complete(REQUEST)).text).toBe(text);
    });

    it('with counted tokens where the endpoint tells none', async () => {
      const { model } = await open({ fault: () => ({ kind: 'no-usage' }), answer: () => ({ claims: ['<|endoftext|>'] }) });
      const { usage } = await model.complete(REQUEST);
      expect(usage.promptTokens).toBeGreaterThan(5);
      expect(usage.promptTokens).toBeLessThan(20);
      expect(usage).toMatchObject({ cachedPromptTokens: 0, completionTokens: expect.any(Number) });
    });
  });

  describe('keeps within limits', () => {
    it('of requests under way', async () => {
      let underWay = 0;
      let most = 0;
      const answer = async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise((done) => setTimeout(done, 5));
        underWay -= 1;
        return ANSWER;
      };
      const { model } = await open({ answer }, { concurrency: 3 });
      await Promise.all(Array.from({ length: 9 }, () => model.complete(REQUEST)));
      expect(most).toBe(3);
    });

    it('of requests in a minute', async () => {
      const { model, timer } = await open({}, { requestsPerMinute: 30, concurrency: 1 });
      for (let count = 0; count < 4; count += 1) await model.complete(REQUEST);
      expect(timer.now()).toBe(6000);
    });

    it('of tokens in a minute, those of answers too', async () => {
      const { model, timer } = await open({ answer: () => ({ claims: 'x'.repeat(3985) }) }, { tokensPerMinute: 1000, concurrency: 1 });
      await model.complete(REQUEST);
      await model.complete(REQUEST);
      expect(timer.now()).toBeGreaterThanOrEqual(60_000);
      expect(timer.now()).toBeLessThan(62_000);
    });
  });

  describe('stops when asked to', () => {
    const reason = new Error('enough');

    it('before it begins', async () => {
      const { model, server } = await open();
      await expect(model.complete({ ...REQUEST, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
      expect(server.requests).toEqual([]);
    });

    it('while the endpoint is busy, and while another request is', async () => {
      const stop = new AbortController();
      const { model, server } = await open({ answer: () => new Promise(() => stop.abort(reason)) }, { concurrency: 1 });
      const both = [0, 1].map(() => model.complete({ ...REQUEST, signal: stop.signal }));
      for (const one of both) await expect(one).rejects.toBe(reason);
      expect(server.requests).toHaveLength(1);
    });

    it('while it waits for the next try or its turn', async () => {
      const stop = new AbortController();
      const timer = {
        now: () => 0,
        sleep: (_: number, signal?: AbortSignal) =>
          new Promise<void>((_done, fail) => {
            signal?.addEventListener('abort', () => fail(signal.reason));
            stop.abort(reason);
          }),
      };
      const { model, server } = await open({ fault: () => ({ kind: 'status', status: 500 }) }, { timer });
      await expect(model.complete({ ...REQUEST, signal: stop.signal })).rejects.toBe(reason);
      expect(server.requests).toHaveLength(1);
    });
  });

  it('refuses a base URL that is none', () => {
    expect(() => openaiLanguageModel({ baseURL: 'localhost', model: 'm' })).toThrow(/"localhost" is no URL/);
  });
});
