import type { Bound } from '../../../domain/bound.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { skipLight } from '../grammar/tense.ts';
import { CHANGE_VERBS, MOVE_VERBS } from '../relations/attributes.ts';
import type { TimeWords } from '../text/time-words.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Reading } from './reading.ts';

/** What a noun says is going to begin. */
const BEGINNINGS: readonly (readonly [noun: RegExp, predicate: RegExp])[] = [
  [/^(?:start|start date|starting date|first day|first day at work|joining date)$/, /^(?:works_at|has_title|studies_at|works_on)$/],
  [/^(?:move|relocation|moving date|move-in date)$/, /^lives_in$/],
  [/^(?:transfer|promotion)$/, /^(?:works_at|has_title)$/],
  [/^(?:wedding|wedding date|big day)$/, /^married_to$/],
];
const VERBS = new Set([...CHANGE_VERBS, ...MOVE_VERBS, 'hold']);

/** "Isla's start has been put back to June", "they've moved our wedding to May": what was planned is corrected to begin then. */
export function rescheduledIn(reading: Reading, clause: Clause): readonly ClaimDraft[] {
  const { discourse, saidAt, source, text } = reading;
  const phrase = plannedIn(reading, clause);
  const predicates = BEGINNINGS.find(([noun]) => phrase && noun.test(phrase.noun))?.[1];
  if (!phrase || !predicates || clause.verb.negated) return [];
  const start = dateIn(reading, clause);
  const owner = ownerOf(reading, phrase);
  if (!start || owner === null || start.until <= saidAt) return [];
  const planned = discourse.claims().filter(({ draft: { claim } }) => {
    const isPlan = claim.start !== undefined && claim.start !== null && claim.start.until > saidAt;
    return (
      isPlan &&
      (owner === ANYBODY || claim.subject === owner) &&
      predicates.test(claim.predicate) &&
      (claim.says === 'holds' || claim.says === 'corrected')
    );
  });
  const last = planned.at(-1);
  if (!last || last.turn !== discourse.turn) discourse.lean();
  const quote = text.slice(source.tokens[clause.from]?.from ?? 0, source.tokens[clause.to - 1]?.to);
  return planned
    .filter(({ turn }) => turn === last?.turn)
    .map(({ draft }) => ({ ...draft, claim: { ...draft.claim, quote, says: 'corrected' as const, start } }));
}

/** "Isla's start", as the subject or as what somebody has moved. */
function plannedIn({ source }: Reading, { verb, subjects, rest, to }: Clause): NounPhrase | null {
  if (!verb.lemmas.some((lemma) => VERBS.has(lemma))) return null;
  const object = nounPhrase(source, skipLight(source, rest));
  const phrases = [subjects[0], object && object.to <= to ? object : undefined];
  return phrases.find((phrase) => phrase && BEGINNINGS.some(([noun]) => noun.test(phrase.noun))) ?? null;
}

/** "the wedding": whosever was spoken of last. */
const ANYBODY = '*';

function ownerOf({ references }: Reading, { owner, determiner }: NounPhrase): string | null {
  if (owner) return references.nameOf(owner, 'person');
  return determiner === 'the' ? ANYBODY : null;
}

/** The date that it is moved to: the last one named. */
function dateIn({ source }: Reading, { lead, to }: Clause): Bound | null {
  const times = source.tokens.slice(lead, to).flatMap((token): readonly TimeWords[] => (token.time ? [token.time] : []));
  const last = times.at(-1);
  return last?.future.end && last.kind === 'range' ? last.future.end : (last?.future.start ?? null);
}
