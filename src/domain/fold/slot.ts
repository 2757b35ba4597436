import type { Claim } from '../claim.ts';
import { ANY_OBJECT } from '../entity-key.ts';

/** How many values a subject may have for a predicate at one instant; an `event` happened and is over. */
export const CARDINALITIES = ['one', 'many', 'event'] as const;
export type Cardinality = (typeof CARDINALITIES)[number];

/**
 * The claims that compete, with canonical keys: for cardinality `one` all claims of a subject and predicate (or exclusive group);
 * otherwise those of one object. Claims that end or refute and reach into the slot from a more general predicate are among them.
 */
export interface Slot {
  readonly cardinality: Cardinality;
  readonly claims: readonly Claim[];
  /** `true` where a claim that ends or refutes `general` also reaches `specific`: `owns` reaches `drives`. Default: never. */
  readonly reaches?: (general: string, specific: string) => boolean;
}

/** The value of a claim inside its slot: the object, told apart by predicate within an exclusive group. */
export function valueOf(claim: { readonly predicate: string; readonly object: string }): string {
  return `${claim.predicate}\u0000${claim.object}`;
}

/** Whether an ending or refuting claim speaks of the value that `claim` states. */
export function speaksOf(slot: Slot, closing: Claim, claim: Claim): boolean {
  if (closing.predicate === claim.predicate) return closing.object === ANY_OBJECT || closing.object === claim.object;
  return closing.object === claim.object && (slot.reaches?.(closing.predicate, claim.predicate) ?? false);
}
