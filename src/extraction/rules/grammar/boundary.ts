import { CONJUNCTIONS, SUBORDINATORS } from '../words/function-words.ts';
import type { Clause } from './clause.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { startsAfterComma, startsAfterWord } from './starts.ts';
import { subjectAt } from './subject.ts';
import { carriesTense, skipLight } from './tense.ts';

/** Verbs that tell what somebody said, thinks or found: a clause may follow. */
const TELLING = new Set(
  `say tell think believe guess suppose assume reckon know hear read mention claim announce confirm report write insist swear hope wish dream imagine pretend doubt wonder suggest expect see notice find feel remember forget
   realize realise learn decide mean understand bet joke lie agree promise admit`.split(/\s+/),
);
/** "I'm sure (that) …", "I was told (that) …". */
const FEELING =
  /^(?:told|informed|reminded|convinced|sure|certain|positive|glad|happy|excited|proud|sad|sorry|afraid|thrilled|confident|aware|surprised)$/;
const BREAKS = new Set([';', ':', '—', '–', '-', '/', '|', '\u0001']);

/** "…, as noted last year": when it was said, not when it was so. */
const REFERRING = /^(?:noted|mentioned|said|stated|discussed|agreed|announced|reported|promised|requested)$/;

interface Boundary {
  readonly at: number;
  readonly link: string;
}

/** Where a clause ends and what joins the next one to it. */
export function boundaryAfter(source: Source, clause: Clause): Boundary {
  const { tokens } = source;
  const told = toldClause(source, clause);
  if (told !== null) return { at: told, link: 'that' };
  for (let at = Math.max(clause.rest, clause.from + 1); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'time' || token.kind === 'aside') continue;
    if (token.kind === 'mark') {
      if (BREAKS.has(token.text)) return { at: at + 1, link: '' };
      if (token.text === ',' && tokens[at + 1]?.word === 'as' && REFERRING.test(tokens[at + 2]?.word ?? ''))
        return { at: at + 1, link: 'as' };
      if (token.text === ',' && startsAfterComma(source, at + 1, clause)) return { at: at + 1, link: '' };
      continue;
    }
    if (token.word === 'whose' && subjectAt(source, at)) return { at, link: 'whose' };
    if ((token.word === 'who' || token.word === 'which') && carriesTense(source, skipLight(source, at + 1), true))
      return { at: at + 1, link: token.word };
    if (SUBORDINATORS.has(clause.link) && /^(?:i|he|she|we|they)$/.test(token.word) && at > clause.rest && subjectAt(source, at))
      return { at, link: '' };
    if (token.word === 'that' && subjectAt(source, at + 1)) return { at: at + 1, link: 'that' };
    if (
      at > clause.rest &&
      clause.verb.lemmas.includes('be') &&
      /^(?:working|living|studying|based)$/.test(token.word) &&
      /^(?:at|for|in|on|as|out)$/.test(tokens[at + 1]?.word ?? '')
    )
      return { at, link: 'and' };
    if (token.word === 'to' && at > clause.rest && isPurpose(source, at, clause)) return { at: at + 1, link: 'to' };
    if (token.text === '&') continue;
    if ((CONJUNCTIONS.has(token.word) || SUBORDINATORS.has(token.word)) && startsAfterWord(source, at, clause))
      return { at, link: token.word };
  }
  return { at: tokens.length, link: '' };
}

/** "Jonas told me (that) | Wei is moving". */
function toldClause(source: Source, clause: Clause): number | null {
  const { tokens } = source;
  const isBe = clause.verb.lemmas.includes('be');
  if (isUnbelieved(source, clause)) return subjectAt(source, skipLight(source, clause.rest + 2)) ? clause.rest + 2 : null;
  if (!isBe && !clause.verb.lemmas.some((lemma) => TELLING.has(lemma))) return null;
  const starts = (at: number): number | null => {
    let start = tokens[at]?.word === 'that' || tokens[at]?.text === ':' || tokens[at]?.text === ',' ? at + 1 : at;
    while (tokens[start]?.kind === 'aside' || (tokens[start]?.kind === 'time' && tokens[at]?.word === 'that')) start += 1;
    return subjectAt(source, start) ? at : null;
  };
  if (isBe) {
    const at = skipLight(source, clause.rest);
    const adjective = /^(?:pretty|fairly|quite|very|so)$/.test(tokens[at]?.word ?? '') ? at + 1 : at;
    return FEELING.test(tokens[adjective]?.word ?? '') ? starts(adjective + 1) : null;
  }
  const direct = starts(clause.rest);
  if (direct !== null) return direct;
  let addressee = nounPhrase(source, tokens[clause.rest]?.word === 'to' ? clause.rest + 1 : clause.rest);
  let at = addressee?.to ?? clause.rest;
  while (tokens[at]?.kind === 'time' || tokens[at]?.kind === 'aside') at += 1;
  addressee = addressee?.kind === 'common' && addressee.owner === null ? null : addressee;
  return addressee || at > clause.rest ? starts(at) : null;
}

/** "I can't believe | Ben left": he did. */
export function isUnbelieved({ tokens }: Source, { verb, rest }: Clause): boolean {
  return verb.lemmas.includes('can') && tokens[rest]?.word === 'not' && tokens[rest + 1]?.word === 'believe';
}

/** "left Google | to join Stripe". */
function isPurpose(source: Source, at: number, clause: Clause): boolean {
  if (/^(?:love|like|hate|dislike|enjoy|prefer|appreciate)$/.test(source.tokens[at + 1]?.word ?? '')) return false;
  const isMove = clause.verb.lemmas.some((lemma) => /^(?:leave|move|quit|relocate|go|return|come|resign)$/.test(lemma));
  return isMove && source.verbs.has(source.tokens[at + 1]?.word ?? '', 'base') && source.tokens[at + 1]?.word !== 'be';
}
