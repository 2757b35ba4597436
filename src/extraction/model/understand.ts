import type { Bound } from '../../domain/bound.ts';
import { ANY_OBJECT, entityKey } from '../../domain/entity-key.ts';
import type { Episode } from '../../domain/episode.ts';
import type { Cardinality } from '../../domain/fold/slot.ts';
import type { FactVersion } from '../../domain/stored.ts';
import type { ReadClaim, ReadEntity, Rejected } from '../../ports/extractor.ts';
import { agreeOnTime } from '../time-words/agree-on-time.ts';
import type { ModelClaim, ModelEntity } from './answer.ts';
import { hedged, looksLikeRoleMarker } from './caution.ts';
import { findQuote } from './quote.ts';
import type { Shown } from './shown.ts';

export interface Understood {
  readonly entities: readonly ReadEntity[];
  readonly claims: readonly ReadClaim[];
  readonly rejected: readonly Rejected[];
  readonly leansOnThread: boolean;
}

/**
 * What code makes of a model's answer to one message. The model only points; everything it points at is checked: ids it was not shown, words that
 * are not in the message and dates that do not exist are rejected with a reason or dropped, and nothing it says reaches a fact by its id.
 */
export function understand(
  answer: { readonly entities: readonly ModelEntity[]; readonly claims: readonly ModelClaim[] },
  episode: Episode,
  shown: Shown,
): Understood {
  const rejected: Rejected[] = [];
  const listed = new Map(answer.entities.map((entity) => [entity.ref, entity]));
  const names = namesOf(listed, shown, episode.speaker);
  const claims: ReadClaim[] = [];
  let leans = false;
  for (const said of answer.claims) {
    const claim = understandClaim(said, { episode, shown, names, listed });
    if ('why' in claim) rejected.push(claim);
    else {
      claims.push(claim);
      leans ||= !isNamedIn(episode.text, claim, episode.speaker, names);
    }
  }
  return { entities: entitiesOf(listed, names, shown), claims, rejected, leansOnThread: leans || isShort(episode.text) };
}

/** Weak models write these for the speaker. */
const SPEAKER = ['I', 'i', 'me', 'Me', 'my', 'myself', 'speaker', 'Speaker', 'the speaker'];

/** The name for each ref of the prompt or the answer. */
function namesOf(listed: ReadonlyMap<string, ModelEntity>, shown: Shown, speaker: string | null): ReadonlyMap<string, string> {
  const names = new Map([...shown.entities].map(([ref, { name }]) => [ref, name]));
  if (speaker !== null) for (const word of SPEAKER) names.set(word, speaker);
  for (const [ref, { name, is }] of listed) if (name.trim() !== '') names.set(ref, shown.entities.get(is)?.name ?? name.trim());
  return names;
}

/** New entities, and new names of known ones. An `is` that was not shown is ignored. */
function entitiesOf(listed: ReadonlyMap<string, ModelEntity>, names: ReadonlyMap<string, string>, shown: Shown): readonly ReadEntity[] {
  const known: readonly ReadEntity[] = [...shown.entities.values()].map(({ name, kind }) => ({ name, kind }));
  const keys = new Set([...shown.entities.values()].flatMap(({ key, aliases }) => [key, ...aliases]));
  const told = [...listed.values()]
    .filter(({ name }) => name.trim() !== '' && names.size > 0)
    .map(({ name, kind, is }): ReadEntity => {
      const sameAs = shown.entities.get(is)?.name;
      if (sameAs !== undefined && entityKey(sameAs) !== entityKey(name)) return { name: name.trim(), kind, sameAs };
      return { name: name.trim(), kind, ...(sameAs === undefined && !keys.has(entityKey(name)) ? { isNew: true } : {}) };
    });
  return [...known, ...told];
}

interface Context {
  readonly episode: Episode;
  readonly shown: Shown;
  readonly names: ReadonlyMap<string, string>;
  readonly listed: ReadonlyMap<string, ModelEntity>;
}

