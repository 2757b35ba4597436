import type { EntityKind } from '../../../domain/mention.ts';

/**
 * A message, then every claim that comes of it, nothing else: `Ann works_at Stripe`, `ended Ann works_at Acme .. 2020`,
 * `Ann lives_in Rome 2010 .. 2012`, `unsure …`, `hearsay …`. The speaker is Ann, the message is of Wednesday 2024-05-15 09:00 UTC.
 */
export type Example = readonly [message: string, ...claims: string[]];

/**
 * A relation and the ways in which English says it. Each way is a form: see `compileForm`. The forms of one list are tried in order,
 * the first that fits is taken. Tense, negation, "used to", "no longer", "since 2019" and the like are not written into forms: they are read once for all.
 */
export interface Relation {
  readonly predicate: string;
  /** What its subject is. Default: a person. */
  readonly subject?: EntityKind;
  /** It is so: "work at". */
  readonly state?: readonly string[];
  /** It begins: "join". */
  readonly begin?: readonly string[];
  /** It stops: "leave". */
  readonly end?: readonly string[];
  /** It happens and is over: "visit". */
  readonly event?: readonly string[];
  /** It is not so: "can't eat". */
  readonly deny?: readonly string[];
  /** Every object stops: "retire". Forms without a slot. */
  readonly endAll?: readonly string[];
  /** Forms in which the object of the claim is the subject of the sentence: "Stripe hired Ann". */
  readonly reversed?: Pick<Relation, 'state' | 'begin' | 'end' | 'event'>;
  /** Forms without a slot, in which two subjects are so to each other: "Mia and I got married". */
  readonly mutual?: Pick<Relation, 'state' | 'begin' | 'end'>;
  /** The object of forms without a slot. Default: `yes`. */
  readonly object?: string;
  /** What kind of thing `object` or a slot's object is, where the slot does not tell. */
  readonly objectKind?: EntityKind;
  /** Whether "she managed it" means that she no longer does; what somebody "liked" is only an impression. Default: true. */
  readonly pastIsOver?: boolean;
  /** A subject has one at a time, so that "also" means a second one beside the main one. Default: false. */
  readonly single?: boolean;
  /** "X, not Y" says that X is so and Y is not, rather than that an earlier statement was wrong. Default: false. */
  readonly contrasts?: boolean;
  /** The predicate that holds where this one is denied: what one does not like one dislikes. */
  readonly whenDenied?: string;
  /** What is over with it, if it was so: who has sold a shop no longer runs it. */
  readonly endsToo?: readonly string[];
  readonly examples: readonly Example[];
}
