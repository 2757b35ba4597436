import type { Clause } from '../grammar/clause.ts';
import { nounPhrase } from '../grammar/noun-phrase.ts';
import { type RoleFound, roleOf } from '../relations/roles.ts';
import type { ClaimDraft } from './claim-draft.ts';
import type { Discourse } from './discourse.ts';
import type { MessageClaims } from './message-claims.ts';
import { quoteOfClause } from './quotes.ts';
import type { Reading } from './reading.ts';
import type { References } from './references.ts';

/** Reads names that come a sentence after whom they name: "We got a puppy. Her name is Luna", "I have a new boss. His name is Ed". */
export class LateNames {
  readonly #claims: MessageClaims;
  readonly #discourse: Discourse;
  readonly #references: References;
  #unnamed: { readonly owner: string; readonly found: RoleFound } | null = null;

  constructor(claims: MessageClaims, discourse: Discourse, references: References) {
    this.#claims = claims;
    this.#discourse = discourse;
    this.#references = references;
  }

  /** "We got a puppy. Her name is Luna": the pet is called Luna. */
  read(reading: Reading, clause: Clause): readonly ClaimDraft[] {
    const [subject] = clause.subjects;
    const isItsName =
      subject?.noun === 'name' && (/^(?:his|her|its)$/.test(subject.owner?.noun ?? '') || /^an?$/.test(subject.owner?.determiner ?? ''));
    const isCalled =
      subject?.kind === 'pronoun' &&
      /^(?:he|she|it)$/.test(subject.noun) &&
      /^(?:called|named)$/.test(reading.source.tokens[clause.rest]?.word ?? '');
    const isNaming =
      clause.verb.lemmas.some((lemma) => lemma === 'name' || lemma === 'call') &&
      !clause.verb.negated &&
      /^(?:him|her|it)$/.test(reading.source.tokens[clause.rest]?.word ?? '');
    this.#unnamed = this.#unnamedRole(reading, clause) ?? this.#unnamed;
    if (!isNaming && !(clause.verb.lemmas.includes('be') && (isItsName || isCalled))) return [];
    const pet = this.#claims.drafts.findLast(
      ({ claim }) => claim.predicate === 'has_pet' && claim.says === 'holds' && /^\p{Ll}/u.test(claim.object),
    );
    const name = nounPhrase(reading.source, isCalled || isNaming ? clause.rest + 1 : clause.rest);
    if (isNaming && !(pet && name?.kind === 'name')) return [];
    if (!name || name.kind === 'pronoun' || name.determiner !== null) return [];
    const gender = /^(?:his|he)$/.test(subject?.owner?.noun ?? subject?.noun ?? '') ? 'male' : 'female';
    if (!pet && name.kind === 'name') this.#discourse.mention(name.name ?? name.text, 'person', true, gender);
    if (!pet && this.#unnamed) {
      const { owner, found } = this.#unnamed;
      const text = name.name ?? name.text;
      this.#unnamed = null;
      this.#discourse.introduce(owner, found.noun, text);
      if (found.role.unique === true) this.#claims.alias({ name: `${owner}'s ${found.noun}`, kind: 'person', sameAs: text });
      const [bearer, object] = found.role.subject === 'owner' ? [owner, text] : [text, owner];
      return [
        {
          claim: {
            quote: quoteOfClause(reading, clause),
            subject: bearer,
            predicate: found.role.predicate,
            object,
            says: 'holds',
            trust: 'stated',
          },
          subjectKind: 'person',
          objectKind: 'person',
        },
      ];
    }
    if (!pet) return [];
    this.#claims.withdraw(pet);
    return [{ ...pet, claim: { ...pet.claim, object: name.name ?? name.text } }];
  }

  /** "I have a new manager", "my dad is from Leeds": somebody who is named after that. */
  #unnamedRole({ source }: Reading, clause: Clause): { owner: string; found: RoleFound } | null {
    const [subject] = clause.subjects;
    if (subject?.owner && subject.name === null && subject.noun !== 'name') {
      const found = roleOf(subject.noun);
      const owner = found?.role.kind === 'person' ? this.#references.nameOf(subject.owner, 'person') : null;
      return found && owner !== null ? { owner, found } : null;
    }
    const isSeen = clause.verb.lemmas.some((lemma) => lemma === 'see' || lemma === 'date') && clause.verb.progressive;
    if (isSeen && /^(?:someone|somebody)$/.test(source.tokens[clause.rest]?.word ?? '')) {
      const [dating] = this.#references.subjects;
      const partner = roleOf('partner');
      return dating !== undefined && partner ? { owner: dating, found: partner } : null;
    }
    if (!clause.verb.lemmas.includes('have')) return null;
    const phrase = nounPhrase(source, clause.rest);
    const found = phrase && phrase.determiner !== null && phrase.name === null ? roleOf(phrase.noun) : null;
    const [owner] = this.#references.subjects;
    return found && owner !== undefined ? { owner, found } : null;
  }
}
