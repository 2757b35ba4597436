import { asExact, endAsExact } from '../domain/bound.ts';
import { oneLine } from '../domain/one-line.ts';
import type { FactVersion } from '../domain/stored.ts';

const MOST_FACTS = 12;

/** A text about an entity, and where it is from. */
export interface Summary {
  readonly text: string;
  /** `template`, or prompt and model. */
  readonly madeBy: string;
  /** The facts that it was made of. */
  readonly factIds: readonly string[];
}

/** An entity in one line, from its facts as of a point: nothing is kept, so nothing can be out of date. The most often said come first. */
export function summaryOf(name: string, facts: readonly FactVersion[]): Summary {
  const madeBy = 'template';
  if (facts.length === 0) return { text: `${name}: nothing is known to hold.`, madeBy, factIds: [] };
  const inOrder = facts.toSorted(
    (a, b) => b.claimIds.length - a.claimIds.length || (b.start?.at ?? 0) - (a.start?.at ?? 0) || (a.id < b.id ? -1 : 1),
  );
  const more = inOrder.length > MOST_FACTS ? `; and ${inOrder.length - MOST_FACTS} more` : '';
  const shown = inOrder.slice(0, MOST_FACTS);
  return { text: `${name}: ${shown.map(told).join('; ')}${more}.`, madeBy, factIds: shown.map(({ id }) => id) };
}

/** A fact with its dates, in one line. */
export function told({ sentence, start, end }: FactVersion): string {
  const since = start === null ? '' : ` since ${asExact(start)}`;
  return `${oneLine(sentence)}${since}${end === null ? '' : ` until ${endAsExact(end)}`}`;
}
