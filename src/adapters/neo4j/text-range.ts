import { compareText } from '../shared/compare-text.ts';

/** Where to go on after a text, asked of the server in a way that does not depend on how it compares texts. */
export interface TextRange {
  /** Nothing that is wanted comes before it. */
  readonly from: string;
  /** So many rows are enough. */
  readonly atMost: number;
  readonly isLater: (text: string) => boolean;
}

/**
 * Neo4j sorts texts by code point, but in some plans compares them by UTF-16 unit. The two agree on a text without units from U+D800 on, so where `after`
 * has one, everything from what stands before it is read, and what comes too early is left out here.
 */
export function rangeAfter(after: string | undefined, limit: number): TextRange {
  if (after === undefined) return { from: '', atMost: limit, isLater: () => true };
  const from = after.slice(0, after.search(/[\ud800-\uffff]|$/));
  return { from, atMost: from === after ? limit + 1 : Number.MAX_SAFE_INTEGER, isLater: (text) => compareText(text, after) > 0 };
}
