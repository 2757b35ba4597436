import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { roleOf } from '../relations/roles.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Discourse } from './discourse.ts';
import type { MessageClaims } from './message-claims.ts';
import type { Reading } from './reading.ts';
import type { References } from './references.ts';
import { titleOf } from './title-of.ts';

/** Reads what people are to each other where it is said in passing. */
export class Introduced {
  readonly #claims: MessageClaims;
  readonly #discourse: Discourse;
  readonly #references: References;

  constructor(claims: MessageClaims, discourse: Discourse, references: References) {
    this.#claims = claims;
    this.#discourse = discourse;
    this.#references = references;
  }

  /** "my sister Lena": said in passing, that they are siblings. */
  inClause(reading: Reading, clause: Clause): readonly ClaimDraft[] {
    const found = this.#references.introductions.splice(0);
    for (let at = clause.rest; at < clause.to; ) {
      const phrase = nounPhrase(reading.source, at);
      if (phrase?.owner && phrase.name !== null && roleOf(phrase.noun)) this.#references.nameOf(phrase, 'person');
      at = phrase ? Math.max(phrase.to, at + 1) : at + 1;
    }
    found.push(...this.#references.introductions.splice(0));
    const seen = new Set<string>();
    return found.flatMap(({ owner, phrase, name }) => {
      const role = roleOf(phrase.noun);
      if (!role || owner === name || seen.has(`${owner} ${role.noun} ${name}`)) return [];
      seen.add(`${owner} ${role.noun} ${name}`);
      this.#discourse.introduce(owner, role.noun, name);
      this.#discourse.mention(
        name,
        role.role.kind === 'person' ? 'person' : role.role.kind === 'organization' ? 'organization' : 'animal',
        false,
        role.role.gender ?? null,
      );
      if (role.role.unique === true) this.#claims.alias({ name: `${owner}'s ${role.noun}`, kind: 'person', sameAs: name });
      const [subject, object] = role.role.subject === 'owner' ? [owner, name] : [name, owner];
      const first = reading.source.tokens[phrase.from];
      const last = reading.source.tokens[phrase.to - 1];
      const quote = first && last ? reading.text.slice(first.from, last.to) : name;
      const kinds =
        role.role.subject === 'owner'
          ? { subjectKind: 'person', objectKind: role.role.kind }
          : { subjectKind: role.role.kind, objectKind: 'person' };
      const draft: ClaimDraft = {
        claim: { quote, subject, predicate: role.role.predicate, object, says: role.over ? 'ended' : 'holds', trust: 'stated' },
        ...kinds,
      };
      if (!role.role.job) return [draft];
      const isOurs = phrase.owner?.noun === 'our' && !role.role.service;
      const once: ClaimDraft = { ...draft, claim: { ...draft.claim, cardinality: 'one' } };
      return isOurs ? [titleOf(role, name, quote)] : [once, titleOf(role, name, quote)];
    });
  }

  /** "Lena, my sister, …". */
  apposition(phrase: NounPhrase, name: string): void {
    const role = phrase.owner ? roleOf(phrase.noun) : null;
    const owner = phrase.owner && role && phrase.name === null ? this.#references.nameOf(phrase.owner, 'person') : null;
    if (!role || owner === null || owner === name) return;
    this.#discourse.introduce(owner, role.noun, name);
    this.#discourse.mention(name, 'person', true, role.role.gender ?? null);
    const [subject, object] = role.role.subject === 'owner' ? [owner, name] : [name, owner];
    if (role.role.job) this.#claims.take(titleOf(role, name, phrase.text));
    if (role.role.job && phrase.owner?.noun === 'our') return;
    this.#claims.take({
      claim: { quote: phrase.text, subject, predicate: role.role.predicate, object, says: role.over ? 'ended' : 'holds', trust: 'stated' },
      subjectKind: 'person',
      objectKind: 'person',
    });
  }
}
