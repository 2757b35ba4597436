import { STANDINGS, validTime } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { factsAbout } from './facts-about.ts';
import { keysOfName, type ReadContext } from './read-context.ts';

/** The facts of one predicate in order of time. */
export interface TimelineLane {
  readonly predicate: string;
  readonly facts: readonly FactVersion[];
}

/** Everything believed about a subject at any valid time, of every standing, a lane for each predicate. */
export async function timelineOf(
  context: ReadContext,
  name: string,
  { predicate }: { readonly predicate?: string } = {},
): Promise<readonly TimelineLane[]> {
  const about = await keysOfName(context, name);
  const facts =
    predicate === undefined
      ? await context.store.facts(context.space, { about, knownAt: context.at.knownAt, standings: STANDINGS })
      : await factsAbout(context, { about: name, predicate, during: 'ever', standings: STANDINGS });
  const lanes = Map.groupBy(facts, (fact) => fact.predicate);
  return [...lanes]
    .map(([lane, inLane]) => ({ predicate: lane, facts: inLane.toSorted(byTime) }))
    .toSorted((a, b) => (a.predicate < b.predicate ? -1 : 1));
}

function byTime(a: FactVersion, b: FactVersion): number {
  return validTime(a).validAt - validTime(b).validAt || validTime(a).invalidAt - validTime(b).invalidAt || (a.id < b.id ? -1 : 1);
}
