import type { ModelClaim } from './answer.ts';
import { findQuote } from './quote.ts';

/**
 * The claims of an answer for each of the messages that were read together. A claim belongs to the message that it names, unless only another has the quoted
 * words: models forget the mark, count from 0, or write "2" for "m2".
 *
 * @returns for each message its claims, and what belongs to none
 */
export function byMessage(
  claims: readonly ModelClaim[],
  texts: readonly string[],
): { readonly own: readonly (readonly ModelClaim[])[]; readonly strays: readonly ModelClaim[] } {
  if (texts.length === 1) return { own: [claims], strays: [] };
  const places = claims.map((claim) => placeOf(claim, texts));
  return {
    own: texts.map((_, index) => claims.filter((__, claim) => places[claim] === index)),
    strays: claims.filter((_, claim) => places[claim] === null),
  };
}

function placeOf({ m = '', quote }: ModelClaim, texts: readonly string[]): number | null {
  const named = Number(/^\D*(\d+)\D*$/.exec(m)?.[1] ?? 0) - 1;
  const text = texts[named];
  if (text !== undefined && findQuote(text, quote) !== null) return named;
  const quoted = texts.flatMap((other, index) => (findQuote(other, quote) === null ? [] : [index]));
  if (quoted.length === 1) return quoted[0] as number;
  return text === undefined ? null : named;
}
