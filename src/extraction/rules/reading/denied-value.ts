import { entityKey } from '../../../domain/entity-key.ts';
import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import { skipLight } from '../grammar/tense.ts';
import { looksLikeName, type Token } from '../text/token.ts';
import { kindOfName } from '../words/kinds.ts';
import { lexiconTags } from '../words/tagger.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Reading } from './reading.ts';

/** "It was never | hazelnuts | : I'm allergic to walnuts": a bare thing that something, told next, is not. */
export function deniedValueIn({ source }: Reading, { subjects, verb, rest, to }: Clause): string | null {
  const { tokens } = source;
  const [subject] = subjects;
  if (!verb.negated || verb.tense === 'future' || !verb.lemmas.includes('be')) return null;
  if (subject?.kind !== 'pronoun' || !/^(?:it|that)$/.test(subject.noun)) return null;
  const phrase = nounPhrase(source, skipLight(source, rest));
  if (!phrase || phrase.kind === 'pronoun' || phrase.owner !== null || phrase.determiner !== null) return null;
  const next = tokens[phrase.to];
  const last = tokens[phrase.to - 1];
  const ends = next === undefined || phrase.to >= to || next.kind !== 'word';
  return ends && last && isThing(last) ? phrase.text : null;
}

/** The tagger takes an unknown plural behind "not" for a verb. */
function isThing(token: Token): boolean {
  const isPlural = token.word.endsWith('s') && lexiconTags(token.word).length === 0;
  return looksLikeName(token) || token.tags.has('Noun') || isPlural;
}

/** The first of the claims that can stand in the place of what was denied, as its correction. */
export function insteadOf(denied: string, drafts: readonly ClaimDraft[]): readonly ClaimDraft[] {
  const first = drafts.find((draft) => isAlike(denied, draft));
  return drafts.map((draft) =>
    draft === first ? { ...draft, claim: { ...draft.claim, says: 'corrected' as const, meant: { object: denied } } } : draft,
  );
}

/** Both names or both not, and of one kind as far as their words tell. */
function isAlike(denied: string, { claim, objectKind }: ClaimDraft): boolean {
  const { says, trust, object, predicate } = claim;
  if (says !== 'holds' || trust !== 'stated' || predicate === 'plans_to' || entityKey(object) === entityKey(denied)) return false;
  const kind = kindOfName(denied);
  return /^\p{Lu}/u.test(object) === /^\p{Lu}/u.test(denied) && (kind === null || kind === objectKind);
}
