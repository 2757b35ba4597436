import { STANDINGS } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { type Lane, lanesOf } from '../domain/timeline.ts';
import { factsAbout } from './facts-about.ts';
import { keyOfName, type ReadContext } from './read-context.ts';

/** Everything believed about a subject at any valid time, of every standing, a lane for each predicate. */
export async function timelineOf(
  context: ReadContext,
  name: string,
  { predicate }: { readonly predicate?: string } = {},
): Promise<readonly Lane<FactVersion>[]> {
  const about = [await keyOfName(context, name)];
  const facts =
    predicate === undefined
      ? await context.store.facts(context.space, { about, knownAt: context.at.knownAt, standings: STANDINGS })
      : await factsAbout(context, { about: name, predicate, during: 'ever', standings: STANDINGS });
  return lanesOf(facts);
}
