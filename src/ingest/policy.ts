/** Something that must not be stored as it is. */
export interface PolicyRule {
  /** A short name that receipts show, such as `card-number`. */
  readonly name: string;
  /** The stretches of a text that the rule is about. */
  readonly find: (text: string) => Iterable<{ readonly index: number; readonly length: number }>;
  /** `redact` puts `[name]` in their place; `refuse` does not take the message at all. */
  readonly action: 'redact' | 'refuse';
}

export interface PolicyVerdict {
  /** The text that may be stored; `null` where the message is refused. */
  readonly text: string | null;
  /** How often each rule struck. */
  readonly struck: Readonly<Record<string, number>>;
}

/** Runs the rules over a text before anything of it is stored. Every rule sees the text as it came. */
export function applyPolicy(text: string, rules: readonly PolicyRule[]): PolicyVerdict {
  const found = rules.flatMap((rule) => [...rule.find(text)].map((span) => ({ rule, ...span })));
  const struck: Record<string, number> = {};
  for (const { rule } of found) struck[rule.name] = (struck[rule.name] ?? 0) + 1;
  if (found.some(({ rule }) => rule.action === 'refuse')) return { text: null, struck };

  let kept = '';
  let from = 0;
  for (const { rule, index, length } of found.toSorted((a, b) => a.index - b.index || b.length - a.length)) {
    if (index + length <= from) continue;
    if (index >= from) kept += `${text.slice(from, index)}[${rule.name}]`;
    from = index + length;
  }
  return { text: kept + text.slice(from), struck };
}
