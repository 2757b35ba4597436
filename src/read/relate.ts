import { type AllenRelation, allenRelation } from '../domain/span.ts';
import type { FactVersion } from '../domain/stored.ts';
import { type FactsQuestion, factsAbout } from './facts-about.ts';
import { spanOf } from './measure.ts';
import type { ReadContext } from './read-context.ts';

/** The facts on one side of a comparison, of any valid time. */
export type RelatedFacts = Pick<FactsQuestion, 'about' | 'predicate' | 'object'>;

export interface Related {
  readonly a: FactVersion;
  readonly b: FactVersion;
  /** How the period of `a` lies to that of `b`: "a before b". Open ends reach to the end of time, unknown starts to its beginning. */
  readonly relation: AllenRelation;
  /** Whether some instant lies in both. */
  readonly overlapping: boolean;
}

const APART: ReadonlySet<AllenRelation> = new Set(['before', 'meets', 'met-by', 'after']);

/** How the periods of some facts lie to those of others, for each pair: "did she live in Berlin while she worked at Acme". */
export async function relate(context: ReadContext, a: RelatedFacts, b: RelatedFacts): Promise<readonly Related[]> {
  const [left, right] = [await factsAbout(context, { ...a, during: 'ever' }), await factsAbout(context, { ...b, during: 'ever' })];
  return left.flatMap((one) =>
    right
      .filter(({ id }) => id !== one.id)
      .map((other) => {
        const relation = allenRelation(spanOf(one), spanOf(other));
        return { a: one, b: other, relation, overlapping: !APART.has(relation) };
      }),
  );
}
