import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { TimeWords } from '../text/time-words.ts';

/** What a slot of a form was filled with. */
export interface SlotValue {
  /** The name or value. */
  readonly text: string;
  readonly kind: string;
  readonly phrase: NounPhrase | null;
  /** Time words stand for themselves here: a deadline. */
  readonly isDate?: boolean;
  /** Positions of its tokens. */
  readonly from: number;
  readonly to: number;
  /** Time words of its own in a list: "Rome (2010–2012), Oslo (2012–15)". */
  readonly time: TimeWords | null;
  /** What was said in its place: "Apex, not Acme". */
  readonly insteadOf: string | null;
}
