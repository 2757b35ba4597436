import { createHash } from 'node:crypto';
import type { StoredEpisode } from '../domain/episode.ts';
import type { EmbeddedText } from '../domain/graph-changes.ts';
import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import type { FoldedChanges } from '../resolution/fold-changes.ts';

/** A text that similarity search should find, and what it stands for. */
export type ToEmbed = Pick<EmbeddedText, 'kind' | 'id'> & { readonly text: string };

/** What a commit makes findable: the sentences of accepted facts, the names of entities, the words of the message. */
export function textsOf(folded: Pick<FoldedChanges, 'facts' | 'mentions'>, episode: StoredEpisode | null): readonly ToEmbed[] {
  const facts = folded.facts
    .filter(({ standing }) => standing === 'accepted')
    .map(({ id, sentence }) => ({ kind: 'facts' as const, id, text: sentence }));
  const entities = folded.mentions
    .filter(({ kind }) => kind !== 'value')
    .map(({ key, name }) => ({ kind: 'entities' as const, id: key, text: name }));
  const episodes = episode === null || episode.kind === 'facts' ? [] : [{ kind: 'episodes' as const, id: episode.id, text: episode.text }];
  return [...facts, ...entities, ...episodes];
}

/** Embeds texts, each distinct one once: what the store has embedded before is taken from there, the rest goes to the model in one call. */
export async function embedTexts(
  store: GraphStore,
  model: EmbeddingModel,
  texts: readonly ToEmbed[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly EmbeddedText[]> {
  if (!store.vectors || texts.length === 0) return [];
  const byHash = new Map(texts.map(({ text }) => [hashOf(text), text]));
  const cached = await store.vectors.cached([...byHash.keys()]);
  const missing = [...byHash].filter(([hash]) => !cached.has(hash));
  const fresh =
    missing.length === 0
      ? []
      : await model.embed(
          missing.map(([, text]) => text),
          { purpose: 'document', ...(signal ? { signal } : {}) },
        );
  const vectors = new Map([...cached, ...missing.map(([hash], index) => [hash, fresh[index] as Float32Array] as const)]);
  return texts.map(({ kind, id, text }) => {
    const textHash = hashOf(text);
    return { kind, id, textHash, vector: vectors.get(textHash) as Float32Array };
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
