import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import { kindOfName } from '../words/kinds.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Reading } from './reading.ts';

const CALLED_OFF = /^(?:off|cancelled|canceled|called off|not happening|no longer happening|dead|postponed indefinitely)$/;

/** A plan that came to nothing: what was to begin is wrong. */
export function calledOffIn(reading: Reading, clause: Clause): readonly ClaimDraft[] | null {
  return calledOff(reading, clause) ?? callsOff(reading, clause);
}

/** "The move to Kiel is off", "our wedding got cancelled". */
function calledOff(reading: Reading, clause: Clause): readonly ClaimDraft[] | null {
  const { subjects, modifiers, verb, rest, to } = clause;
  const { source, discourse, speaker, saidAt } = reading;
  const [subject] = subjects;
  const isPlace = subject?.kind === 'name' && kindOfName(subject.text) === 'place';
  const plan = isPlace ? 'move' : /^(?:\w+ )?(move|relocation|wedding|job|offer|transfer)$/.exec(subject?.noun ?? '')?.[1];
  const words = source.tokens
    .slice(rest, to)
    .filter((token) => token.kind === 'word')
    .map((token) => token.word)
    .slice(0, 2)
    .join(' ');
  const isOff =
    CALLED_OFF.test(words.split(' ')[0] ?? '') ||
    CALLED_OFF.test(words) ||
    (verb.lemmas.includes('fall') && words.startsWith('through')) ||
    (verb.negated && words.startsWith('happening'));
  const isDenied = verb.negated && verb.lemmas.includes('happen');
  if (!plan || !subject || speaker === null || (!isOff && !isDenied)) return null;
  const predicate = plan === 'wedding' ? 'married_to' : plan === 'job' || plan === 'offer' ? 'works_at' : 'lives_in';
  const owner = subject.owner ? (reading.references.nameOf(subject.owner, 'person') ?? speaker) : speaker;
  const named = isPlace ? subject.text : modifiers.find((one) => /^(?:to|at|with|in)$/.test(one.preposition))?.phrase.text;
  const planned = discourse
    .claims()
    .findLast(
      ({ draft: { claim } }) =>
        claim.predicate === predicate &&
        claim.subject === owner &&
        claim.start !== undefined &&
        claim.start !== null &&
        claim.start.at > saidAt,
    );
  if (named === undefined && (!planned || planned.turn !== discourse.turn)) discourse.lean();
  const object = named ?? planned?.draft.claim.object;
  if (object === undefined) return null;
  const quote = reading.text.slice(source.tokens[subject.from]?.from ?? 0, source.tokens[Math.min(rest + 1, to) - 1]?.to ?? 0);
  return [
    {
      claim: { quote, subject: owner, predicate, object, says: 'wrong', trust: 'stated' },
      subjectKind: 'person',
      objectKind: kindOfName(object) === 'place' ? 'place' : 'thing',
    },
  ];
}

/** "We've cancelled the move to Lund". */
function callsOff(reading: Reading, clause: Clause): readonly ClaimDraft[] | null {
  const { source, references, discourse, speaker, saidAt } = reading;
  const { verb, rest, to } = clause;
  const isOff =
    verb.lemmas.some((lemma) => /^(?:cancel|scrap|abandon)$/.test(lemma)) ||
    (verb.lemmas.includes('call') && source.tokens[rest]?.word === 'off');
  if (!isOff || verb.negated || speaker === null || (verb.tense === 'present' && !verb.perfect)) return null;
  const phrase = nounPhrase(source, verb.lemmas.includes('call') ? rest + 1 : rest);
  const plan = /^(?:\w+ )?(move|relocation|wedding|transfer)$/.exec(phrase?.noun ?? '')?.[1];
  if (!phrase || !plan || phrase.to > to) return null;
  const owner = phrase.owner ? references.nameOf(phrase.owner, 'person') : speaker;
  const place = source.tokens[phrase.to]?.word === 'to' ? nounPhrase(source, phrase.to + 1) : null;
  const predicate = plan === 'wedding' ? 'married_to' : plan === 'transfer' ? 'works_at' : 'lives_in';
  const planned = discourse
    .claims()
    .findLast(
      ({ draft: { claim } }) => claim.predicate === predicate && claim.subject === owner && claim.start != null && claim.start.at > saidAt,
    );
  if (!place && (!planned || planned.turn !== discourse.turn)) discourse.lean();
  const object = place?.text ?? planned?.draft.claim.object;
  if (owner === null || object === undefined) return null;
  const quote = reading.text.slice(source.tokens[verb.from]?.from, source.tokens[(place ?? phrase).to - 1]?.to);
  return [
    {
      claim: { quote, subject: owner, predicate, object, says: 'wrong', trust: 'stated' },
      subjectKind: 'person',
      objectKind: predicate === 'lives_in' ? 'place' : 'thing',
    },
  ];
}
