import type { Sense } from '../text/token.ts';

/** One step of a form. */
export type Step =
  | { readonly is: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly is: 'group'; readonly ways: readonly (readonly Step[])[]; readonly optional: boolean }
  | {
      readonly is: 'slot';
      readonly type: string;
      readonly optional: boolean /** What it is taken as: the object, the subject (`{person}`), or nothing (`[title]`). */;
      readonly as: 'object' | 'subject' | null;
    }
  | { readonly is: 'determiner' }
  | { readonly is: 'timed' }
  | { readonly is: 'beside'; readonly senses: ReadonlySet<Sense> }
  | { readonly is: 'since' }
  | { readonly is: 'phrase'; readonly optional: boolean };

/** How a relation is put into words: a verb and what comes after it. */
export interface Form {
  readonly verbs: ReadonlySet<string>;
  readonly steps: readonly Step[];
  /** As written in the table. */
  readonly written: string;
}

/**
 * Compiles a form such as `be|get promoted to <title> (at|in _)?`. Its first word is the verb, by its base form, alternatives parted by `|`.
 * After it: words; `<type>` a slot, the first of which is the object; `{type}` a slot that is the subject; `[type]` one that is only looked at; `_` any noun phrase; `DET` an optional article or possessive; `TIMED` fits only where a stretch of time is named further on, `SINCE` only where the time since when is named, `NOW` only beside "now", "these days", "still", `OVER` only beside "no longer", "any more"; `( … | … )` alternatives, parted by a `|` with spaces;
 * `?` behind a word or a bracket makes it optional.
 */
export function compileForm(written: string): Form {
  const [verbs = '', ...rest] = written.trim().split(/\s+/);
  const reader = { parts: rest.join(' ').match(/<[^>]+>\??|\[[^\]]+\]\??|\{[^}]+\}|\(|\)\??|(?<= )\|(?= )|[^\s()]+/g) ?? [], at: 0 };
  return { verbs: new Set(verbs.split('|')), steps: sequence(reader), written };
}

interface Parts {
  readonly parts: readonly string[];
  at: number;
}

function sequence(reader: Parts): Step[] {
  const steps: Step[] = [];
  for (let part = reader.parts[reader.at]; part !== undefined && part !== '|' && !part.startsWith(')'); part = reader.parts[reader.at]) {
    reader.at += 1;
    steps.push(part === '(' ? group(reader) : step(part));
  }
  return steps;
}

function group(reader: Parts): Step {
  const ways = [sequence(reader)];
  while (reader.parts[reader.at] === '|') {
    reader.at += 1;
    ways.push(sequence(reader));
  }
  const close = reader.parts[reader.at];
  reader.at += 1;
  return { is: 'group', ways, optional: close === ')?' };
}

function step(part: string): Step {
  const optional = part.endsWith('?');
  const bare = optional ? part.slice(0, -1) : part;
  if (bare === 'TIMED') return { is: 'timed' };
  if (bare === 'NOW') return { is: 'beside', senses: new Set(['now', 'still', 'again']) };
  if (bare === 'OVER') return { is: 'beside', senses: new Set(['no-more']) };
  if (bare === 'SINCE') return { is: 'since' };
  if (bare === 'DET') return { is: 'determiner' };
  if (bare === '_') return { is: 'phrase', optional };
  if (/^[<[{]/.test(bare))
    return { is: 'slot', type: bare.slice(1, -1), optional, as: bare.startsWith('[') ? null : bare.startsWith('{') ? 'subject' : 'object' };
  return { is: 'words', words: new Set(bare.split('|')), optional };
}
