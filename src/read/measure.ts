import { validTime } from '../domain/fact.ts';
import { type Instant, OPEN_END, parseInstant, UNKNOWN_START } from '../domain/instant.ts';
import { clipped, type Span, unionOf } from '../domain/span.ts';
import type { FactVersion } from '../domain/stored.ts';
import { type FactsQuestion, factsAbout } from './facts-about.ts';
import type { ReadContext } from './read-context.ts';

/** What is to be counted and timed: facts of any time of `during` that had begun by the view's instant. */
export interface MeasureQuestion extends Pick<FactsQuestion, 'about' | 'predicate' | 'object'> {
  /** Count and time only within `[from, to)`; a side left out is open. Default: all time. */
  readonly during?: { readonly from?: Date | string; readonly to?: Date | string };
}

export interface Measured {
  /** How many facts, each stretch of time counted once: two times at Acme are two. */
  readonly count: number;
  /** The names on the other side, each once, in order of their first fact. */
  readonly objects: readonly string[];
  readonly facts: readonly FactVersion[];
  /** The fact that began first, and the one that began last. An unknown start is the earliest. `null` where there is none. */
  readonly first: FactVersion | null;
  readonly last: FactVersion | null;
  /**
   * How long at least one of them held, overlaps counted once, in milliseconds, within `during` and up to the view's instant. `null` where that is not
   * known: one of them began nobody knows when and `during` sets no start.
   */
  readonly totalMs: number | null;
}

/** Counts and times facts: "how many jobs in 2020–2024", "how long in Berlin". */
export async function measure(context: ReadContext, { during, ...question }: MeasureQuestion): Promise<Measured> {
  const { validAt } = context.at;
  const from = during?.from === undefined ? UNKNOWN_START : parseInstant(during.from, 'during.from');
  const to = during?.to === undefined ? OPEN_END : parseInstant(during.to, 'during.to');
  const found = await factsAbout(context, { ...question, during: during ?? 'ever' });
  const begun = found.filter((fact) => validTime(fact).validAt <= validAt).toSorted(byStart);
  const window = { from, to: Math.min(to, afterInstant(validAt)) };
  const spans = begun.flatMap((fact) => clipped(spanOf(fact), window) ?? []);
  const inWindow = begun.filter((fact) => clipped(spanOf(fact), window) !== null);
  const unknown = spans.some((span) => span.from === UNKNOWN_START);
  return {
    count: inWindow.length,
    objects: [...new Set(inWindow.map(({ objectName }) => objectName))],
    facts: inWindow,
    first: inWindow[0] ?? null,
    last: inWindow.at(-1) ?? null,
    totalMs: unknown ? null : lengthOf(unionOf(spans.flatMap((span) => clipped(span, { from, to: Math.min(to, validAt) }) ?? []))),
  };
}

/** A fact that begins at the view's very instant holds, and has lasted no time. */
function afterInstant(instant: Instant): Instant {
  return Math.min(instant + 1, OPEN_END);
}

export function spanOf(fact: FactVersion): Span {
  const { validAt, invalidAt } = validTime(fact);
  return { from: validAt, to: invalidAt };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + (to - from), 0);
}

function byStart(a: FactVersion, b: FactVersion): number {
  return validTime(a).validAt - validTime(b).validAt || (a.id < b.id ? -1 : 1);
}
