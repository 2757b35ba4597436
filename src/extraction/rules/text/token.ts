import type { Tags } from '../words/tagger.ts';
import type { TimeWords } from './time-words.ts';

/**
 * `word` · `time` a whole time expression · `aside` words that do not take part in a sentence's structure ("currently", "by the way") ·
 * `mark` punctuation, an emoji or another sign.
 */
type TokenKind = 'word' | 'time' | 'aside' | 'mark';

/** What an aside says of its clause. `plain` says nothing. */
export type Sense =
  | 'plain'
  | 'former'
  | 'no-more'
  | 'again'
  | 'still'
  | 'also'
  | 'now'
  | 'side'
  | 'unsure'
  | 'hearsay'
  | 'unreal'
  | 'actually'
  | 'off'
  | 'always'
  | 'from-start'
  | 'joke';

export interface Token {
  readonly kind: TokenKind;
  /** As written; a part of a contraction is written out: `'m` is `am`. */
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly word: string;
  /** Offsets in the message. */
  readonly from: number;
  readonly to: number;
  readonly tags: Tags;
  readonly time?: TimeWords;
  readonly sense?: Sense;
}

/** A run of letters with a capital somewhere, or a script without case. */
export function looksLikeName(token: Token): boolean {
  return token.kind === 'word' && (/\p{Lu}/u.test(token.text) || /^\p{Lo}+$/u.test(token.text));
}
