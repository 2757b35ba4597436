import { validTime } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import { visibleAt } from '../domain/visibility.ts';
import { factsAbout } from './facts-about.ts';
import type { ReadContext } from './read-context.ts';

/**
 * What can be said of a subject and predicate at an instant: `known` a value holds · `disputed` one holds, and only rank decided for it ·
 * `past` none holds, one did before · `unknown` nothing was ever told that holds then or before.
 */
export type KnowledgeState = 'known' | 'disputed' | 'past' | 'unknown';

export interface StateOf {
  readonly state: KnowledgeState;
  /** The facts that hold; for `past` the ones that ended last. */
  readonly facts: readonly FactVersion[];
}

/** Tells "not any more" from "you never told me". */
export async function stateOf(context: ReadContext, subject: string, predicate: string): Promise<StateOf> {
  const instant = context.at.validAt;
  const ever = await factsAbout(context, { about: subject, predicate, during: 'ever' });
  const now = ever.filter((fact) => visibleAt(fact, context.at));
  if (now.length > 0) return { state: now.some(({ disputed }) => disputed) ? 'disputed' : 'known', facts: now };
  const past = ever.filter((fact) => validTime(fact).invalidAt <= instant);
  if (past.length === 0) return { state: 'unknown', facts: [] };
  const lastEnd = Math.max(...past.map((fact) => validTime(fact).invalidAt));
  return { state: 'past', facts: past.filter((fact) => validTime(fact).invalidAt === lastEnd) };
}
