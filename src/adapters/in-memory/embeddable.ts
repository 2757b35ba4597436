import { validTime } from '../../domain/fact.ts';
import type { Instant } from '../../domain/instant.ts';
import type { TransactionTime } from '../../domain/stored.ts';
import type { SearchKind } from '../../ports/search-kind.ts';
import { asBelieved } from './select-episodes.ts';
import type { Space } from './space.ts';

/** A text of one record, with its times. */
export interface Embeddable extends TransactionTime {
  readonly id: string;
  readonly text: string;
  readonly validAt: Instant;
  readonly invalidAt: Instant;
  /** Whether similarity search finds it once it has a vector. */
  readonly findable: boolean;
  /** Whether it is given a vector where it has none. */
  readonly wanted: boolean;
}

/** Names and messages have no valid time. */
const ALWAYS = { validAt: Number.NEGATIVE_INFINITY, invalidAt: Number.POSITIVE_INFINITY };

/** Every text of a space that may have a vector. */
export function embeddable(space: Space, kind: SearchKind): readonly Embeddable[] {
  if (kind === 'facts') {
    return [...space.facts.values()].map((fact) => {
      const accepted = fact.standing === 'accepted';
      const { id, sentence, recordedAt, expiredAt } = fact;
      return { id, text: sentence, recordedAt, expiredAt, ...validTime(fact), findable: accepted, wanted: accepted };
    });
  }
  if (kind === 'entities') {
    return [...space.mentions.values()].map(({ key, name, recordedAt, expiredAt, kind: of }) => {
      return { id: key, text: name, recordedAt, expiredAt, ...ALWAYS, findable: true, wanted: of !== 'value' };
    });
  }
  return [...space.episodes.values()].map((episode) => {
    return { id: episode.id, text: episode.text, ...asBelieved(episode), ...ALWAYS, findable: true, wanted: episode.kind !== 'facts' };
  });
}
