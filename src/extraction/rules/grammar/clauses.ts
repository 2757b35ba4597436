import { CONJUNCTIONS, OPENERS, PREPOSITIONS, SUBORDINATORS } from '../words/function-words.ts';
import { kindOfName } from '../words/kinds.ts';
import { isProfession } from '../words/professions.ts';
import type { Clause } from './clause.ts';
import { type NounPhrase, nounPhrase } from './noun-phrase.ts';
import type { Source } from './source.ts';
import { isPlural, type Subject, subjectAt } from './subject.ts';
import { carriesTense, skipLight } from './tense.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';

/** Verbs that tell what somebody said, thinks or found: a clause may follow. */
const TELLING = new Set(
  `say tell think believe guess suppose assume reckon know hear read mention claim announce confirm report write insist swear hope wish dream imagine pretend doubt wonder suggest expect see notice find feel remember forget
   realize realise learn decide mean understand bet joke lie agree promise admit`.split(/\s+/),
);
/** "I'm sure (that) …", "I was told (that) …". */
const FEELING =
  /^(?:told|informed|reminded|convinced|sure|certain|positive|glad|happy|excited|proud|sad|sorry|afraid|thrilled|confident|aware|surprised)$/;
const BREAKS = new Set([';', ':', '—', '–', '-', '/', '|', '\u0001']);

/** Parts a sentence into its clauses. */
export function clausesOf(source: Source): readonly Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  let link = '';
  let parent: Clause | null = null;
  while (at < source.tokens.length) {
    const start = afterJoints(source, at);
    if (start.at >= source.tokens.length) break;
    if (start.link !== '') link = start.link;
    const previous: Clause | null = clauses.at(-1) ?? null;
    const read: { clause: Clause; inner: readonly Clause[] } | null = clauseAt(source, start.at, link, previous, parent);
    if (!read) {
      at = nextBreak(source, start.at + 1);
      link = '';
      continue;
    }
    clauses.push(read.clause, ...read.inner);
    const boundary = boundaryAfter(source, read.clause);
    at = boundary.at;
    link = boundary.link;
    parent = boundary.link === 'that' || boundary.link === 'who' || boundary.link === 'which' ? read.clause : read.clause.parent;
    clauses[clauses.indexOf(read.clause)] = { ...read.clause, to: at };
    if (parent === read.clause)
      parent = clauses.findLast((clause) => clause.from === read.clause.from && clause.verb === read.clause.verb) ?? parent;
    if (boundary.at <= start.at) break;
  }
  return clauses.map((clause, index) =>
    withBorrowedSubject(
      withBorrowedVerb(source, withMainSubject(clause, clauses, index), clauses[index - 1]),
      clauses[index - 1],
      clauses[index + 1],
    ),
  );
}

/** "I left since the pay was bad and joined Acme": it was not the pay that joined. */
function withMainSubject(clause: Clause, clauses: readonly Clause[], index: number): Clause {
  const before = clauses[index - 1];
  const main = clauses[index - 2];
  if (clause.subjectIs !== 'shared' || !before || !main || !SUBORDINATORS.has(before.link)) return clause;
  const [subject] = before.subjects;
  const isThing = subject?.kind === 'common' && subject.name === null && (subject.owner === null || subject.owner.kind === 'pronoun');
  return isThing ? { ...clause, subjects: main.subjects, subjectIs: main.subjectIs === 'stated' ? 'shared' : main.subjectIs } : clause;
}

/** "I don't live in Rome but in Milan": the verb of the first half goes with the second, without its "not". */
function withBorrowedVerb(source: Source, clause: Clause, before: Clause | undefined): Clause {
  if (!before || clause.link !== 'but' || !clause.verbIsImplied || !before.verb.negated) return clause;
  const preposition = source.tokens[clause.rest]?.word ?? '';
  if (!PREPOSITIONS.has(preposition) || source.tokens[before.rest]?.word !== preposition) return clause;
  return { ...clause, verb: { ...before.verb, negated: false, never: false, from: clause.rest, to: clause.rest }, verbIsImplied: false };
}

