import type { EntityKey } from './entity-key.ts';
import type { Instant } from './instant.ts';

export const USUAL_KINDS = ['person', 'organization', 'place', 'animal', 'thing', 'topic', 'value'] as const;

/** What kind of thing an entity is: one of the usual kinds, or a kind of the user's own. `value` is a literal: an amount, a date, a title. */
export type EntityKind = (typeof USUAL_KINDS)[number] | (string & {});

export function isUsualKind(kind: EntityKind): boolean {
  return USUAL_KINDS.some((usual) => usual === kind);
}

/** The kind of a mention that keeps two keys apart: it says that `key` and `sameAs` are not the same. It names nothing. */
export const APART: EntityKind = 'apart';

/** What one episode calls an entity. Names, kinds and aliases of entities are computed from the mentions that count. */
export interface Mention {
  readonly episodeId: string;
  readonly key: EntityKey;
  /** The name as written. */
  readonly name: string;
  readonly kind: EntityKind;
  /** Another key that names the same entity, as this episode says (with kind {@link APART}: that does not); `null` where it says nothing of the kind. */
  readonly sameAs: EntityKey | null;
  readonly saidAt: Instant;
}

/** A node of the graph as its mentions make it. */
export interface Entity {
  /** The key that stands for the entity: its own, or the one its aliases lead to. */
  readonly key: EntityKey;
  readonly name: string;
  readonly kind: EntityKind;
  /** Every other key that leads here, sorted. */
  readonly aliases: readonly EntityKey[];
}
