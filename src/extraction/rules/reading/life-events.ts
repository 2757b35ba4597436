import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Bearing } from '../relations/all.ts';
import { roleOf } from '../relations/roles.ts';
import { POSSESSIONS, VEHICLES } from '../words/things.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { ClauseReader } from './clause-reader.ts';
import type { Reading } from './reading.ts';

const LITTLE = /^(?:(?:dear|sweet|wonderful|beautiful|first|second|third|new)\s+)*(?:little|baby|wee|tiny|small)(?: (?:one|girl|boy))?$/;
const ENDED_BY_DEATH = /^(?:has_pet|married_to|dating|engaged_to)$/;

/** Reads births and deaths: "our little Saga was born in May", "my dog Rex died", "Rex had to be put down". */
export function lifeEventOf(reading: Reading, clause: Clause, reader: ClauseReader): readonly ClaimDraft[] | null {
  return born(reading, clause, reader) ?? lost(reading, clause, reader) ?? taken(reading, clause, reader);
}

function born(reading: Reading, clause: Clause, reader: ClauseReader): readonly ClaimDraft[] | null {
  const [subject] = clause.subjects;
  const isBorn = clause.verb.lemmas.includes('be') && reading.source.tokens[clause.rest]?.word === 'born';
  if (!isBorn || !subject?.owner || subject.name === null || !LITTLE.test(subject.noun)) return null;
  const owner = reading.references.nameOf(subject.owner, 'person');
  if (owner === null) return null;
  const quote = reading.text.slice(reading.source.tokens[subject.from]?.from, reading.source.tokens[subject.to - 1]?.to);
  return [
    {
      claim: { quote, subject: owner, predicate: 'parent_of', object: subject.name, says: 'holds', trust: 'stated' },
      subjectKind: 'person',
      objectKind: 'person',
    },
    ...reader.relations().filter(({ claim }) => claim.predicate !== 'parent_of'),
  ];
}

/** What somebody was to somebody is over. */
function lost(reading: Reading, clause: Clause, reader: ClauseReader): readonly ClaimDraft[] | null {
  const [subject] = clause.subjects;
  if (!subject || clause.subjects.length !== 1 || clause.verb.negated || !isLost(reading, clause)) return null;
  const role = subject.owner ? roleOf(subject.noun)?.role : undefined;
  const owner = role && subject.owner ? reading.references.nameOf(subject.owner, 'person') : null;
  const name = role ? reading.references.nameOf(subject, role.kind) : null;
  if (role && owner !== null && name !== null && ENDED_BY_DEATH.test(role.predicate))
    return state(reader, role.predicate, owner, { name, kind: role.kind, at: clause.rest }, 'end');
  return petLost(reading, clause, reader, subject);
}

/** "My bike was stolen", "our car got totalled". */
function taken(reading: Reading, clause: Clause, reader: ClauseReader): readonly ClaimDraft[] | null {
  const [subject] = clause.subjects;
  const done = reading.source.tokens[clause.rest]?.word ?? '';
  const isTaken =
    clause.verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'get') &&
    /^(?:stolen|totalled|totaled|scrapped|wrecked|sold|nicked|towed)$/.test(done);
  if (!isTaken || subject?.owner?.kind !== 'pronoun' || clause.verb.negated || clause.verb.tense === 'future') return null;
  const head = (subject.noun || (subject.name ?? '')).split(' ').at(-1) ?? '';
  if (subject.name === null && !VEHICLES.has(head) && !POSSESSIONS.has(head)) return null;
  const owner = reading.references.nameOf(subject.owner, 'person');
  return owner === null ? null : state(reader, 'owns', owner, { name: subject.text, kind: 'thing', at: clause.rest }, 'end');
}

/** "Haggis passed away", after "our cat Haggis". */
function petLost(reading: Reading, clause: Clause, reader: ClauseReader, subject: NounPhrase): readonly ClaimDraft[] | null {
  if (subject.kind === 'common') return null;
  const name = reading.references.nameOf(subject, 'person');
  const known = reading.discourse
    .claims()
    .findLast(({ draft: { claim } }) => claim.predicate === 'has_pet' && claim.object === name && claim.says === 'holds');
  if (name !== null && (!known || known.turn !== reading.discourse.turn)) reading.discourse.lean();
  return known
    ? state(reader, 'has_pet', known.draft.claim.subject, { name: known.draft.claim.object, kind: 'animal', at: clause.rest }, 'end')
    : null;
}

function isLost({ source }: Reading, { verb, rest }: Clause): boolean {
  const next = source.tokens[rest]?.word ?? '';
  const after = source.tokens[rest + 1]?.word ?? '';
  if (verb.lemmas.includes('die') || (verb.lemmas.includes('cross') && next === 'the')) return true;
  if (verb.lemmas.some((lemma) => lemma === 'pass' || lemma === 'run') && next === 'away') return true;
  if (verb.lemmas.includes('have') && next === 'to' && after === 'be')
    return isPutDown(source.tokens.slice(rest + 2).map(({ word }) => word));
  return verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'get') && isPutDown(source.tokens.slice(rest).map(({ word }) => word));
}

function isPutDown(words: readonly string[]): boolean {
  return /^(?:put (?:down|to sleep)|run over|hit by|killed|rehomed|given away)\b/.test(words.slice(0, 3).join(' '));
}

function state(
  reader: ClauseReader,
  predicate: string,
  subject: string,
  { name, kind, at }: { readonly name: string; readonly kind: string; readonly at: number },
  bearing: Bearing,
): readonly ClaimDraft[] {
  const value: SlotValue = { text: name, kind, phrase: null, from: at, to: at, time: null, insteadOf: null };
  return reader.claims({
    predicate,
    subjects: [subject],
    subjectKind: 'person',
    values: [value],
    bearing,
    reversed: false,
    to: at,
    single: false,
    contrasts: false,
    pastIsOver: true,
  });
}
