import { entityKey } from '../src/domain/entity-key.ts';
import { LATEST } from '../src/domain/instant.ts';
import { type EmbeddingModel, type Memory, modelExtractor, openMemory } from '../src/index.ts';
import type { GraphStore } from '../src/ports/graph-store.ts';
import type { VectorIndex } from '../src/ports/vector-index.ts';
import { type ClusteredVectors, DIMENSION } from './clustered-vectors.ts';
import { benchMessage } from './ingest-messages.ts';
import type { Asked, Contestant } from './neo4j-contest.ts';
import { stubModel } from './stub-model.ts';

const MESSAGES = 400;
export const EMBEDDING = { model: 'clustered@1', dimension: DIMENSION };

/** What all contestants are given. */
export interface Given {
  readonly space: string;
  readonly vectors: ClusteredVectors;
  readonly questions: readonly Asked[];
  /** The number of the first message to write. */
  readonly first: number;
  readonly cpu: Contestant['cpu'];
}

/** A memory on a store, its model and embedder answering at once. */
export async function storeContestant(
  name: string,
  { store, space, vectors, questions, first, cpu }: Given & { readonly store: GraphStore },
): Promise<Contestant> {
  const index = store.vectors as VectorIndex;
  const asked = new Map(questions.map(({ text, vector }) => [text, vector]));
  const embedding: EmbeddingModel = {
    id: EMBEDDING.model,
    dimension: DIMENSION,
    embed: async (texts) => texts.map((text) => asked.get(text) ?? vectors.of(text, 'said', text)),
  };
  const numbers = Array.from({ length: MESSAGES }, (_, index) => first + index);
  const answers = new Map(numbers.map((number) => benchMessage('5/5', number)).map(({ text, answer }) => [text, answer]));
  const extractor = modelExtractor(stubModel(answers).model);
  const memory: Memory = await openMemory({ store, space, embedding, extractor });
  const at = ({ validAt, knownAt }: Asked) => ({ validAt, knownAt });
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  return {
    name,
    cpu,
    write: async (number) => {
      const { speaker, text } = benchMessage('5/5', first + number);
      const receipt = await memory.ingest(
        { speaker, text, thread: `thread-${number % 50}`, id: `${name}-${first + number}` },
        { wait: true },
      );
      const { state, claims } = await receipt.done;
      if (state !== 'done' || claims.length !== 5) throw new Error(`${name}: message ${number} is ${state} with ${claims.length} claims`);
    },
    facts: async (each) => ids(await store.facts(space, { about: [entityKey(each.name)], ...at(each) })),
    vector: async (each) => ids(await index.search(space, { kind: 'facts', vector: each.vector, limit: 20, ...at(each) })),
    text: async (each) => ids(await store.searchText(space, { kind: 'facts', text: each.text, limit: 20, ...at(each) })),
    hops: async (each, hops) => {
      const query = { text: '', keys: [entityKey(each.name)], kinds: ['facts'] as const, limit: 100, hops, ...at(each) };
      return ids((await store.retrieve(space, query)).graph);
    },
    hybrid: async ({ text, validAt, knownAt }) => {
      const view = memory.asOf({ validAt: new Date(validAt), ...(knownAt === LATEST ? {} : { knownAt: new Date(knownAt) }) });
      return (await view.search(text, { limit: 20 })).flatMap((found) => (found.kind === 'facts' ? [found.fact.id] : []));
    },
  };
}
