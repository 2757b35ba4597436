import { validTime } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';

/** A hub is told by what began last. */
export const MOST_FACTS = 60;

/** Of the facts about an entity those that a summary is made of, as every store cuts a hub: the ones that started last, of equal starts those with the lower id. */
export function summarisedFacts(facts: readonly FactVersion[]): readonly FactVersion[] {
  return facts
    .toSorted((a, b) => validTime(b).validAt - validTime(a).validAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .slice(0, MOST_FACTS);
}