function understandClaim(said: ModelClaim, { episode, shown, names }: Context): ReadClaim | Rejected {
  const what = `${said.s} ${said.p} ${said.o} (${said.says})`;
  const subject = nameOf(said.s, names);
  const object = /^(any|\*)$/i.test(said.o.trim()) ? ANY_OBJECT : nameOf(said.o, names);
  if (subject === null || object === null)
    return { what, why: `it points at ${JSON.stringify(subject === null ? said.s : said.o)}, which was not shown` };
  if (subject === '' || object === '') return { what, why: 'it has no subject or no object' };
  const bothNamed = contains(episode.text, subject) && contains(episode.text, object);
  const quote = findQuote(episode.text, said.quote) ?? (bothNamed ? episode.text : null);
  if (quote === null) return { what, why: `the message does not contain the quoted words ${JSON.stringify(said.quote)}` };

  const about = shown.facts.get(said.about);
  const meant = about && speaksOf(about, subject, said) ? about : undefined;
  const start = readBound(said, 'start', episode);
  const end = readBound(said, 'end', episode);
  if ('why' in start) return { what, why: start.why };
  if ('why' in end) return { what, why: end.why };
  const says = object === ANY_OBJECT && (said.says === 'holds' || said.says === 'corrected') ? null : said.says;
  const trust =
    said.trust === 'stated' && looksLikeRoleMarker(quote, episode.text)
      ? 'hearsay'
      : said.trust === 'stated' && says !== 'wrong' && hedged(quote)
        ? 'unsure'
        : said.trust;
  return {
    quote,
    subject,
    predicate: meant && sameObject(meant, object) ? meant.predicate : said.p,
    object: says === null ? 'yes' : objectOf(said, object, meant),
    says: says ?? said.says,
    trust,
    ...start,
    ...end,
    ...(said.card === 'also' ? { also: true } : { cardinality: cardinalityOf(said.card) }),
    ...meantBy(said, object, meant),
  };
}

/** A ref of the prompt or the answer, or the name itself: weak models write names for refs. `null` = a well-formed ref that nobody gave. */
function nameOf(ref: string, names: ReadonlyMap<string, string>): string | null {
  const trimmed = ref.trim();
  return names.get(trimmed) ?? (/^[efn]\d+$/.test(trimmed) ? null : trimmed);
}

function cardinalityOf(card: Exclude<ModelClaim['card'], 'also'>): Cardinality {
  return card;
}

/** A hint counts only where it fits: the same subject, and for a symmetric fact either side. */
function speaksOf(fact: FactVersion, subject: string, _said: ModelClaim): boolean {
  const key = entityKey(subject);
  return fact.subject === key || fact.object === key || entityKey(fact.subjectName) === key || entityKey(fact.objectName) === key;
}

function sameObject(fact: FactVersion, object: string): boolean {
  const key = entityKey(object);
  return fact.object === key || entityKey(fact.objectName) === key || object === ANY_OBJECT;
}

/** What ends, denies or refutes a known fact means that fact's object, whatever it was called. */
function objectOf(said: ModelClaim, object: string, meant: FactVersion | undefined): string {
  if (!meant || object === ANY_OBJECT || said.p !== meant.predicate) return object;
  return said.says === 'ended' || said.says === 'not' || said.says === 'wrong' ? meant.objectName : object;
}

function meantBy(said: ModelClaim, object: string, meant: FactVersion | undefined): Pick<ReadClaim, 'meant'> {
  if (!meant || (said.says !== 'corrected' && said.says !== 'wrong')) return {};
  const old = said.says === 'corrected' && !sameObject(meant, object) ? { object: meant.objectName } : {};
  const run = meant.start === null ? {} : { runStart: meant.start.at };
  return { meant: { ...old, ...run } };
}

type ReadBound = { readonly start?: Bound | null } | { readonly end?: Bound } | { readonly why: string };

/** Words that are not in the message are dropped; then words and ISO date are compared, and the better reading is taken. */
function readBound(said: ModelClaim, side: 'start' | 'end', episode: Episode): ReadBound {
  const claimed = side === 'start' ? said.start_words : said.end_words;
  const words = claimed !== '' && findQuote(episode.text, claimed) !== null ? claimed : '';
  const iso = side === 'start' ? said.start_iso : said.end_iso;
  const agreed = agreeOnTime({ words, iso, saidAt: episode.occurredAt, side, says: said.says });
  if (agreed.kind === 'rejected') return { why: agreed.reason };
  if (agreed.kind === 'episode') return {};
  if (side === 'start') return { start: agreed.kind === 'unknown' ? null : agreed.bound };
  if (agreed.kind === 'unknown') return {};
  const { bound, instant } = agreed;
  const stops = said.says === 'ended' || said.says === 'not';
  return { end: stops ? { ...bound, at: instant, until: Math.max(bound.until, instant) } : bound };
}

function contains(text: string, name: string): boolean {
  return entityKey(text).includes(entityKey(name));
}

/** Whether the message itself names what the claim is about; otherwise it leaned on an earlier turn. */
function isNamedIn(text: string, claim: ReadClaim, speaker: string | null, names: ReadonlyMap<string, string>): boolean {
  if (claim.object === ANY_OBJECT || ![...names.values()].includes(claim.object)) return true;
  const lastWord = claim.object.split(/\s+/).at(-1) ?? claim.object;
  return contains(text, claim.object) || contains(text, lastWord) || (speaker !== null && entityKey(claim.object) === entityKey(speaker));
}

const FEW_WORDS = 6;

/** A few words may answer a turn that has not arrived yet. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= FEW_WORDS;
}
