import { validTime } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { knownAt } from '../domain/stored.ts';
import type { SaidClaim } from './explain-fact.ts';
import { keysOfName, type Point, type ReadContext } from './read-context.ts';

/** `opened` visible only at the later point · `closed` visible only at the earlier one · `corrected` visible at both with another period or other claims. */
export type DiffKind = 'opened' | 'closed' | 'corrected';

export interface FactDifference {
  readonly kind: DiffKind;
  /** As the later point sees it, or last saw it. */
  readonly fact: FactVersion;
  readonly before: FactVersion | null;
  readonly cause: SaidClaim | null;
}

/** What is different between two points. Only facts whose visibility can differ are read: those that start, end or change in between. */
export async function diffBetween(
  context: ReadContext,
  from: Point,
  to: Point,
  { about }: { readonly about?: string } = {},
): Promise<readonly FactDifference[]> {
  const candidates = await changedVersions(context, from, to, about);
  const ids = [...new Set(candidates.map(({ id }) => id))];
  const versions = ids.length === 0 ? [] : await context.store.facts(context.space, { ids });
  const differences: FactDifference[] = [];
  for (const group of Map.groupBy(versions, ({ id }) => id).values()) {
    const before = group.find((version) => visible(version, from)) ?? null;
    const after = group.find((version) => visible(version, to)) ?? null;
    if (before === after) continue;
    if (after && before) differences.push({ kind: 'corrected', fact: after, before, cause: null });
    else if (after) differences.push({ kind: 'opened', fact: after, before: null, cause: null });
    else if (before)
      differences.push({ kind: 'closed', fact: group.find((version) => knownAt(version, to.knownAt)) ?? before, before, cause: null });
  }
  return withCauses(context, differences.toSorted(byTime));
}

async function changedVersions(
  { store, space, at }: ReadContext,
  from: Point,
  to: Point,
  name: string | undefined,
): Promise<readonly FactVersion[]> {
  const about =
    name === undefined
      ? {}
      : { about: await keysOfName({ store, space, at: { ...at, knownAt: Math.max(from.knownAt, to.knownAt) } }, name) };
  const found: FactVersion[] = [];
  if (from.validAt !== to.validAt) {
    const between = { after: Math.min(from.validAt, to.validAt), until: Math.max(from.validAt, to.validAt) };
    for (const known of new Set([from.knownAt, to.knownAt])) {
      found.push(
        ...(await store.facts(space, { ...about, knownAt: known, startsIn: between })),
        ...(await store.facts(space, { ...about, knownAt: known, endsIn: between })),
      );
    }
  }
  if (from.knownAt !== to.knownAt) {
    const between = { after: Math.min(from.knownAt, to.knownAt), until: Math.max(from.knownAt, to.knownAt) };
    found.push(...(await store.facts(space, { ...about, changedIn: between })));
  }
  return found;
}

function visible(version: FactVersion, point: Point): boolean {
  const { validAt, invalidAt } = validTime(version);
  return knownAt(version, point.knownAt) && validAt <= point.validAt && point.validAt < invalidAt;
}

function byTime(a: FactDifference, b: FactDifference): number {
  return instantOf(a) - instantOf(b) || (a.fact.id < b.fact.id ? -1 : 1);
}

function instantOf({ kind, fact }: FactDifference): number {
  return kind === 'closed' ? validTime(fact).invalidAt : validTime(fact).validAt;
}

async function withCauses({ store, space }: ReadContext, differences: readonly FactDifference[]): Promise<readonly FactDifference[]> {
  const causeId = ({ kind, fact }: FactDifference) => (kind === 'opened' ? fact.openedBy : (fact.closedBy?.claimId ?? fact.openedBy));
  const ids = [...new Set(differences.map(causeId))];
  if (ids.length === 0) return differences;
  const claims = new Map((await store.claims(space, { ids, knownAt: 'ever' })).map(({ claim }) => [claim.id, claim]));
  const episodes = new Map(
    (await store.episodes(space, { ids: [...new Set([...claims.values()].map(({ episodeId }) => episodeId))] })).map((episode) => [
      episode.id,
      episode,
    ]),
  );
  return differences.map((difference) => {
    const claim = claims.get(causeId(difference));
    return claim ? { ...difference, cause: { claim, episode: episodes.get(claim.episodeId) } } : difference;
  });
}
