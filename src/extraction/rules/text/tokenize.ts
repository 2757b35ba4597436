import { asideAt } from '../words/asides.ts';
import { type Tags, tagWords } from '../words/tagger.ts';
import type { TimeWords } from './time-words.ts';
import type { Token } from './token.ts';

const WORD =
  /\b[ei]\.[ge]\.|\bw\/(?=\s)|[$€£¥]?\p{N}+(?:[.,:]\p{N}+)*(?:%|[€£$¥])?(?:[-\p{L}][\p{L}\p{N}-]*)?|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['&+#_-](?=[\p{L}\p{N}])|\.(?=(?:js|io|ai|com|net|org|co|dev|fm|tv|app|[A-Z])(?!\p{L})))[\p{L}\p{M}\p{N}]+)*(?:\+\+|#)?|[^\s]/gu;

const CONTRACTIONS: Readonly<Record<string, string>> = {
  im: 'i am',
  ive: 'i have',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  cant: 'can not',
  wont: 'will not',
  isnt: 'is not',
  arent: 'are not',
  wasnt: 'was not',
  werent: 'were not',
  havent: 'have not',
  hasnt: 'has not',
  hadnt: 'had not',
  wouldnt: 'would not',
  couldnt: 'could not',
  shouldnt: 'should not',
  hes: "he 's",
  shes: "she 's",
  thats: "that 's",
  whats: "what 's",
  theyre: 'they are',
  youre: 'you are',
  theyve: 'they have',
  weve: 'we have',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  cannot: 'can not',
  "can't": 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
  "ain't": 'is not',
  "let's": 'let us',
  "master's": 'masters',
  "bachelor's": 'bachelors',
  "driver's": 'driver',
  u: 'you',
  ur: 'your',
  ya: 'you',
  cuz: 'because',
  bc: 'because',
  coz: 'because',
  wasn: 'was not',
  "y'all": 'you',
  'w/': 'with',
  '&': 'and',
  favourite: 'favorite',
  neighbour: 'neighbor',
  neighbours: 'neighbors',
  colour: 'color',
  organisation: 'organization',
};

const ENDINGS: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'m": 'am',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": "'d",
  "'s": "'s",
};
const NO_TAGS: Tags = new Set();

/**
 * Parts a text into words, time expressions, asides and marks. Contractions become the words they stand for; `'s` stays as it is,
 * for only the sentence tells whether it is "is", "has" or a possessive.
 */
export function tokenize(prose: string, times: readonly TimeWords[]): readonly Token[] {
  const tags = new Map(tagWords(prose).map(({ from, tags: found }) => [from, found]));
  const tokens: Token[] = [];
  let time = 0;
  for (const match of prose.matchAll(WORD)) {
    const from = match.index;
    while (times[time] && (times[time] as TimeWords).to <= from) time += 1;
    const expression = times[time];
    if (expression && expression.from <= from) {
      if (tokens.at(-1)?.time !== expression) {
        const text = prose.slice(expression.from, expression.to);
        tokens.push({
          kind: 'time',
          text,
          word: text.toLowerCase(),
          from: expression.from,
          to: expression.to,
          tags: NO_TAGS,
          time: expression,
        });
      }
      continue;
    }
    tokens.push(...partsOf(match[0], from, tags.get(from) ?? NO_TAGS));
  }
  return withAsides(tokens, prose);
}

function partsOf(text: string, from: number, tags: Tags): Token[] {
  if (!/[\p{L}\p{N}&]/u.test(text)) return [{ kind: 'mark', text, word: text, from, to: from + text.length, tags: NO_TAGS }];
  const word = unstretched(text.toLowerCase());
  const whole = Object.hasOwn(CONTRACTIONS, word) ? CONTRACTIONS[word] : undefined;
  if (whole !== undefined) {
    const parts = whole.split(' ');
    return parts.map((part, index) => ({
      kind: 'word',
      text: parts.length === 1 ? text : part,
      word: part,
      from,
      to: from + text.length,
      tags: index === 0 ? tags : NO_TAGS,
    }));
  }
  const ending = /(?:n't|'(?:m|re|ve|ll|d|s))$/.exec(word)?.[0];
  if (!ending || ending.length === word.length) return [{ kind: 'word', text, word, from, to: from + text.length, tags }];
  const cut = text.length - ending.length;
  return [
    { kind: 'word', text: text.slice(0, cut), word: word.slice(0, word.length - ending.length), from, to: from + cut, tags },
    {
      kind: 'word',
      text: ENDINGS[ending] ?? ending,
      word: ENDINGS[ending] ?? ending,
      from: from + cut,
      to: from + text.length,
      tags: NO_TAGS,
    },
  ];
}

/** "Sooo", "heyyy": no word has one letter three times in a row; numerals ("III") and letters alone do. */
function unstretched(word: string): string {
  return /^[ivxlcdm]+$|^(\p{L})\1+$/u.test(word) ? word : word.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** "From February on": the "on" is a part of the time words. */
function goesOnFrom(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!/^onwards?$|^on$/.test(tokens[at]?.word ?? '') || before?.kind !== 'time' || !/^(?:from|as of)\b/.test(before.word)) return false;
  return next === undefined || next.kind === 'mark' || /^(?:i|he|she|it|we|they|and|but|my|our|his|her)$/.test(next.word);
}

function withAsides(tokens: readonly Token[], prose: string): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const aside = asideAt((offset) => (tokens[at + offset]?.kind === 'word' ? tokens[at + offset]?.word : undefined));
    const first = tokens[at] as Token;
    if (goesOnFrom(tokens, at)) {
      joined.push({ ...first, kind: 'aside', sense: 'plain' });
      at += 1;
      continue;
    }
    if (!aside) {
      joined.push(first);
      at += 1;
      continue;
    }
    const { to } = tokens[at + aside.length - 1] as Token;
    const text = prose.slice(first.from, to);
    joined.push({ kind: 'aside', text, word: text.toLowerCase(), from: first.from, to, tags: first.tags, sense: aside.sense });
    at += aside.length;
  }
  return joined;
}
