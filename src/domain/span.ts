import type { Instant } from './instant.ts';

/** A stretch of time `[from, to)`; never empty. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The stretches that at least one span covers, in order of time, none touching another. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** The part of a span that lies in `[from, to)`; `null` where none does. */
export function clipped(span: Span, { from, to }: Span): Span | null {
  const part = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
  return part.from < part.to ? part : null;
}

/**
 * The thirteen relations of two intervals: J. F. Allen, "Maintaining Knowledge about Temporal Intervals", Communications of the ACM 26(11), 1983. Read as
 * "a … b"; exactly one holds of any two spans.
 */
export type AllenRelation =
  | 'before'
  | 'meets'
  | 'overlaps'
  | 'starts'
  | 'during'
  | 'finishes'
  | 'equals'
  | 'finished-by'
  | 'contains'
  | 'started-by'
  | 'overlapped-by'
  | 'met-by'
  | 'after';

export function allenRelation(a: Span, b: Span): AllenRelation {
  if (a.to < b.from) return 'before';
  if (a.to === b.from) return 'meets';
  if (b.to < a.from) return 'after';
  if (b.to === a.from) return 'met-by';
  if (a.from === b.from) return a.to === b.to ? 'equals' : a.to < b.to ? 'starts' : 'started-by';
  if (a.to === b.to) return a.from > b.from ? 'finishes' : 'finished-by';
  if (a.from > b.from) return a.to < b.to ? 'during' : 'overlapped-by';
  return a.to > b.to ? 'contains' : 'overlaps';
}
