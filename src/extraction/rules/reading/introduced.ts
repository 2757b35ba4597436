import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import type { Source } from '../grammar/source.ts';
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
    this.#inside(reading, clause.lead, Math.min(clause.from, clause.to));
    this.#inside(reading, clause.rest, clause.to);
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

  /** "after the birth of our daughter Elin", "with our boys Ilan and Tal". */
  #inside({ source }: Reading, from: number, to: number): void {
    const named: (NounPhrase | null)[] = [];
    for (let at = from; at < to; ) {
      const read = nounPhrase(source, at);
      const phrase = read && (source.tokens[at - 1]?.word === 'and' ? oneMore(named.at(-1) ?? null, read) : null);
      const found = phrase ?? bearerIn(read) ?? namedBehind(source, read);
      if (found) this.#references.nameOf(found, 'person');
      if (read) named.push(found);
      at = read ? Math.max(read.to, at + 1) : at + 1;
    }
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

/** The phrase that names whom it introduces: "my sister Lena", and in "the birth of our daughter Elin" what stands behind "of". */
function bearerIn(phrase: NounPhrase | null): NounPhrase | null {
  const found = phrase?.owner?.owner ? phrase.owner : phrase;
  return found?.owner && found.name !== null && roleOf(found.noun) ? found : null;
}

/** "our boys Ilan and | Tal": one more of those. */
function oneMore(before: NounPhrase | null, { kind, from, to, text }: NounPhrase): NounPhrase | null {
  return before && kind === 'name' && /[^s]s$|^children$/.test(before.noun) ? { ...before, from, to, name: text } : null;
}

/** "my wife, Solveig, …": the name between the commas, unless they part a list. */
function namedBehind(source: Source, phrase: NounPhrase | null): NounPhrase | null {
  const { tokens } = source;
  if (!phrase?.owner || phrase.name !== null || !roleOf(phrase.noun) || tokens[phrase.to]?.text !== ',') return null;
  const name = nounPhrase(source, phrase.to + 1);
  const next = name && tokens[name.to];
  const isAlone = next === undefined || (next?.kind === 'mark' && tokens[(name?.to ?? 0) + 1]?.word !== 'and');
  return name?.kind === 'name' && isAlone ? { ...phrase, to: name.to, name: name.text } : null;
}
