import { type EntityKey, entityKey } from '../domain/entity-key.ts';
import { validTime } from '../domain/fact.ts';
import type { Instant } from '../domain/instant.ts';
import { raisedByNeighbours } from './beside.ts';
import type { Found } from './found.ts';

/** Wishes that raise results; each is a factor of `1 + weight` at most. */
export interface Boosts {
  /** Raise what is recent: half as much for each half-life that has passed. Default: no boost. */
  readonly recency?: { readonly weight: number; readonly halfLifeDays: number };
  /** Raise facts that several claims state. Default 0. */
  readonly importance?: number;
  /** Raise what somebody said, or what is about them. Default: nobody. */
  readonly speaker?: { readonly name: string; readonly weight: number };
  /** Raise what was said in a thread. Default: none. */
  readonly thread?: { readonly name: string; readonly weight: number };
  /** Raise what somebody said whom the question names. Default 0.2. */
  readonly namedSpeaker?: number;
  /** Raise a turn by this share of the scores of the turns right before and after it, where they were found too. Default 0.2. */
  readonly neighbours?: number;
}

const DAY_MS = 86_400_000;

/** @param names keys that the question names */
export function boosted(found: readonly Found[], boosts: Boosts, names: readonly EntityKey[], now: Instant): readonly Found[] {
  const { recency, importance = 0, speaker, thread, namedSpeaker = 0.2, neighbours = 0.2 } = boosts;
  const named = new Set(names);
  return raisedByNeighbours(found, neighbours)
    .map((result) => {
      let factor = 1;
      if (recency) factor *= 1 + recency.weight * 2 ** (-Math.max(0, now - timeOf(result)) / (recency.halfLifeDays * DAY_MS));
      if (result.kind === 'facts') factor *= 1 + importance * (1 - 1 / result.fact.claimIds.length);
      if (speaker && isAbout(result, speaker.name)) factor *= 1 + speaker.weight;
      if (thread && episodesOf(result).some((episode) => episode.thread === thread.name)) factor *= 1 + thread.weight;
      if (result.kind === 'episodes' && result.episode.speaker !== null && named.has(entityKey(result.episode.speaker)))
        factor *= 1 + namedSpeaker;
      return { ...result, score: result.score * factor };
    })
    .toSorted((a, b) => b.score - a.score);
}

function timeOf(result: Found): Instant {
  if (result.kind === 'facts') return validTime(result.fact).validAt;
  return result.kind === 'episodes' ? result.episode.occurredAt : Number.NEGATIVE_INFINITY;
}

function isAbout(result: Found, name: string): boolean {
  const key = entityKey(name);
  if (result.kind === 'entities') return result.entity.key === key || result.entity.aliases.includes(key);
  if (result.kind === 'communities') return result.community.members.some((member) => member.key === key || member.aliases.includes(key));
  if (result.kind === 'facts' && (result.fact.subject === key || result.fact.object === key)) return true;
  return episodesOf(result).some(({ speaker }) => speaker !== null && entityKey(speaker) === key);
}

function episodesOf(result: Found): readonly { readonly thread: string; readonly speaker: string | null }[] {
  if (result.kind === 'episodes') return [result.episode];
  return result.kind === 'facts' ? result.claims.flatMap(({ episode }) => episode ?? []) : [];
}
