import type { Claim } from '../claim.ts';
import { ANY_OBJECT } from '../entity-key.ts';

/** How many values a subject may have for a predicate at one instant; an `event` happened and is over. */
export const CARDINALITIES = ['one', 'many', 'event'] as const;
export type Cardinality = (typeof CARDINALITIES)[number];

/**
 * The claims that compete, with canonical keys: for cardinality `one` all claims of a subject and predicate (or exclusive group);
 * otherwise those of one object, or of several, which then do not touch each other. Claims that end or refute and reach into the slot
 * from a more general predicate are among them. In a slot of a symmetric predicate every claim has the slot's own subject as its subject.
 */
export interface Slot {
  readonly cardinality: Cardinality;
  readonly claims: readonly Claim[];
  /** `true` where a claim that ends or refutes `general` also reaches `specific`: `owns` reaches `drives`. Default: never. */
  readonly reaches?: (general: string, specific: string) => boolean;
}

/** The value of a claim inside its slot: the object, told apart by predicate within an exclusive group. */
export function valueKey(claim: { readonly predicate: string; readonly object: string }): string {
  return `${claim.predicate}\u0000${claim.object}`;
}

/** Whether a claim makes its value hold: a statement, or a correction, which states the right thing. */
export function states(claim: Claim): boolean {
  return claim.says === 'holds' || claim.says === 'corrected';
}

/** Whether an ending or refuting claim speaks of a value. `any` stands for every object of the same predicate, and of no other. */
export function speaksOf(slot: Slot, closing: Value, value: Value): boolean {
  if (closing.predicate === value.predicate) return closing.object === ANY_OBJECT || closing.object === value.object;
  return closing.object === value.object && (slot.reaches?.(closing.predicate, value.predicate) ?? false);
}

export type Value = Pick<Claim, 'predicate' | 'object'>;
