import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { countTokens } from '../../../src/adapters/shared/count-tokens.ts';
import { modelExtractor, type OntologyInput, openMemory } from '../../../src/index.ts';
import { openaiLanguageModel } from '../../../src/openai.ts';
import { type ScriptedChatRequest, scriptedModelServer } from '../../../src/testing.ts';

const ontology: OntologyInput = {
  predicates: {
    docked_at: { cardinality: 'one', subjects: ['Ship'], objects: ['place'], aliases: ['moored_at'], description: 'where she\nlies' },
  },
  entityTypes: { Ship: { description: 'a vessel of the fleet', attributes: { tonnage: z.number() } } },
};

const CLAIM = { start_words: '', start_iso: '', end_words: '', end_iso: '', card: 'many', trust: 'stated', about: '', says: 'holds' };

/** A memory whose model is a real endpoint that answers as told. */
async function reading(answer: (request: ScriptedChatRequest) => unknown, input: OntologyInput | null = ontology) {
  const asked: ScriptedChatRequest[] = [];
  const server = await scriptedModelServer({
    answer: (request) => {
      asked.push(request);
      return answer(request);
    },
  });
  const warnings: string[] = [];
  const memory = await openMemory({
    extractor: modelExtractor(openaiLanguageModel({ baseURL: server.baseURL, model: 'm', structuredOutput: 'json-schema' })),
    onWarning: (warning) => warnings.push(warning),
    ...(input ? { ontology: input } : {}),
  });
  onTestFinished(async () => {
    await memory.close();
    await server.close();
  });
  return { memory, asked, warnings, schemaOf: (index: number) => JSON.stringify(server.requests[index]?.body['response_format']) };
}

const NOTHING = { entities: [], claims: [] };
const NINA = { text: 'The Nina docked at Cadiz today, 70 tons of her.', speaker: 'Ann', occurredAt: '2024-05-14T09:00:00Z' };
const DOCKED = {
  entities: [
    { ref: 'n1', name: 'Nina', kind: 'ship', is: '' },
    { ref: 'n2', name: 'Cadiz', kind: 'place', is: '' },
  ],
  claims: [
    { ...CLAIM, quote: 'The Nina docked at Cadiz', s: 'n1', p: 'moored_at', o: 'n2' },
    { ...CLAIM, quote: '70 tons of her', s: 'n1', p: 'tonnage', o: '70' },
    { ...CLAIM, quote: 'docked at Cadiz', s: 'e1', p: 'docked_at', o: 'n2' },
    { ...CLAIM, quote: '70 tons of her', s: 'n1', p: 'tonnage', o: '70 tons' },
  ],
};

describe('a model that is told of the user’s ontology', () => {
  it('sees kinds and predicates behind the instructions that never change, and may answer with them', async () => {
    const { memory, asked, schemaOf } = await reading(() => DOCKED);
    const plain = await reading(() => NOTHING, null);
    await plain.memory.ingest(NINA, { wait: true });
    const receipt = await memory.ingest(NINA, { wait: true });

    const fixed = plain.asked[0]?.system ?? '';
    expect(asked[0]?.system.startsWith(`${fixed}\n\nTHIS MEMORY'S OWN KINDS AND PREDICATES.`)).toBe(true);
    expect(asked[0]?.system.slice(fixed.length).split('\n').slice(-3)).toEqual([
      'Ship: a thing. a vessel of the fleet',
      'docked_at: Ship → place, one. where she lies',
      'tonnage: Ship → value, one',
    ]);
    expect(asked[0]?.user).toBe(plain.asked[0]?.user);
    expect(schemaOf(0)).toContain('"topic","Ship"]');
    expect(plain.schemaOf(0)).not.toContain('Ship');

    const { claims, rejected } = await receipt.done;
    expect(claims.map(({ predicate, object }) => `${predicate} ${object}`)).toEqual(['moored_at cadiz', 'tonnage 70']);
    expect(rejected.map(({ why }) => why)).toEqual([
      'the subject Ann is of kind person; docked_at allows Ship',
      expect.stringContaining('"70 tons" cannot be a tonnage'),
    ]);
    expect(await memory.entity('Nina')).toMatchObject({ kind: 'Ship', attributes: { tonnage: 70 } });
    expect(await memory.facts({ about: 'Nina', predicate: 'docked_at' })).toHaveLength(1);
  });

  it('keeps to the budget of a prompt: long descriptions go first, then what was declared last', async () => {
    const many = (count: number, description: string): OntologyInput => ({
      predicates: Object.fromEntries(Array.from({ length: count }, (_, index) => [`relation_number_${index}`, { description }])),
    });
    const tokensOf = async (input: OntologyInput | null) => {
      const { memory, asked, warnings } = await reading(() => NOTHING, input);
      await memory.ingest(NINA, { wait: true });
      return { tokens: await countTokens(asked[0]?.system ?? ''), system: asked[0]?.system ?? '', warnings };
    };
    const plain = await tokensOf(null);
    const told = await tokensOf(many(20, 'of some use'));
    const shortened = await tokensOf(many(30, 'wordy '.repeat(50)));
    const cut = await tokensOf(many(500, ''));
    expect(told.system).toContain('relation_number_19: any → any, many. of some use');
    expect(shortened.system).not.toContain('wordy');
    expect(shortened.system).toContain('relation_number_29: any → any, many');
    expect([told, shortened].flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(cut.warnings[0]).toMatch(/too long for a prompt: .*relation_number_499 are not shown/);
    for (const { tokens } of [told, shortened, cut]) expect(tokens - plain.tokens).toBeLessThan(800);
  });
});
