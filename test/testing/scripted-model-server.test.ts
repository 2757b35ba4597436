import { afterEach, describe, expect, it } from 'vitest';
import { type ScriptedModelServer, type ScriptedModelServerOptions, scriptedModelServer } from '../../src/testing.ts';

let server: ScriptedModelServer;
const start = async (options?: ScriptedModelServerOptions) => {
  server = await scriptedModelServer(options);
};
afterEach(() => server.close());

async function ask(extra: object = {}): Promise<{ status: number; headers: Headers; body: unknown }> {
  const messages = [
    { role: 'system', content: 'fixed' },
    { role: 'user', content: 'data' },
  ];
  const response = await fetch(`${server.baseURL}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model: 'm', messages, ...extra }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const schema = { type: 'object' };
const responseFormat = { response_format: { type: 'json_schema', json_schema: { name: 'reading', schema } } };
const tools = { tools: [{ type: 'function', function: { name: 'reading', parameters: schema } }] };

describe('scriptedModelServer', () => {
  it('answers by a function of the request, in the way the form was asked for', async () => {
    await start({ answer: ({ system, user, askedBy, schemaName }) => ({ system, user, askedBy, schemaName }) });
    const seen = { system: 'fixed', user: 'data', schemaName: 'reading' };
    expect(await ask(responseFormat)).toMatchObject({
      body: {
        choices: [
          { message: { content: JSON.stringify({ system: 'fixed', user: 'data', askedBy: 'json-schema', schemaName: 'reading' }) } },
        ],
      },
    });
    const byTool = (await ask(tools)).body as { choices: [{ message: { tool_calls: [{ function: { arguments: string } }] } }] };
    expect(JSON.parse(byTool.choices[0].message.tool_calls[0].function.arguments)).toEqual({ ...seen, askedBy: 'tool' });
    expect(server.requests.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v1/chat/completions']);
  });

  it('fails the next requests as told, one fault each, and records them too', async () => {
    await start();
    server.failNext({ kind: 'status', status: 429, headers: { 'retry-after': '7' } }, { kind: 'empty-choices' });
    const first = await ask();
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await ask()).toMatchObject({ status: 200, body: { choices: [] } });
    expect(await ask()).toMatchObject({ status: 200, body: { choices: [{ finish_reason: 'stop' }] } });
    expect(server.requests).toHaveLength(3);
  });

  it('points at ids that nobody was shown', async () => {
    await start({ answer: () => ({ s: 'e1', about: 'f2', quote: 'e3 and f4' }), fault: () => ({ kind: 'invented-ids' }) });
    expect(await ask()).toMatchObject({ body: { choices: [{ message: { content: '{"s":"e999","about":"f999","quote":"e3 and f4"}' } }] } });
  });

  it.each([{ kind: 'reset' }, { kind: 'half-body' }] as const)('breaks the answer off: $kind', async (fault) => {
    await start({ fault: () => fault });
    await expect(ask()).rejects.toThrow();
  });

  it('refuses a key, a model, a parameter and a form that it does not know', async () => {
    await start({ models: ['m'], refuses: ['tools'] });
    expect((await ask({ model: 'other' })).status).toBe(404);
    expect(await ask(tools)).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining("'tools'") } } });
    expect((await ask({ messages: [] })).status).toBe(400);
    await server.close();
    await start({ apiKey: 'right' });
    expect((await ask()).status).toBe(401);
  });

  it('lists its models and embeds, as numbers or base64', async () => {
    await start({ models: ['a', 'b'], embed: (text) => [text.length, 0.5], maxBatch: 2 });
    expect(await (await fetch(`${server.baseURL}/models`)).json()).toMatchObject({ data: [{ id: 'a' }, { id: 'b' }] });
    const embed = async (input: readonly string[], extra: object = {}) => {
      const response = await fetch(`${server.baseURL}/embeddings`, {
        method: 'POST',
        body: JSON.stringify({ model: 'a', input, ...extra }),
      });
      return (await response.json()) as object;
    };
    expect(await embed(['x', 'xyz'])).toMatchObject({ data: [{ embedding: [1, 0.5] }, { embedding: [3, 0.5] }] });
    expect(await embed(['x'], { encoding_format: 'base64' })).toMatchObject({
      data: [{ embedding: Buffer.from(new Float32Array([1, 0.5]).buffer).toString('base64') }],
    });
    expect(await embed(['x', 'y', 'z'])).toMatchObject({ error: { message: expect.stringContaining('maximum allowed batch size 2') } });
  });
});
