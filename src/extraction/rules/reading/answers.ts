import type { Episode } from '../../../domain/episode.ts';

/** What a question becomes when its answer is put into it. `~` is the answer. */
const ASKED: readonly (readonly [question: RegExp, statement: string])[] = [
  [/\bwhere (?:do|are) you (?:currently |now )?(?:live|living|based|staying)\b/i, 'I live in ~'],
  [/\b(?:what|which) (?:city|town|country|place) (?:do|are) you (?:live|living|based)(?: in)?\b/i, 'I live in ~'],
  [/\b(?:where|who) (?:do|are) you (?:currently |now )?(?:work|working|employed)(?: at| for| now)?\b/i, 'I work at ~'],
  [/\b(?:what|which) company (?:do|are) you (?:work|working)(?: for| at)?\b/i, 'I work at ~'],
  [/\bwho(?:'s| is) your employer\b/i, 'I work at ~'],
  [/\bwhere are you (?:originally )?from\b/i, 'I am from ~'],
  [/\bwhere (?:do|are) you (?:study|studying)\b/i, 'I study at ~'],
  [/\bwhat (?:do|are) you (?:study|studying)\b/i, 'I study ~'],
  [/\bwhat do you do(?: for (?:a living|work))?\b/i, 'I work as ~'],
  [/\bwhere did you (?:move|relocate)(?: to)?\b/i, 'I moved to ~'],
  [/\bhow old are you\b/i, 'I am ~ years old'],
  [/\bwhen(?:'s| is) your birthday\b/i, 'My birthday is ~'],
  [/\b(?:what|who|which|when|how much)(?:'s| is| are) your ((?:\p{L}+ ){0,2}\p{L}+)\s*\?/iu, 'My $1 is ~'],
  [/\bwhat(?:'s| is) the name of your (\p{L}+)/iu, 'My $1 is called ~'],
  [/\bwhat languages? do you speak\b/i, 'I speak ~'],
  [/\bwho do you report to\b/i, 'I report to ~'],
  [/\bwhat (?:project )?are you working on\b/i, 'I am working on ~'],
  [/\bwhat (?:instrument|sport|game)s? do you play\b/i, 'I play ~'],
  [/\bwhat (?:car )?do you drive\b/i, 'I drive ~'],
  [/\bwhat are you allergic to\b/i, 'I am allergic to ~'],
  [/\bwhen(?:'s| is) the (deadline|due date)(?: (?:of|for) ([^?]+))?\s*\?/i, 'The $1 of $2 is ~'],
];

const YES =
  /^(?:yes|yeah|yep|yup|sure|correct|exactly|right|indeed|that's right|i do|i am|i have|of course|absolutely|definitely|si)\b[\s,.!]*/i;
const NO = /^(?:no|nope|nah|not really|i don't|i'm not|i am not)\b[\s,.!]*/i;
const NO_MORE = /^(?:no,? )?(?:not any ?more|no longer|not anymore|i used to)\b[\s,.!]*/i;
const SAME = /^(?:same here|me too|same|so do i|so am i|likewise|ditto)\b[\s,.!]*/i;

const NOTHING =
  /^(?:(?:ok(?:ay)?|thanks?|thank you|thx|ty|great|cool|nice|lol|lmao|ha(?:ha)+|wow|congrats|congratulations|awesome|perfect|good|got it|sounds good|will do|all|so much|a lot|everyone|no problem|you're welcome|welcome|np|hi|hey|hello|morning|bye|see you|good night|same energy|interesting|hmm+|k|everybody|team|folks|guys|both)(?:[\s,.!]|\p{Extended_Pictographic}|\u200d|\ufe0f)*)+$/iu;

/** Whether a message is so short that it may only answer the turn before it: a word of yes or no, or a part of a sentence. */
export function mayAnswer(text: string, isFragment: boolean): boolean {
  const trimmed = text.trim();
  if (NOTHING.test(trimmed) || !(isFragment || [YES, NO, NO_MORE, SAME].some((pattern) => pattern.test(yesFirst(trimmed))))) return false;
  return trimmed !== '' && trimmed.length <= 80 && !/[?\n]/.test(trimmed) && trimmed.split(/\s+/).length <= 9;
}

/** "Yes, since May. I also …": the first sentence, where it says no more than yes or no with a time; what comes after stands by itself. */
export function answerBefore(text: string): { readonly answer: string; readonly rest: string } | null {
  const [, answer = '', rest = ''] = /^\s*([^.!?\n]{2,60}[.!])\s+(\S[\s\S]*)$/.exec(text) ?? [];
  const bare = yesFirst(answer).replace(YES, '').replace(NO, '');
  const isAnswer = bare !== yesFirst(answer) && /^(?:(?:since|for|until|in|from)\b[^,]*)?[.!]*$/i.test(bare.trim());
  return rest !== '' && isAnswer ? { answer, rest } : null;
}

/**
 * A full sentence in the place of a short answer: "Stripe, since 2020." after "Where do you work?" is "I work at Stripe, since 2020.".
 * `null` where the turn before asks nothing that is understood.
 */
export function statementFor(answer: string, before: Episode): string | null {
  const text = yesFirst(answer.replace(/[\u2018\u2019]/g, "'").trim());
  const turn = before.text.replace(/[\u2018\u2019]/g, "'");
  const same = SAME.exec(text);
  if (same) return turn.includes('?') ? null : sameAs(turn, text.slice(same[0].length));
  const question = /[^.!?\n]*\?/g;
  const last = [...turn.matchAll(question)].at(-1)?.[0]?.trim();
  if (last === undefined) return null;
  const polar = polarStatement(last);
  if (NO_MORE.test(text)) return polar && withRest(negated(polar, 'anymore'), text.replace(NO_MORE, ''));
  if (YES.test(text)) return polar && withRest(polar, text.replace(YES, ''));
  if (NO.test(text)) return polar && isBare(text.replace(NO, '')) ? withRest(negated(polar, ''), '') : null;
  for (const [asked, statement] of ASKED) {
    const match = asked.exec(last);
    if (!match || (statement.includes('$2') && match[2] === undefined)) continue;
    const filled = text.replace(/^(?:at|in|from|to|it's|it is|for|as|on|i'm|well,?|um,?|oh,?)\s+/i, '').replace(/[.!]+$/, '');
    return `${statement
      .replace('$1', match[1] ?? '')
      .replace('$2', match[2]?.trim() ?? '')
      .replace('~', filled)}.`;
  }
  return null;
}

/** "Since last summer, yes." */
function yesFirst(text: string): string {
  const late = /^(.+?),? (yes|yeah|yep|yup|no|nope)[.!]*$/i.exec(text);
  return late ? `${late[2]}, ${(late[1] ?? '').replace(/^./, (first) => first.toLowerCase())}` : text;
}

function isBare(rest: string): boolean {
  return rest.trim() === '';
}

/** "Do you live in Berlin?" becomes "I live in Berlin". */
function polarStatement(question: string): string | null {
  const bare = question
    .replace(/\?$/, '')
    .replace(/^(?:so|and|ok|okay|oh|hey|hi|well),?\s+/i, '')
    .replace(/,\s+(?:right|correct|then|\p{Lu}\p{L}+)$/u, '');
  const together = /^are you and (\p{Lu}[\p{L}'-]*)\s+(?:still\s+)?(.+)$/iu.exec(bare);
  if (together) return `${together[1]} and I are ${together[2]}`;
  const asked = /^(do|are|have|did|were) you\s+(?:still\s+)?(.+)$/i.exec(bare);
  if (asked) {
    const [, auxiliary = '', rest = ''] = asked;
    const verb = auxiliary.toLowerCase();
    const mine = rest.replace(/\byour\b/gi, 'my');
    if (verb === 'do') return `I ${mine}`;
    return verb === 'are' ? `I am ${mine}` : verb === 'have' ? `I have ${mine}` : null;
  }
  const stated = /^(?:you|so you)\s+(?:still\s+)?((?:live|work|are|have|study|play|like)\b.+)$/i.exec(bare);
  return stated ? `I ${(stated[1] ?? '').replace(/^are\b/i, 'am').replace(/\byour\b/gi, 'my')}` : null;
}

function negated(statement: string, more: string): string {
  const not = /^I (am|have)\b/.test(statement) ? statement.replace(/^I (am|have)\b/, 'I $1 not') : statement.replace(/^I\b/, 'I do not');
  return more === '' ? not : `${not} ${more}`;
}

/** "I live in Oslo." and "Same here, since March." */
function sameAs(turn: string, rest: string): string | null {
  const sentence =
    turn
      .split(/(?<=[.!])\s+/)
      .at(-1)
      ?.replace(/[.!]+$/, '') ?? '';
  return /^(?:I|I'm|I've|my)\b/i.test(sentence) ? withRest(sentence, rest) : null;
}

function withRest(statement: string, rest: string): string {
  const more = rest
    .trim()
    .replace(/^[,;.]\s*/, '')
    .replace(/[.!]+$/, '');
  if (more === '') return `${statement}.`;
  return /^(?:since|until|for|in|from|and|but|as)\b/i.test(more) ? `${statement} ${more}.` : `${statement}. ${more}.`;
}
