import { describe, expect, it, onTestFinished } from 'vitest';
import { modelExtractor, openMemory } from '../../../src/index.ts';
import { openaiLanguageModel } from '../../../src/openai.ts';
import { type ScriptedChatRequest, sampleEpisode, scriptedModelServer } from '../../../src/testing.ts';

const CLAIM = { start_words: '', start_iso: '', end_words: '', end_iso: '', card: 'many', trust: 'stated', about: '', says: 'holds' };

/** A memory whose model is a real endpoint that answers as told. */
async function reading(answer: (request: ScriptedChatRequest) => unknown) {
  const server = await scriptedModelServer({ answer });
  const memory = await openMemory({
    extractor: modelExtractor(openaiLanguageModel({ baseURL: server.baseURL, model: 'm', structuredOutput: 'json-schema' })),
  });
  onTestFinished(async () => {
    await memory.close();
    await server.close();
  });
  return { memory, server };
}

const TEA = JSON.stringify({ entities: [], claims: [{ ...CLAIM, quote: 'I like tea', s: 'Ann', p: 'likes', o: 'tea' }] });
const FENCED_QUOTE = JSON.stringify({
  entities: [],
  claims: [
    { ...CLAIM, quote: 'I like tea', s: 'Ann', p: 'likes', o: 'tea' },
    { ...CLAIM, quote: '```js {1}``` I like tea', s: 'Ann', p: 'uses', o: 'js' },
  ],
});

