import type { Cardinality } from './fold/slot.ts';
import type { EntityKind } from './mention.ts';

/** What is known of a relation. */
export interface PredicateDefinition {
  /** snake_case: `works_at`. */
  readonly name: string;
  readonly cardinality: Cardinality;
  /** Other names for it: `employed_by`. */
  readonly aliases: readonly string[];
  /** The same relation seen from its object: `manages` of `reports_to`. Facts are kept under this definition's name. */
  readonly inverses: readonly string[];
  /** It goes both ways: `married_to`. */
  readonly symmetric: boolean;
  /** Predicates of one group exclude each other and share a slot: `dating`, `engaged_to`, `married_to`. `null` = alone. */
  readonly group: string | null;
  /** More general predicates: ending those ends this one too. `drives` implies `owns`. */
  readonly implies: readonly string[];
  /** The words between subject and object in a sentence: "works at". */
  readonly label: string;
  /** Kinds that an object may have for the inverse to apply; empty = any. */
  readonly inverseKinds: readonly EntityKind[];
  readonly source: 'default' | 'user' | 'learned';
}