/** "After leaving Google, Ben joined Stripe": the one who left is Ben, and as he joined he had left. */
function withBorrowedSubject(clause: Clause, before: Clause | undefined, after: Clause | undefined): Clause {
  if (clause.link === 'to' && before?.verb.tense === 'past') return { ...clause, verb: { ...clause.verb, tense: 'past', bare: false } };
  if (!/^(?:after|before|since|while)$/.test(clause.link) || !clause.verb.progressive || clause.verb.afterBe !== null) return clause;
  const lender = clause.subjectIs === 'stated' ? undefined : clause.subjects.length > 0 || !after ? before : after;
  if (!lender) return clause;
  const isPast = lender.verb.tense === 'past' || lender.verb.perfect || clause.link === 'since';
  const { verb } = clause;
  return {
    ...clause,
    subjects: lender.subjects,
    subjectIs: lender.subjectIs,
    verb: isPast ? { ...verb, progressive: false, tense: 'past' } : verb,
  };
}

/** Steps over commas, conjunctions and the like between two clauses. */
function afterJoints(source: Source, from: number): { at: number; link: string } {
  let at = from;
  let link = '';
  for (let token = source.tokens[at]; token; token = source.tokens[at]) {
    const isJoint =
      token.kind === 'mark' ||
      (token.kind === 'word' &&
        (CONJUNCTIONS.has(token.word) ||
          (SUBORDINATORS.has(token.word) && token.word !== 'that') ||
          token.word === 'who' ||
          token.word === 'which'));
    if (!isJoint || isTimeLead(source, at)) break;
    if (token.kind === 'word') link = token.word;
    at += 1;
  }
  return { at, link };
}

/** "After seven months at Lumen, I …": a preposition here, not a conjunction. */
function isTimeLead(source: Source, at: number): boolean {
  const word = source.tokens[at]?.word ?? '';
  return (
    /^(?:after|before|since|until|as)$/.test(word) &&
    !source.verbs.has(source.tokens[at + 1]?.word ?? '', 'gerund') &&
    subjectAt(source, at + 1) === null &&
    afterPrepositions(source, at) !== null
  );
}

function nextBreak(source: Source, from: number): number {
  for (let at = from; at < source.tokens.length; at += 1) {
    const token = source.tokens[at];
    if (token?.kind === 'mark') return at + 1;
    if (token?.kind === 'word' && (CONJUNCTIONS.has(token.word) || SUBORDINATORS.has(token.word))) return at;
  }
  return source.tokens.length;
}

