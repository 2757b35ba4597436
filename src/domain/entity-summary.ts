import { contentId } from './content-id.ts';
import type { EntityKey } from './entity-key.ts';
import type { Instant } from './instant.ts';
import type { Entity } from './mention.ts';
import type { FactVersion } from './stored.ts';

/** What a model made of some facts of an entity. Derived: it is made again where it is lost. */
export interface EntitySummary {
  /** Stands for all that it was made of ({@link summaryKey}): it is right wherever a view sees exactly that. */
  readonly key: string;
  readonly entity: EntityKey;
  readonly text: string;
  /** Prompt and model, such as `summarise@1/openai/gpt-5-nano`. */
  readonly madeBy: string;
  readonly factIds: readonly string[];
  /** Every episode whose words are in it: it goes when one of them is erased. */
  readonly episodeIds: readonly string[];
  readonly madeAt: Instant;
}

/** A version of a fact never changes, so id and time of recording stand for its sentence and its period. */
export function summaryKey(madeBy: string, { key, name, kind }: Entity, facts: readonly FactVersion[]): string {
  const versions = facts.map(({ id, recordedAt }) => `${id} ${recordedAt}`).toSorted();
  return contentId('s', madeBy, key, name, kind, ...versions);
}
