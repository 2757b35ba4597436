import type { EntityKey } from '../../domain/entity-key.ts';
import type { Canonical, StoredMention } from '../../domain/stored.ts';

/** Every key that mentions tell of. */
export function keysNamed(mentions: readonly StoredMention[]): readonly EntityKey[] {
  return [...new Set(mentions.flatMap(({ key, sameAs }) => (sameAs === null ? [key] : [key, sameAs])))];
}

/** The ends of facts that are not among the keys. */
export function otherEnds(facts: readonly Canonical[], keys: readonly EntityKey[]): readonly EntityKey[] {
  const ends = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
  for (const key of keys) ends.delete(key);
  return [...ends];
}
