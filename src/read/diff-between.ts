import { type DiffKind, diffFacts } from '../domain/diff.ts';
import { STANDINGS, validTime } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Point } from '../domain/visibility.ts';
import { keyOfName, type ReadContext } from './read-context.ts';
import { type SaidClaim, saidClaims } from './said-claims.ts';

export interface FactDifference {
  readonly kind: DiffKind;
  /** As believed at the second point; where nothing states it any more, as last believed. */
  readonly fact: FactVersion;
  /** As believed at the first point; `null` where it was opened. */
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
  const versions = ids.length === 0 ? [] : await context.store.facts(context.space, { ids, standings: STANDINGS });
  const differences = diffFacts(versions, from, to).flatMap(({ kind, before, after, causeId }) => {
    const fact = after ?? before;
    return fact ? [{ kind, fact, before, causeId }] : [];
  });
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
      : { about: [await keyOfName({ store, space, at: { ...at, knownAt: Math.max(from.knownAt, to.knownAt) } }, name)] };
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
    found.push(...(await store.facts(space, { ...about, changedIn: between, standings: STANDINGS })));
  }
  return found;
}

type Uncaused = Omit<FactDifference, 'cause'> & { readonly causeId: string | null };

function byTime(a: Uncaused, b: Uncaused): number {
  return instantOf(a) - instantOf(b) || (a.fact.id < b.fact.id ? -1 : 1);
}

function instantOf({ kind, fact }: Uncaused): number {
  return kind === 'closed' ? validTime(fact).invalidAt : validTime(fact).validAt;
}

async function withCauses(context: ReadContext, differences: readonly Uncaused[]): Promise<readonly FactDifference[]> {
  const said = await saidClaims(
    context,
    differences.flatMap(({ causeId }) => causeId ?? []),
  );
  return differences.map(({ causeId, ...difference }) => ({ ...difference, cause: (causeId !== null && said.get(causeId)) || null }));
}