function clauseAt(
  source: Source,
  from: number,
  link: string,
  previous: Clause | null,
  parent: Clause | null,
): { clause: Clause; inner: readonly Clause[] } | null {
  const isRelative = (link === 'who' || link === 'which') && parent !== null;
  const start = isRelative ? from : afterLead(source, from);
  const base = { from, to: source.tokens.length, lead: from, link, parent };
  if (isRelative) {
    const verb = verbGroup(source, start);
    const antecedent = phraseEndingBefore(source, from, parent);
    return (
      verb &&
      antecedent && {
        clause: {
          ...base,
          subjects: [antecedent],
          subjectIs: 'stated',
          modifiers: [],
          apposition: null,
          verb,
          verbIsImplied: false,
          rest: verb.to,
        },
        inner: [],
      }
    );
  }
  const subject =
    isPassiveWithoutBe(source, start) || startsWithSharedVerb(source, start, from, link, previous) ? null : subjectAt(source, start);
  const verb = subject && verbGroup(source, subject.to);
  if (subject && verb) {
    const inner = asRole(source, from, start, base, subject);
    const clause: Clause = {
      ...base,
      from: start,
      subjects: subject.phrases,
      subjectIs: 'stated',
      modifiers: subject.modifiers,
      apposition: subject.apposition,
      verb,
      verbIsImplied: false,
      rest: verb.to,
    };
    return { clause, inner: [...inner, ...relativeOf(source, subject, clause)] };
  }
  const colon = labelled(source, start);
  if (colon)
    return {
      clause: {
        ...base,
        from: start,
        subjects: [colon.phrase],
        subjectIs: 'stated',
        modifiers: [],
        apposition: null,
        verb: implied(colon.to),
        verbIsImplied: true,
        rest: colon.to,
      },
      inner: [],
    };
  const fragment = titled(source, start);
  if (fragment)
    return {
      clause: {
        ...base,
        from: start,
        subjects: [fragment.phrase],
        subjectIs: 'stated',
        modifiers: [],
        apposition: null,
        verb: implied(fragment.to),
        verbIsImplied: true,
        rest: fragment.to,
      },
      inner: [],
    };
  const own = isPassiveWithoutBe(source, start) ? null : verbGroup(source, start);
  const shares =
    previous !== null && link !== '' ? 'shared' : previous !== null && source.tokens[from - 1]?.text === ',' ? 'shared' : 'dropped';
  const subjects = shares === 'shared' ? (previous?.subjects ?? []) : [];
  const subjectIs = shares === 'shared' && previous?.subjectIs === 'dropped' ? 'dropped' : shares;
  if (own)
    return {
      clause: { ...base, from: start, subjects, subjectIs, modifiers: [], apposition: null, verb: own, verbIsImplied: false, rest: own.to },
      inner: [],
    };
  return {
    clause: {
      ...base,
      from: start,
      subjects,
      subjectIs,
      modifiers: [],
      apposition: null,
      verb: implied(start, /^(?:born|raised)$/.test(source.tokens[start]?.word ?? '') ? 'past' : 'present'),
      verbIsImplied: true,
      rest: start,
    },
    inner: [],
  };
}

/** "As a nurse at Charité, I …": what somebody is, said before the sentence. */
function asRole(source: Source, from: number, start: number, base: Pick<Clause, 'link' | 'parent'>, subject: Subject): readonly Clause[] {
  const at = skipLight(source, from);
  if (source.tokens[at]?.word !== 'as' || !/^an?$/.test(source.tokens[at + 1]?.word ?? '') || start <= at) return [];
  return [
    {
      ...base,
      from: at + 1,
      to: start,
      lead: at,
      link: '',
      subjects: subject.phrases,
      subjectIs: 'stated',
      modifiers: [],
      apposition: null,
      verb: implied(at + 1),
      verbIsImplied: true,
      rest: at + 1,
    },
  ];
}

/** "I love tea, | hate raisins, and I'm …": a base form that the "I" before goes with, not a noun. */
function startsWithSharedVerb(source: Source, at: number, from: number, link: string, previous: Clause | null): boolean {
  const joined = previous !== null && (link !== '' || source.tokens[from - 1]?.text === ',');
  return joined && source.verbs.has(source.tokens[at]?.word ?? '', 'base') && sharesVerb(source, at, previous);
}

/** "Budget: $40k". */
function labelled(source: Source, at: number): { phrase: NounPhrase; to: number } | null {
  const phrase = nounPhrase(source, at);
  const behind = phrase && /^(?:for|of|on)$/.test(source.tokens[phrase.to]?.word ?? '') ? nounPhrase(source, phrase.to + 1) : null;
  const end = behind ?? phrase;
  const colon = end && source.tokens[end.to];
  return phrase && end && colon?.kind === 'mark' && (colon.text === ':' || colon.text === '=') ? { phrase, to: end.to + 1 } : null;
}

/** "Hanna, CTO at Kitewave". */
function titled(source: Source, at: number): { phrase: NounPhrase; to: number } | null {
  const phrase = nounPhrase(source, at);
  if (phrase?.kind !== 'name' || source.tokens[phrase.to]?.text !== ',') return null;
  const title = nounPhrase(source, phrase.to + 1);
  const head = title?.text.toLowerCase().split(/ of /)[0]?.split(' ').at(-1) ?? '';
  return title && isProfession(head) ? { phrase, to: phrase.to + 1 } : null;
}

