import { CONJUNCTIONS, SUBORDINATORS } from '../words/function-words.ts';
import { headOfTitle, isCalling, isProfession } from '../words/professions.ts';
import type { Clause } from './clause.ts';
import { ageBetweenCommas, invertedAt, stateToo } from './fragments.ts';
import { afterPrepositions, prepositionAt } from './lead.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { isPlural, subjectAt } from './subject.ts';
import { carriesTense, skipLight } from './tense.ts';

/** Whether a clause begins behind a comma: with a subject, or with a verb that the clause before lends its subject. */
export function startsAfterComma(source: Source, from: number, clause: Clause): boolean {
  const { tokens } = source;
  const next = tokens[from];
  if (next?.kind === 'word' && (CONJUNCTIONS.has(next.word) || SUBORDINATORS.has(next.word))) return startsAfterWord(source, from, clause);
  if (next?.word === 'who' || next?.word === 'which' || next?.word === 'not') return false;
  return (
    sharesVerb(source, from, clause) ||
    startsWithSubject(source, from) ||
    isReduced(source, from) ||
    isTitleOfMe(source, from, clause) ||
    isTitleAfterAge(source, from) ||
    stateToo(source, from, clause) !== null ||
    (ageBetweenCommas(source, from) && clause.verb.lemmas.includes('be'))
  );
}

/** Whether a clause begins behind a conjunction. */
export function startsAfterWord(source: Source, at: number, clause: Clause): boolean {
  const word = source.tokens[at]?.word ?? '';
  if (/^(?:because|if|unless|although|though|while|whereas)$/.test(word)) return true;
  if (word === 'but') return true;
  const start = source.tokens[at + 1]?.word === 'then' || CONJUNCTIONS.has(source.tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  if (startsWithSubject(source, start) || invertedAt(source, at) || invertedAt(source, at + 1)) return true;
  if (SUBORDINATORS.has(word))
    return (
      /^(?:since|after|before|while|until)$/.test(word) && source.verbs.has(source.tokens[skipLight(source, start)]?.word ?? '', 'gerund')
    );
  return sharesVerb(source, start, clause) || isReduced(source, start) || stateToo(source, start, clause) !== null;
}

function startsWithSubject(source: Source, from: number): boolean {
  const at = skipLight(source, from);
  if (subjectAt(source, at)) return true;
  return prepositionAt(source, at) > 0 && afterPrepositions(source, at) !== null;
}

/** ", based in Berlin", ", originally from Porto", ", a nurse at …" after "I'm Ben". */
function isReduced(source: Source, from: number): boolean {
  const at = skipLight(source, from);
  const word = source.tokens[at]?.word ?? '';
  if (/^(?:based|born|raised|originally)$/.test(word)) return true;
  if (isAppositionToMe(source, from)) return true;
  if (source.tokens[from]?.kind === 'aside' && /^(?:at|back|in|based|working|living|a|an)$/.test(word)) return true;
  return word === 'been' || /^(?:working|living|studying|starting)$/.test(word);
}

/** "I'm Farah, | a cardiologist at Karolinska". */
function isAppositionToMe(source: Source, from: number): boolean {
  const { tokens } = source;
  const comma = tokens[from - 1];
  if (comma?.text !== ',' || !/^(?:an?|the)$/.test(tokens[from]?.word ?? '')) return false;
  const title = nounPhrase(source, from);
  return title !== null && isProfession(headOfTitle(title.text));
}

/** "I'm Oluchi, | curator of textiles at the Harwood". */
function isTitleOfMe(source: Source, from: number, clause: Clause): boolean {
  if (clause.subjects[0]?.noun !== 'i' || !clause.verb.lemmas.includes('be') || clause.verb.afterBe !== null) return false;
  const name = nounPhrase(source, skipLight(source, clause.rest));
  const title = nounPhrase(source, from);
  return name?.kind === 'name' && name.to === from - 1 && title?.determiner === null && isCalling(headOfTitle(title.text));
}

/** "Petra, 28, | physiotherapist". */
function isTitleAfterAge(source: Source, from: number): boolean {
  const title = ageBetweenCommas(source, from - 2) ? nounPhrase(source, from) : null;
  return title !== null && title.owner === null && isCalling(headOfTitle(title.text));
}

/** A verb without a subject of its own, that the clause before lends it: "and works at …", "but left". */
export function sharesVerb(source: Source, from: number, clause: Clause): boolean {
  const { tokens, verbs } = source;
  let at = skipLight(source, from);
  if (tokens[at]?.word === 'not' || tokens[at]?.word === 'never') at = skipLight(source, at + 1);
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const { word } = token;
  if (word === 'like' && tokens[from - 1]?.text === ',') return false;
  if (/^(?:am|is|are|was|were|have|has|had|do|does|did|will|would|can|could|might|may|should|used|been)$/.test(word)) return true;
  const plural = clause.subjectIs === 'dropped' || isPlural(clause.subjects);
  const after = tokens[at + 1];
  if (verbs.has(word, 'past') || verbs.has(word, 'participle')) return !(after === undefined && token.tags.has('Noun'));
  if (verbs.has(word, 'third')) return !plural && after !== undefined && after.kind !== 'mark' && !CONJUNCTIONS.has(after.word);
  if (verbs.has(word, 'base'))
    return (
      (plural || clause.verb.tense === 'future' || clause.verb.negated || clause.verb.usedTo) &&
      after !== undefined &&
      after.kind !== 'mark' &&
      !CONJUNCTIONS.has(after.word) &&
      !/^(?:is|are|was|were)$/.test(after.word) &&
      !isGerundObject(clause, source)
    );
  if (verbs.has(word, 'gerund')) return clause.verb.progressive && clause.verb.afterBe !== null;
  return carriesTense(source, at, false) && token.tags.has('PastTense');
}

function isGerundObject(clause: Clause, source: Source): boolean {
  return source.verbs.has(source.tokens[clause.rest]?.word ?? '', 'gerund');
}
