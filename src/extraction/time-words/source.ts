import type { Instant } from '../../domain/instant.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import type { Prefer, Source } from './reader.ts';
import { tokenize } from './tokens.ts';

/** A text made ready for the grammar: words are looked up once, on first use. */
export function sourceOf(text: string, lexicon: Lexicon, saidAt: Instant, prefer: Prefer): Source {
  const tokens = tokenize(text);
  const known: (readonly Lexeme[] | undefined)[] = [];
  return {
    text,
    tokens,
    lexicon,
    saidAt,
    prefer,
    memo: new Map(),
    lexemesAt: (at) => (known[at] ??= lexicon.lexemesAt(tokens, at)),
  };
}