/** "Born in Osaka", "married to Tom": the "is" or "was" is left out. */
function isPassiveWithoutBe(source: Source, at: number): boolean {
  const word = source.tokens[at]?.word ?? '';
  const next = source.tokens[at + 1]?.word ?? '';
  return /^(?:born|based|raised|located)$/.test(word) || (/^(?:married|engaged)$/.test(word) && next === 'to');
}

function implied(at: number, tense: VerbGroup['tense'] = 'present'): VerbGroup {
  return {
    lemmas: ['be'],
    from: at,
    to: at,
    tense,
    perfect: false,
    progressive: false,
    negated: false,
    never: false,
    usedTo: false,
    aspect: null,
    planned: false,
    afterBe: null,
    bare: false,
    thirdPerson: true,
  };
}

/** The clause of "…, who works at Siemens, …" inside a subject. */
function relativeOf(source: Source, subject: Subject, main: Clause): readonly Clause[] {
  if (!subject.relative) return [];
  const verb = verbGroup(source, subject.relative.from);
  const antecedent = subject.phrases.at(-1);
  if (!verb || !antecedent) return [];
  return [
    {
      from: subject.relative.from,
      to: subject.relative.to,
      lead: subject.relative.from,
      link: 'who',
      subjects: [antecedent],
      subjectIs: 'stated',
      modifiers: [],
      apposition: null,
      verb,
      verbIsImplied: false,
      rest: verb.to,
      parent: main,
    },
  ];
}

/** The phrase that a relative clause describes: the one right before it. */
function phraseEndingBefore(source: Source, from: number, parent: Clause): NounPhrase | null {
  let end = from;
  while (end > 0 && (source.tokens[end - 1]?.kind !== 'word' || /^(?:who|which|that)$/.test(source.tokens[end - 1]?.word ?? ''))) end -= 1;
  for (let start = parent.rest; start < end; start += 1) {
    const phrase = nounPhrase(source, start);
    if (phrase && phrase.to === end) return phrase;
  }
  return null;
}

/** Steps over greetings, names of those addressed, and "in 2019", "after seven months at Lumen," before the sentence proper. */
function afterLead(source: Source, from: number): number {
  const { tokens } = source;
  let at = from;
  for (let token = tokens[at]; token; token = tokens[at]) {
    const next = tokens[at + 1];
    if (token.kind !== 'word') at += 1;
    else if (OPENERS.has(token.word) && !(token.word === 'that' || isOpenerInUse(source, at))) at += 1;
    else if (token.word === 'that' && subjectAt(source, at + 1)) at += 1;
    else if (PREPOSITIONS.has(token.word) && next) {
      const end = afterPrepositions(source, at);
      if (end === null) break;
      at = end;
    } else if (isAddressed(source, at)) at = tokens.findIndex((other, index) => index > at && other.kind === 'mark') + 1;
    else break;
  }
  return at;
}

/** "Well, …" opens; "sure" or "right" may also be what somebody is. */
function isOpenerInUse(source: Source, at: number): boolean {
  const token = source.tokens[at];
  return (
    (token?.word === 'look' || token?.word === 'note' || token?.word === 'update' || token?.word === 'listen' || token?.word === 'guess') &&
    source.tokens[at + 1]?.kind === 'word' &&
    subjectAt(source, at + 1) === null
  );
}

function afterPrepositions(source: Source, from: number): number | null {
  let at = from;
  while (PREPOSITIONS.has(source.tokens[at]?.word ?? '')) {
    const phrase = nounPhrase(source, at + 1);
    if (!phrase) break;
    at = phrase.to;
    const more = source.tokens[at]?.word === 'and' ? nounPhrase(source, at + 1) : null;
    if (more && more.kind !== 'pronoun' && subjectAt(source, at + 1) === null) at = more.to;
    while (source.tokens[at]?.kind === 'time' || source.tokens[at]?.kind === 'aside') at += 1;
  }
  if (at === from) return null;
  if (source.tokens[at]?.text === ',') at += 1;
  return subjectAt(source, skipLight(source, at)) ? at : null;
}