describe('an answer of a model', () => {
  it.each([
    ['with words on either side, braces in them', `Here is the JSON {as asked}:\n${TEA}\nI hope {this} helps.`],
    ['in a fence behind an example', `For "{}" I would say {"entities":[]}. Here:\n\`\`\`json\n${TEA}\n\`\`\``],
    ['that quotes a fence of the message', FENCED_QUOTE],
    ['in a list', `[${TEA}]`],
    ['under a name of its own', `{"result":${TEA}}`],
    ['with reasoning that weighs other answers', `<think>maybe {"entities":[],"claims":[]} …</think>${TEA}`],
  ])('%s is read with one call', async (_, answer) => {
    const { memory, server } = await reading(() => answer);
    const receipt = await memory.ingest({ speaker: 'Ann', text: '```js {1}``` I like tea.' }, { wait: true });
    expect(await receipt.done).toMatchObject({ state: 'done', usage: { calls: 1 } });
    expect(await memory.facts({ about: 'Ann', predicate: 'likes' })).toMatchObject([{ object: 'tea' }]);
    expect(server.requests).toHaveLength(1);
  });

  it('that is cut within a claim is no answer, though there are whole objects in it', async () => {
    const { memory } = await reading(() => TEA.slice(0, -3));
    const receipt = await memory.ingest({ speaker: 'Ann', text: 'I like tea.' }, { wait: true });
    expect(await receipt.done).toMatchObject({ state: 'failed', reason: expect.stringContaining('the answer is not JSON') });
  });

  it.each([
    ['another word for a kind', { kind: 'Company' }, {}, { kind: 'organization' }],
    ['a kind that there is not', { kind: 'band' }, {}, { kind: 'thing' }],
    ['choices in capitals', {}, { says: 'Holds', card: 'ONE', trust: 'Stated' }, {}],
    ['choices that there are not', {}, { card: 'single', trust: 'certain' }, {}],
    ['the speaker by a pronoun', {}, { s: 'I' }, {}],
    ['the speaker as such', {}, { s: 'speaker' }, {}],
  ])('with %s is understood at once', async (_, entity, claim, kind) => {
    const { memory, server } = await reading(() => ({
      entities: [{ ref: 'n1', name: 'Acme', kind: 'organization', is: '', ...entity }],
      claims: [{ ...CLAIM, quote: 'work at Acme', s: 'e1', p: 'works_at', o: 'n1', ...claim }],
    }));
    await memory.ingest({ speaker: 'Ann', text: 'Well, I work at Acme.' }, { wait: true });
    expect(await memory.facts()).toMatchObject([{ sentence: 'Ann works at Acme' }]);
    expect(await memory.entity('Acme')).toMatchObject(kind);
    expect(server.requests).toHaveLength(1);
  });

  it('that does not say what a claim does is asked for again', async () => {
    const claim = { ...CLAIM, quote: 'work at Acme', s: 'e1', p: 'works_at', o: 'Acme', says: 'perhaps' };
    const { memory, server } = await reading(() => ({ entities: [], claims: [claim] }));
    const { done } = await memory.ingest({ speaker: 'Ann', text: 'Well, I work at Acme.' });
    expect(await done).toMatchObject({ state: 'failed', reason: expect.stringContaining('says') });
    expect(server.requests).toHaveLength(2);
  });

  const messages = ['I like tea', 'I like milk', 'I like jazz'].map((text, index) => ({
    speaker: 'Ann',
    thread: 't',
    text,
    occurredAt: new Date(Date.UTC(2024, 0, 1, 0, index)),
  }));

  it.each([
    ['no mark', () => ({})],
    ['numbers alone', (index: number) => ({ m: `${index + 1}` })],
    ['marks from 0', (index: number) => ({ m: `m${index}` })],
  ])('to several messages with %s is told apart by the quoted words', async (_, mark) => {
    const { memory, server } = await reading(({ user }) => ({
      entities: [],
      claims: messages.flatMap(({ text }, index) =>
        user.includes(`"""\n${text}`) ? [{ ...CLAIM, ...mark(index), quote: text, s: 'Ann', p: 'likes', o: text.slice(7) }] : [],
      ),
    }));
    await memory.ingestAll(messages);
    const facts = await memory.facts({ about: 'Ann', predicate: 'likes' });
    expect(facts.map(({ object, validAt }) => [object, validAt]).toSorted()).toEqual([
      ['jazz', messages[2]?.occurredAt],
      ['milk', messages[1]?.occurredAt],
      ['tea', messages[0]?.occurredAt],
    ]);
    expect(server.requests.length).toBeLessThan(3);
  });

  it('is not asked for of several messages with nothing in them, and of no more than have something', async () => {
    const { memory, server } = await reading(() => JSON.parse(TEA));
    const take = (...texts: readonly string[]) =>
      memory.ingestAll(
        texts.map((text, index) => ({
          speaker: 'Ann',
          thread: texts[0] as string,
          text,
          occurredAt: new Date(Date.UTC(2024, 0, 1, 0, index)),
        })),
      );
    await take('ok', 'thanks!', 'haha', 'good night');
    expect(server.requests).toHaveLength(0);
    await take('hello', 'I like tea', 'thanks', 'Do you like milk?', 'yes');
    const prompt = JSON.stringify(server.requests.map(({ body }) => body['messages']));
    expect(prompt).toContain('I like tea');
    expect(prompt).toMatch(/Do you like milk\?.*yes\\n/);
    expect(prompt).not.toMatch(/(hello|thanks)\\n\\"/);
    expect(await memory.facts({ about: 'Ann' })).toMatchObject([{ object: 'tea' }]);
  });

  it('to several messages that names none, and whose words two have, is rejected with the reason', async () => {
    const answer = { entities: [], claims: [{ ...CLAIM, quote: 'tea', s: 'Ann', p: 'likes', o: 'tea' }] };
    const server = await scriptedModelServer({ answer: () => answer });
    onTestFinished(() => server.close());
    const extractor = modelExtractor(openaiLanguageModel({ baseURL: server.baseURL, model: 'm' }));
    const inputs = ['Tea again.', 'More tea.'].map((text) => ({
      episode: sampleEpisode(text, { text }),
      earlier: [],
      recall: { entities: [], facts: [] },
    }));
    expect(await extractor.readMany?.(inputs)).toMatchObject([
      { claims: [], rejected: [{ what: 'Ann likes tea (holds)', why: 'it does not say which message states it' }] },
      { claims: [], rejected: [] },
    ]);
  });
});
