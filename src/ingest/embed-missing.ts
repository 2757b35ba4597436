import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { GraphStore } from '../ports/graph-store.ts';
import { SEARCH_KINDS } from '../ports/search-kind.ts';
import type { VectorIndex } from '../ports/vector-index.ts';
import { embedTexts } from './embed-changes.ts';

const BATCH = 256;

/** Embeds what has no vector yet, batch by batch; a batch that was written stays written when it is stopped. */
export async function embedMissing(
  store: GraphStore,
  vectors: VectorIndex,
  model: EmbeddingModel,
  space: string,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (embedded: number) => void } = {},
): Promise<number> {
  let embedded = 0;
  for (const kind of SEARCH_KINDS) {
    let after: string | undefined;
    for (;;) {
      signal?.throwIfAborted();
      const texts = await vectors.missing(space, { kind, limit: BATCH, ...(after === undefined ? {} : { after }) });
      if (texts.length === 0) break;
      await vectors.put(
        space,
        await embedTexts(
          store,
          model,
          texts.map(({ id, text }) => ({ kind, id, text })),
          { signal },
        ),
      );
      embedded += texts.length;
      after = texts.at(-1)?.id;
      onProgress?.(embedded);
    }
  }
  return embedded;
}
