import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeQuestion, type Evaluation, evaluate, readConversation } from '../../bench/conversation.ts';
import { modelExtractor, openMemory } from '../../src/index.ts';
import { neo4jStore } from '../../src/neo4j.ts';
import { openaiLanguageModel } from '../../src/openai.ts';
import { scriptedModelServer } from '../../src/testing.ts';
import { emptyDatabase } from '../adapters/neo4j/neo4j-place.ts';
import type { Neo4jAddress } from '../neo4j/find-neo4j.ts';
import { neo4j } from '../neo4j/server.ts';
import { goldAnswer, goldByText } from './gold-answer.ts';
import { type GoldMessage, goldExtractor } from './gold-extractor.ts';
import { type RecordedAnswer, recordedExtractor } from './recorded-extractor.ts';
import { HARD_CONVERSATIONS, haveScenarios, readJson, scenarioPath } from './scenario-files.ts';

const rules = readdirSync('test/scenarios')
  .filter((name) => name.startsWith('rules-'))
  .map((name) => join('test/scenarios', name));

function missed({ misses }: Evaluation): readonly string[] {
  return misses.map(({ question, got }) => `${describeQuestion(question)}, got ${got}`);
}

describe.skipIf(!neo4j)('on Neo4j', () => {
  const address = neo4j as Neo4jAddress;
  const server = { URI: address?.uri, USER: address?.user, PASSWORD: address?.password, DATABASE: address?.database };
  const before = Object.keys(server).map((name) => [`NEO4J_${name}`, process.env[`NEO4J_${name}`]] as const);
  const store = 'neo4j';

  // The benches' way to a server, of which these evaluations are a part.
  beforeAll(async () => {
    for (const [name, value] of Object.entries(server)) process.env[`NEO4J_${name}`] = value;
    await emptyDatabase(address);
  });
  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it.each(rules)('%s, read by rules: every question', async (file) => {
    expect(missed(await evaluate(await readConversation(file), { store }))).toEqual([]);
  });

  describe.each(HARD_CONVERSATIONS)('$name', ({ file, answers, questions }) => {
    it('its messages read perfectly', async () => {
      const { messages } = readJson<{ messages: readonly GoldMessage[] }>(file);
      const evaluation = await evaluate(await readConversation(file), { store, extractor: goldExtractor(messages) });
      expect(evaluation.asked).toBe(questions);
      expect(missed(evaluation)).toEqual([]);
    });

    it('as a model was recorded to read it', async () => {
      const recorded = readJson<{ answers: readonly (RecordedAnswer & { message: string })[] }>(answers).answers;
      const extractor = recordedExtractor(new Map(recorded.map((answer) => [answer.message, answer])));
      expect(missed(await evaluate(await readConversation(file), { store, extractor }))).toEqual([]);
    });
  });

  describe.skipIf(!haveScenarios)('the shared scenarios', () => {
    it.each([undefined, 1])('first conversations, read by rules, shuffled by %s', async (shuffle) => {
      const conversation = await readConversation(scenarioPath('first-conversations.json'));
      expect(missed(await evaluate(conversation, { store, ...(shuffle === undefined ? {} : { shuffle }) }))).toEqual([]);
    });

    it.each(['first-conversations.json', 'hard-conversation.json'])('%s, through a model behind a real endpoint', async (file) => {
      const gold = goldByText(file);
      await using endpoint = disposable(await scriptedModelServer({ answer: ({ user }) => goldAnswer(user, gold) }));
      const model = openaiLanguageModel({ baseURL: endpoint.server.baseURL, model: 'gold' });
      const conversation = await readConversation(scenarioPath(file));
      expect(missed(await evaluate(conversation, { store, extractor: modelExtractor(model) }))).toEqual([]);
    });

    it('messages that rules read are read again by a model: the same facts as if it had read them first', async () => {
      const file = 'first-conversations.json';
      const gold = goldByText(file);
      await using endpoint = disposable(await scriptedModelServer({ answer: ({ user }) => goldAnswer(user, gold) }));
      const extractor = modelExtractor(openaiLanguageModel({ baseURL: endpoint.server.baseURL, model: 'gold' }));
      const { messages } = await readConversation(scenarioPath(file));
      const read = async (space: string, first: 'rules' | 'model') => {
        const graph = await neo4jStore(address);
        const inputs = messages.map(({ id, thread, speaker, text, at }) => ({
          ...{ text, occurredAt: at },
          ...(id === undefined ? {} : { id }),
          ...(thread === undefined ? {} : { thread }),
          ...(speaker === undefined ? {} : { speaker }),
        }));
        const earlier = await openMemory({ store: graph, space, ...(first === 'model' ? { extractor } : {}) });
        await earlier.ingestAll(inputs);
        const later = await openMemory({ store: graph, space, extractor });
        if (first === 'rules') expect(await Array.fromAsync(later.reextract())).not.toEqual([]);
        const facts = await later.facts({ during: 'ever' });
        await graph.close();
        return facts
          .map(({ sentence, validAt, invalidAt }) => `${sentence} ${validAt?.toISOString()} ${invalidAt?.toISOString()}`)
          .toSorted();
      };
      expect(await read('again', 'rules')).toEqual(await read('once', 'model'));
    });
  });

  it('two names are merged and split, and the merge is taken back: each time exactly the facts that follow', async () => {
    const graph = await neo4jStore(address);
    const memory = await openMemory({ store: graph, space: 'who' });
    const sentences = async () =>
      (await memory.facts({ during: 'ever' })).map(({ sentence, invalidAt }) => `${sentence}${invalidAt ? ' (closed)' : ''}`).toSorted();
    await memory.assert({ subject: 'Alex', predicate: 'works_at', object: 'Acme', validAt: '2020' });
    await memory.assert({ subject: 'Alexander', predicate: 'works_at', object: 'Globex', validAt: '2021' });
    const apart = ['Alex works at Acme', 'Alexander works at Globex'];
    const joined = ['Alexander works at Acme (closed)', 'Alexander works at Globex'];
    expect(await sentences()).toEqual(apart);
    const merged = await memory.identities.merge('Alex', 'Alexander');
    expect(await sentences()).toEqual(joined);
    const split = await memory.identities.split('Alex', 'Alexander');
    expect(await sentences()).toEqual(apart);
    await memory.retract(split.episodeId);
    expect(await sentences()).toEqual(joined);
    await memory.retract(merged.episodeId);
    expect(await sentences()).toEqual(apart);
    await graph.close();
  });
});

function disposable<Server extends { close(): Promise<void> }>(server: Server) {
  return { server, [Symbol.asyncDispose]: () => server.close() };
}
