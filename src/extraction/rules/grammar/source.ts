import type { Token } from '../text/token.ts';
import type { VerbForms } from '../words/verb-forms.ts';

/** The tokens of one sentence with what is needed to read them. */
export interface Source {
  readonly tokens: readonly Token[];
  /** The message with everything blanked that is not its writer's own prose; offsets as in the message. */
  readonly prose: string;
  readonly verbs: VerbForms;
}

/** The words between two tokens, as written. */
export function textOf(source: Source, from: number, to: number): string {
  const first = source.tokens[from];
  const last = source.tokens[to - 1];
  return first && last ? source.prose.slice(first.from, last.to).replace(/\s+/g, ' ') : '';
}
