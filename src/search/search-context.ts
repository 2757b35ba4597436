import type { EmbeddingModel } from '../ports/embedding-model.ts';
import type { Grouping } from '../ports/grouping.ts';
import type { ReadContext } from '../read/read-context.ts';

/** Where and when is searched, and with what help. */
export interface SearchContext extends ReadContext {
  readonly embedding: EmbeddingModel | undefined;
  readonly grouping: Grouping;
}
