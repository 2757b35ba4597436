import { checkCount } from '../domain/count.ts';
import { type Instant, LATEST } from '../domain/instant.ts';

/** Says what is done with messages of certain texts. */
export type PolicyRule = {
  /** A short name that receipts show, such as `card-number`. */
  readonly name: string;
  /** The stretches of a text that the rule is about. */
  readonly find: (text: string) => Iterable<{ readonly index: number; readonly length: number }>;
} & (
  | {
      /**
       * `redact` puts `[name]` in their place; `refuse` does not take the message at all. `always` has a message read also where it looks as if there were
       * nothing to remember in it; it is decided when the message is read, from what was stored of it.
       */
      readonly action: 'redact' | 'refuse' | 'always';
    }
  | {
      /** The message is erased, as by `forget`, once it has been kept for a while. */
      readonly action: 'temporary';
      /** How long it is kept from when it is taken in, in milliseconds, at least 1. Of several rules the shortest counts. */
      readonly forMs: number;
    }
);

export interface PolicyVerdict {
  /** The text that may be stored; `null` where the message is refused. */
  readonly text: string | null;
  /** How often each rule struck that redacts or refuses. */
  readonly struck: Readonly<Record<string, number>>;
  /** How long it may be kept, in milliseconds; infinite where no rule says. */
  readonly keptMs: number;
}

/** Runs the rules over a text before anything of it is stored. Every rule sees the text as it came. */
export function applyPolicy(text: string, rules: readonly PolicyRule[]): PolicyVerdict {
  const found = rules.flatMap((rule) => [...rule.find(text)].map((span) => ({ rule, ...span })));
  const keptMs = Math.min(...found.map(({ rule }) => (rule.action === 'temporary' ? rule.forMs : Number.POSITIVE_INFINITY)));
  const taken = found.filter(({ rule }) => rule.action === 'redact' || rule.action === 'refuse');
  const struck: Record<string, number> = {};
  for (const { rule } of taken) struck[rule.name] = (struck[rule.name] ?? 0) + 1;
  if (taken.some(({ rule }) => rule.action === 'refuse')) return { text: null, struck, keptMs };

  let kept = '';
  let from = 0;
  for (const { rule, index, length } of taken.toSorted((a, b) => a.index - b.index || b.length - a.length)) {
    if (index + length <= from) continue;
    if (index >= from) kept += `${text.slice(from, index)}[${rule.name}]`;
    from = index + length;
  }
  return { text: kept + text.slice(from), struck, keptMs };
}

/** The sooner of when the caller and when the rules have a message erased that is taken in now. */
export function soonerExpiry(asked: Instant | null, { keptMs }: PolicyVerdict, now: Instant): Instant | null {
  const byRule = keptMs === Number.POSITIVE_INFINITY ? null : Math.min(LATEST, now + keptMs);
  return asked === null || byRule === null ? (asked ?? byRule) : Math.min(asked, byRule);
}

/** @throws IncorrectInputError `bad-count` */
export function checkPolicy(rules: readonly PolicyRule[]): void {
  for (const rule of rules) if (rule.action === 'temporary') checkCount(rule.forMs, `forMs of policy rule ${rule.name}`, { least: 1 });
}
