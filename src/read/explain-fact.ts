import { STANDINGS } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { checkText } from '../domain/text.ts';
import { NotFoundError } from '../errors.ts';
import type { ReadContext } from './read-context.ts';
import { type SaidClaim, saidClaims } from './said-claims.ts';

/** Why the engine believes a fact. */
export interface Explanation {
  /** The version believed at the view's `knownAt`, or the last one before. */
  readonly fact: FactVersion;
  /** Every version known by then, oldest first: how the belief changed. */
  readonly versions: readonly FactVersion[];
  /** What states it, in the order in which it was said. */
  readonly claims: readonly SaidClaim[];
  readonly openedBy: SaidClaim | null;
  readonly closedBy: SaidClaim | null;
}

/** @throws NotFoundError `unknown-fact` */
export async function explainFact(context: ReadContext, factId: string): Promise<Explanation> {
  const { store, space, at } = context;
  const versions = (await store.facts(space, { ids: [checkText(factId, 'explain: fact id')], standings: STANDINGS }))
    .filter(({ recordedAt }) => recordedAt <= at.knownAt)
    .toSorted((a, b) => a.recordedAt - b.recordedAt);
  const fact = versions.at(-1);
  if (!fact) {
    throw new NotFoundError(
      'unknown-fact',
      `explain: space ${JSON.stringify(space)} has no fact ${JSON.stringify(factId)} at that time. Fact ids stand in the answers of facts, search and timeline.`,
      { factId, space },
    );
  }
  const said = await saidClaims(context, [...fact.claimIds, fact.openedBy, ...(fact.closedBy ? [fact.closedBy.claimId] : [])]);
  return {
    fact,
    versions,
    claims: fact.claimIds.flatMap((id) => said.get(id) ?? []),
    openedBy: said.get(fact.openedBy) ?? null,
    closedBy: (fact.closedBy && said.get(fact.closedBy.claimId)) ?? null,
  };
}