/** "Ben, I moved": a name, a comma, and then a clause with a subject of its own. */
function isAddressed(source: Source, at: number): boolean {
  const { tokens } = source;
  const comma = tokens.findIndex((token, index) => index > at && token.kind === 'mark');
  if (comma < 0 || comma - at > 3 || tokens[comma]?.text !== ',') return false;
  if (
    !tokens.slice(at, comma).every((token) => tokenIsName(token.text) || ADDRESSED.test(token.word) || kindOfName(token.word) === 'person')
  )
    return false;
  return subjectAt(source, skipLight(source, comma + 1)) !== null && subjectAt(source, at) === null;
}

const ADDRESSED = /^(?:everyone|everybody|all|team|folks|guys|friends|there|and|both|dear|buddy|mate|man|dude)$/;

function tokenIsName(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

interface Boundary {
  readonly at: number;
  readonly link: string;
}

/** Where a clause ends and what joins the next one to it. */
function boundaryAfter(source: Source, clause: Clause): Boundary {
  const { tokens } = source;
  const told = toldClause(source, clause);
  if (told !== null) return { at: told, link: 'that' };
  for (let at = Math.max(clause.rest, clause.from + 1); at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'time' || token.kind === 'aside') continue;
    if (token.kind === 'mark') {
      if (BREAKS.has(token.text)) return { at: at + 1, link: '' };
      if (token.text === ',' && startsAfterComma(source, at + 1, clause)) return { at: at + 1, link: '' };
      continue;
    }
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
    if ((CONJUNCTIONS.has(token.word) || SUBORDINATORS.has(token.word)) && startsAfterWord(source, at, clause))
      return { at, link: token.word };
  }
  return { at: tokens.length, link: '' };
}

/** "Jonas told me (that) | Wei is moving". */
function toldClause(source: Source, clause: Clause): number | null {
  const { tokens } = source;
  const isBe = clause.verb.lemmas.includes('be');
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

function startsAfterComma(source: Source, from: number, clause: Clause): boolean {
  const { tokens } = source;
  const next = tokens[from];
  if (next?.kind === 'word' && (CONJUNCTIONS.has(next.word) || SUBORDINATORS.has(next.word))) return startsAfterWord(source, from, clause);
  if (next?.word === 'who' || next?.word === 'which' || next?.word === 'not') return false;
  return sharesVerb(source, from, clause) || startsWithSubject(source, from) || isReduced(source, from);
}

function startsAfterWord(source: Source, at: number, clause: Clause): boolean {
  const word = source.tokens[at]?.word ?? '';
  if (/^(?:because|if|unless|although|though|while|whereas)$/.test(word)) return true;
  if (word === 'but') return true;
  const start = source.tokens[at + 1]?.word === 'then' || CONJUNCTIONS.has(source.tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  if (startsWithSubject(source, start)) return true;
  if (SUBORDINATORS.has(word))
    return (
      /^(?:since|after|before|while|until)$/.test(word) && source.verbs.has(source.tokens[skipLight(source, start)]?.word ?? '', 'gerund')
    );
  return sharesVerb(source, start, clause) || isReduced(source, start);
}

function startsWithSubject(source: Source, from: number): boolean {
  const at = skipLight(source, from);
  if (subjectAt(source, at)) return true;
  return PREPOSITIONS.has(source.tokens[at]?.word ?? '') && afterPrepositions(source, at) !== null;
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
  const head =
    title?.text
      .toLowerCase()
      .split(/ (?:of|for) /)[0]
      ?.split(' ')
      .at(-1) ?? '';
  return title !== null && isProfession(head);
}

/** A verb without a subject of its own, that the clause before lends it: "and works at …", "but left". */
function sharesVerb(source: Source, from: number, clause: Clause): boolean {
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

/** "left Google | to join Stripe". */
function isPurpose(source: Source, at: number, clause: Clause): boolean {
  const isMove = clause.verb.lemmas.some((lemma) => /^(?:leave|move|quit|relocate|go|return|come|resign)$/.test(lemma));
  return isMove && source.verbs.has(source.tokens[at + 1]?.word ?? '', 'base') && source.tokens[at + 1]?.word !== 'be';
}
