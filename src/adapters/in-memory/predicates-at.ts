import type { Instant } from '../../domain/instant.ts';
import type { PredicateDefinition } from '../../domain/predicate.ts';
import { compareText } from '../shared/compare-text.ts';
import { believed, type Space } from './space.ts';

export function predicatesAt(space: Space, knownAt: Instant | undefined): readonly PredicateDefinition[] {
  return [...space.predicates.values()]
    .filter((stored) => believed(stored, knownAt))
    .map(({ recordedAt, expiredAt, ...definition }) => definition)
    .sort((a, b) => compareText(a.name, b.name));
}
