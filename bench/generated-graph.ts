import { boundAt, episodeBound } from '../src/domain/bound.ts';
import type { Claim } from '../src/domain/claim.ts';
import { contentId } from '../src/domain/content-id.ts';
import { entityKey } from '../src/domain/entity-key.ts';
import { type Instant, OPEN_END } from '../src/domain/instant.ts';
import type { FactVersion } from '../src/domain/stored.ts';
import type { SpaceRecord } from '../src/ports/graph-store.ts';

/** A space to fill: the same arguments give the same records on every machine. */
export interface GeneratedSpace {
  readonly name: string;
  readonly facts: number;
  readonly seed: number;
}

const DAY = 86_400_000;
export const FIRST_DAY: Instant = Date.UTC(2015, 0, 1);
export const LAST_DAY: Instant = Date.UTC(2026, 0, 1);
const PREDICATES = [
  'works_at',
  'lives_in',
  'likes',
  'knows',
  'owns',
  'visited',
  'studies',
  'manages',
  'plays',
  'reads',
  'speaks',
  'uses',
  'met',
  'wrote',
  'bought',
];
const FACTS_PER_EPISODE = 5;
const FACTS_PER_ENTITY = 5;

/** The entity that a tenth of all facts are about. */
export const HUB = 'Central Registry';

/** One space of `facts` facts and twenty more that share a fifth of that unevenly (Zipf). */
export function generatedSpaces(facts: number): readonly GeneratedSpace[] {
  const shares = Array.from({ length: 20 }, (_, index) => 1 / (index + 1));
  const sum = shares.reduce((total, share) => total + share, 0);
  const small = shares.map((share, index) => ({
    name: `small-${index + 1}`,
    facts: Math.max(5, Math.round((facts * 0.2 * share) / sum)),
    seed: index + 2,
  }));
  return [{ name: 'large', facts, seed: 1 }, ...small];
}

/** Numbers in [0, 1) that only depend on the seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The name of the `index`th entity of a space; the lower the number, the more facts it has. */
export function entityName(index: number): string {
  return index === 0 ? HUB : `${syllables(index % 997, 2)} ${syllables(Math.floor(index / 997) + 31 * (index % 13), 3)}`;
}

export function entityCount({ facts }: GeneratedSpace): number {
  return Math.max(10, Math.floor(facts / FACTS_PER_ENTITY));
}

const ONSETS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai'];

function syllables(number: number, count: number): string {
  let rest = number * 7919 + 13;
  let word = '';
  for (let index = 0; index < count; index += 1) {
    word += `${ONSETS[rest % ONSETS.length]}${VOWELS[Math.floor(rest / ONSETS.length) % VOWELS.length]}`;
    rest = Math.floor(rest / 61) + 17 * number;
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** An entity by its degree: few have many facts (Zipf with exponent 0.85, by the inverse of its continuous distribution). Never the hub. */
export function zipfEntity(random: () => number, count: number): number {
  const power = 1 - 0.85;
  return Math.min(count - 1, Math.floor((1 + random() * (count ** power - 1)) ** (1 / power)));
}

/** Episodes, mentions, claims and fact versions of a space, as an export gives them. */
export async function* generatedRecords(space: GeneratedSpace): AsyncGenerator<SpaceRecord> {
  const episodes = Math.ceil(space.facts / FACTS_PER_EPISODE);
  for (let index = 0; index < episodes; index += 1) yield { type: 'episode', value: episodeAt(space, index, episodes) };
  for (let index = 0; index < entityCount(space); index += 1) {
    const name = entityName(index);
    const saidAt = FIRST_DAY + index;
    yield {
      type: 'mention',
      value: {
        episodeId: episodeId(space, index % episodes),
        key: entityKey(name),
        name,
        kind: 'person',
        sameAs: null,
        saidAt,
        recordedAt: saidAt,
        expiredAt: OPEN_END,
      },
    };
  }
  for (const { claim, versions } of statements(space, episodes)) {
    const { subject, predicate, object } = claim;
    yield { type: 'claim', value: { claim, canonical: { subject, predicate, object }, recordedAt: claim.saidAt, expiredAt: OPEN_END } };
    for (const value of versions) yield { type: 'fact', value };
  }
}

function episodeId(space: GeneratedSpace, index: number): string {
  return `${space.name}-${index}`;
}

function saidAt(index: number, episodes: number): Instant {
  return FIRST_DAY + Math.floor(((LAST_DAY - FIRST_DAY) * index) / episodes);
}

function episodeAt(space: GeneratedSpace, index: number, episodes: number) {
  const at = saidAt(index, episodes);
  return {
    id: episodeId(space, index),
    kind: 'message',
    thread: `thread-${index % 50}`,
    speaker: entityName(1 + (index % 50)),
    role: 'user',
    text: `${entityName(1 + (index % entityCount(space)))} told me about ${entityName(1 + ((index * 7) % entityCount(space)))} and a few other things that happened.`,
    occurredAt: at,
    expiresAt: null,
    recordedAt: at,
    sequence: index + 1,
    state: 'done',
    attempts: 1,
    reason: null,
    notBefore: at,
    readBy: 'generated@1',
    leansOnThread: false,
    usage: [],
    retractedAt: null,
  } as const;
}

function* statements(space: GeneratedSpace, episodes: number): Generator<{ claim: Claim; versions: readonly FactVersion[] }> {
  const random = seeded(space.seed);
  const entities = entityCount(space);
  for (let index = 0; index < space.facts; index += 1) {
    const episode = Math.floor(index / FACTS_PER_EPISODE);
    const at = saidAt(episode, episodes);
    const subjectName = index % 10 === 0 ? HUB : entityName(zipfEntity(random, entities));
    const objectName = entityName(zipfEntity(random, entities));
    const predicate = PREDICATES[Math.floor(random() ** 2 * PREDICATES.length)] as string;
    const start = boundAt(at - Math.floor(random() * 3 * 365) * DAY, 'day');
    const end = random() < 0.4 ? boundAt(start.at + Math.ceil(10 ** (random() * 3.3)) * DAY, 'day') : null;
    const id = `c_${space.name}_${index}`;
    const claim: Claim = {
      id,
      episodeId: episodeId(space, episode),
      position: index % FACTS_PER_EPISODE,
      subject: entityKey(subjectName),
      predicate,
      object: entityKey(objectName),
      says: 'holds',
      start,
      end,
      saidAt: at,
      trust: 'stated',
      also: false,
      meant: null,
      quote: `${subjectName} ${predicate.replaceAll('_', ' ')} ${objectName}`,
    };
    const open: FactVersion = {
      id: contentId('f', id),
      subject: claim.subject,
      predicate,
      object: claim.object,
      start: random() < 0.05 ? null : random() < 0.3 ? episodeBound(at) : start,
      end: null,
      standing: 'accepted',
      disputed: false,
      claimIds: [id],
      openedBy: id,
      closedBy: null,
      subjectName,
      objectName,
      sentence: `${subjectName} ${predicate.replaceAll('_', ' ')} ${objectName}`,
      recordedAt: at,
      expiredAt: OPEN_END,
    };
    if (end === null) yield { claim, versions: [open] };
    else {
      const closed: FactVersion = { ...open, end, closedBy: { claimId: id, how: 'stated' } };
      const learnedAt = Math.min(at + 30 * DAY, LAST_DAY);
      yield {
        claim,
        versions:
          index % 4 === 0 && learnedAt > at
            ? [
                { ...open, expiredAt: learnedAt },
                { ...closed, recordedAt: learnedAt },
              ]
            : [closed],
      };
    }
  }
}
