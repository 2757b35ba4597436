import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import type { VerbForms } from '../words/verb-forms.ts';

/**
 * Takes brackets out of a sentence: time words in them stay where they are, a clause in them becomes a sentence of its own after it,
 * anything else is put between commas.
 */
export function openParentheses(sentence: Sentence, verbs: VerbForms): readonly Sentence[] {
  const tokens: Token[] = [];
  const own: Sentence[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at] as Token;
    const close =
      token.text === '(' && token.kind === 'mark' ? sentence.tokens.findIndex((other, index) => index > at && other.text === ')') : -1;
    if (token.text === ':' && opensList(sentence.tokens, at)) tokens.push(comma(token));
    else if (close < 0) {
      if (token.kind !== 'mark' || (token.text !== '(' && token.text !== ')')) tokens.push(token);
      continue;
    }
    if (close < 0) continue;
    const inner = sentence.tokens.slice(at + 1, close);
    if (inner.every((one) => one.kind === 'time' || one.kind === 'aside')) tokens.push(...inner);
    else if (inner.some((one) => isVerb(one, verbs))) own.push({ tokens: inner, asks: false });
    else tokens.push(comma(token), ...inner, comma(sentence.tokens[close] as Token));
    at = close;
  }
  return [{ ...sentence, tokens: withoutDoubledCommas(tokens) }, ...own];
}

/** "four languages: Spanish, Catalan …": the colon says no more than a comma. */
function opensList(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at - 2]?.word ?? '';
  return (
    tokens[at - 1]?.kind === 'word' &&
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|some|several|many|few|following|these)$/.test(number)
  );
}

function isVerb(token: Token, verbs: VerbForms): boolean {
  return token.kind === 'word' && /^(?:am|is|are|was|were|has|had)$/.test(token.word)
    ? true
    : verbs.has(token.word, 'past') || verbs.has(token.word, 'third');
}

function comma(token: Token): Token {
  return { ...token, text: ',', word: ',' };
}

function withoutDoubledCommas(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, index) => !(token.text === ',' && (tokens[index + 1]?.text === ',' || index === tokens.length - 1)));
}
