import { entityKey } from '../../../domain/entity-key.ts';
import type { Episode } from '../../../domain/episode.ts';
import type { ReadEntity } from '../../../ports/extractor.ts';
import type { Clause } from '../grammar/clause.ts';
import type { Source } from '../grammar/source.ts';
import { kindOfName } from '../words/kinds.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { correctionIn } from './corrections.ts';
import type { Discourse, Named } from './discourse.ts';
import { isSensitive } from './guards.ts';
import type { ParsedSentence } from './parsed-message.ts';

/** What somebody can have a date for. */
const PLANNED = /^(?:works_at|has_title|lives_in|studies_at|works_on|manages|married_to)$/;

/** The claims of one message so far, and the other names that it gives. */
export class MessageClaims {
  readonly #episode: Episode;
  readonly #discourse: Discourse;
  readonly #drafts: ClaimDraft[] = [];
  readonly #aliases: ReadEntity[] = [];
  /** Where the claims of the last sentence begin. */
  #sentenceFrom = 0;

  constructor(episode: Episode, discourse: Discourse) {
    this.#episode = episode;
    this.#discourse = discourse;
  }

  get drafts(): readonly ClaimDraft[] {
    return this.#drafts;
  }

  get aliases(): readonly ReadEntity[] {
    return this.#aliases;
  }

  nextSentence(): void {
    this.#sentenceFrom = this.#drafts.length;
  }

  alias(entity: ReadEntity): void {
    this.#aliases.push(entity);
  }

  /** Takes a claim out again, as something that tells more stands in its place. */
  withdraw(draft: ClaimDraft): void {
    this.#drafts.splice(this.#drafts.indexOf(draft), 1);
  }

  take(taken: ClaimDraft): void {
    const meant = this.#withFullNames(taken);
    const draft = this.#changesPlan(meant) ? { ...meant, claim: { ...meant.claim, says: 'corrected' as const } } : meant;
    const { claim } = draft;
    if (isSensitive(claim.object) || isSensitive(claim.subject)) return;
    const same = this.#drafts.findIndex(
      ({ claim: other }) =>
        other.subject === claim.subject &&
        other.predicate === claim.predicate &&
        entityKey(other.object) === entityKey(claim.object) &&
        other.says === claim.says,
    );
    if (same >= 0 && claim.start === undefined && claim.end === undefined) return;
    if (same >= 0 && claim.says === 'ended' && this.#drafts[same]?.claim.end === undefined) this.#drafts.splice(same, 1);
    if (
      same >= 0 &&
      claim.says === 'holds' &&
      this.#drafts[same]?.claim.start === undefined &&
      this.#drafts[same]?.claim.end === undefined &&
      claim.start !== null &&
      claim.start !== undefined &&
      claim.start.at > this.#episode.occurredAt
    )
      this.#drafts.splice(same, 1);
    this.#drafts.push(draft);
    this.#discourse.say(draft, this.#episode.speaker);
    for (const name of [claim.subject, claim.object]) this.#shortName(name);
    for (const [name, kind] of [
      [claim.subject, draft.subjectKind],
      [claim.object, draft.objectKind],
    ] as const) {
      if (name === '*') continue;
      const guessed = kindOfName(name);
      const known: Named['kind'] | null =
        kind === 'person' || kind === 'organization' || kind === 'place' || kind === 'animal'
          ? (kind as Named['kind'])
          : guessed === 'project' || isProjectPredicate(claim.predicate, name === claim.object)
            ? 'project'
            : null;
      if (known && name !== claim.subject) this.#discourse.mention(name, known, false);
      if (name === claim.subject && kind === 'thing') this.#discourse.mention(name, 'project', true);
    }
  }

