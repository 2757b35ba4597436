import type { EntityKind } from '../../../domain/mention.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Bearing } from '../relations/all.ts';

/** One thing that a clause states, before tense and time words are applied. */
export interface Statement {
  readonly predicate: string;
  readonly subjects: readonly string[];
  readonly subjectKind: EntityKind;
  readonly values: readonly SlotValue[];
  readonly bearing: Bearing;
  /** The values are the claim's subjects. */
  readonly reversed: boolean;
  /** Where the words that state it end. */
  readonly to: number;
  readonly single: boolean;
  readonly contrasts: boolean;
  readonly pastIsOver: boolean;
  /** What holds where this is said not to: what one does not like one dislikes. */
  readonly whenDenied?: string;
  /** Predicates that end with this one, of the same subject and object. */
  readonly endsToo?: readonly string[];
  /** The form itself names the subjects. */
  readonly namesSubject?: boolean;
  /** "former", "ex-": over, whatever the tense. */
  readonly over?: boolean;
}
