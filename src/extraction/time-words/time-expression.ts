import type { Bound } from '../../domain/bound.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StretchKind } from './grammar/stretch.ts';
import type { Language } from './language.ts';
import type { Prefer } from './reader.ts';

/** Time words in a text and what they mean. */
export interface TimeExpression {
  /** The words as they stand in the text, with their "since", "until", "in", "ago". */
  readonly text: string;
  /** Offset of the first UTF-16 unit in the text. */
  readonly index: number;
  /** How many UTF-16 units the words take. */
  readonly length: number;
  readonly kind: StretchKind;
  /**
   * The first unit that is meant: of an `instant`, `since`, `range` or `duration`. `null` for `until` and `always`.
   * As exact as the words: "two years ago" is a year, "autumn 2019" the month of September, "last week" a week from Monday.
   */
  readonly start: Bound | null;
  /**
   * The last unit that is meant: of an `until` or `range`. "until 2020" is the year 2020: what holds until then ends at
   * `until`, what stopped then at `at`. The two are the same instant after "before": nothing of the unit is left.
   */
  readonly end: Bound | null;
  /** The words around were read completely. `false` where a time word stands unread beside ("March 5 or 6"). */
  readonly covers: boolean;
  /** The words have one reading for everybody: an absolute date, or a form such as "yesterday", "two years ago", "last week". */
  readonly safe: boolean;
  /** The words count from another date ("three days after Easter", "before 2019"): a parser that saw the sentence alone may be wrong. */
  readonly anchored: boolean;
  /** The words name the end of a unit ("end of October"): what stopped then stopped at the unit's end. */
  readonly atEnd: boolean;
  /**
   * The instant that a count leads to before it is widened to its precision: "two years ago", said on 2016-11-07, is the
   * year 2014 in `start` and 2014-11-07 here. `null` when nothing was counted.
   */
  readonly counted: Instant | null;
}

export interface TimeWordOptions {
  /** The language of the text. Default: guessed from its words, English when nothing tells. */
  readonly language?: Language;
  /**
   * Which date an open one means ("Friday", "March", "September 1"): the latest past one, the next future one, or the
   * nearest. Default `nearest`; "since" looks back and "until" ahead unless something else is asked for.
   */
  readonly prefer?: Prefer;
}