  #withFullNames({ claim, subjectKind, objectKind }: ClaimDraft): ClaimDraft {
    const full = (name: string, kind: string) =>
      (kind === 'person' && this.#isFirstName(name) && this.#discourse.fullPersonName(name)) || name;
    return {
      claim: { ...claim, subject: full(claim.subject, subjectKind), object: full(claim.object, objectKind) },
      subjectKind,
      objectKind,
    };
  }

  /** One word with a capital; the speaker's is his own. */
  #isFirstName(name: string): boolean {
    const { speaker } = this.#episode;
    return /^\p{Lu}[\p{L}'’-]+$/u.test(name) && (speaker === null || entityKey(name) !== entityKey(speaker));
  }

  /** "We'll move to Kiel in May", after "in March": another time of the same plan. */
  #changesPlan({ claim }: ClaimDraft): boolean {
    const { start, says, subject, predicate, object, trust } = claim;
    const { occurredAt } = this.#episode;
    if (says !== 'holds' || !start || start.at <= occurredAt || !PLANNED.test(predicate)) return false;
    const planned = this.#discourse
      .claims()
      .findLast(
        ({ draft: { claim: other } }) =>
          other.subject === subject &&
          other.predicate === predicate &&
          entityKey(other.object) === entityKey(object) &&
          other.says !== 'ended',
      );
    if (!planned || planned.turn !== this.#discourse.turn) this.#discourse.lean();
    const before = planned?.draft.claim;
    return (
      before?.start != null &&
      before.start.at > occurredAt &&
      before.start.at !== start.at &&
      before.trust === trust &&
      before.says !== 'wrong'
    );
  }

  /** "Alpha" is another name of "Project Alpha". */
  #shortName(name: string): void {
    const short = /^project (\p{Lu}\S*)$/iu.exec(name)?.[1] ?? /^(\p{Lu}\S*) project$/u.exec(name)?.[1];
    if (short !== undefined && kindOfName(short) === null && !this.#aliases.some((alias) => alias.name === short))
      this.#aliases.push({ name: short, kind: 'thing', sameAs: name });
  }

  /** "Got hired at Stripe! Starting June 3.": a sentence of time words alone dates the one before it. */
  dates({ source: { tokens } }: ParsedSentence): boolean {
    const times = tokens.flatMap((token) => (token.time ? [token.time] : []));
    const [time] = times;
    if (times.length !== 1 || !time || tokens.some((token) => token.kind === 'word') || (time.kind !== 'since' && time.kind !== 'instant'))
      return false;
    for (let at = this.#sentenceFrom; at < this.#drafts.length; at += 1) {
      const { claim, ...kinds } = this.#drafts[at] as ClaimDraft;
      const start = time.future.start;
      if (
        claim.says !== 'holds' ||
        claim.start !== undefined ||
        !/^(?:works_at|has_title|works_on|lives_in|studies_at)$/.test(claim.predicate) ||
        !start
      )
        continue;
      this.#drafts[at] = { ...kinds, claim: { ...claim, start } };
    }
    return true;
  }

  /** "I meant Apex, not Acme": stands in the place of what its sentence alone was read as. */
  correct(source: Source, clauses: readonly Clause[], before: number): void {
    const { occurredAt: at, speaker, text } = this.#episode;
    if (this.#drafts.slice(before).some(({ claim }) => claim.says !== 'wrong')) return;
    const corrected = correctionIn(source, clauses, this.#discourse, { at, speaker, text });
    if (!corrected) return;
    const replaced = this.#drafts.findIndex(
      ({ claim }, index) =>
        index >= before &&
        claim.says === 'wrong' &&
        claim.predicate === corrected.claim.predicate &&
        claim.object === corrected.claim.object,
    );
    if (replaced >= 0) this.#drafts.splice(replaced, 1);
    this.take(corrected);
  }
}

function isProjectPredicate(predicate: string, isObject: boolean): boolean {
  return isObject ? /^(?:works_on|manages|builds)$/.test(predicate) : /^(?:has_deadline|budget|status)$/.test(predicate);
}
