import { entityKey } from '../../../domain/entity-key.ts';
import { type Gender, genderOfName, kindOfName, type NameKind } from '../words/kinds.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** Somebody or something that was named. */
export interface Named {
  readonly name: string;
  /** `name`: nothing tells of what. `somewhere`: one can be in it. */
  readonly kind: NameKind | 'animal' | 'thing' | 'name' | 'somewhere';
  readonly gender: Gender;
  readonly turn: number;
  /** Counts the clauses of a turn. */
  readonly clause: number;
  readonly asSubject: boolean;
}

/** Somebody who was introduced by what he or she is to somebody: "my sister Lena". */
interface Bearer {
  readonly owner: string;
  readonly noun: string;
  readonly name: string;
  readonly turn: number;
}

export interface SaidClaim {
  readonly draft: ClaimDraft;
  readonly turn: number;
  readonly clause: number;
  readonly speaker: string | null;
}

/** How many turns back "she", "there" and "it" may reach: further back nobody would know who is meant. */
const IN_MIND = 6;

/** What a conversation has named so far, the turns before the message and the message itself. */
export class Discourse {
  readonly #named: Named[] = [];
  readonly #bearers: Bearer[] = [];
  readonly #claims: SaidClaim[] = [];
  #turn = 0;
  #clause = 0;
  #leaned = false;

  nextTurn(): void {
    this.#turn += 1;
    this.#clause = 0;
    this.#leaned = false;
  }

  nextClause(): void {
    this.#clause += 1;
  }

  get turn(): number {
    return this.#turn;
  }

  /** Something of an earlier turn was used in this turn, or was looked for in vain. */
  get leaned(): boolean {
    return this.#leaned;
  }

  lean(): void {
    this.#leaned = true;
  }

  mention(name: string, kind: Named['kind'], asSubject: boolean, gender: Gender = null): void {
    const known = this.#named.findLast((one) => sameName(one.name, name) && one.gender !== null);
    this.#named.push({
      name,
      kind,
      gender: gender ?? known?.gender ?? (kind === 'person' ? genderOfName(name) : null),
      turn: this.#turn,
      clause: this.#clause,
      asSubject,
    });
  }

  introduce(owner: string, noun: string, name: string): void {
    this.#bearers.push({ owner, noun, name, turn: this.#turn });
  }

  say(draft: ClaimDraft, speaker: string | null): void {
    this.#claims.push({ draft, turn: this.#turn, clause: this.#clause, speaker });
  }

  /** Claims of this turn and the turns before, the latest last. */
  claims(): readonly SaidClaim[] {
    return this.#claims;
  }

  /** What a name was used for in this turn. Earlier turns are not asked: the same message means the same whatever came before. */
  kindOf(name: string): NameKind | null {
    const found = this.#named.findLast((one) => one.turn === this.#turn && one.kind !== 'name' && sameName(one.name, name));
    return found && found.kind !== 'animal' && found.kind !== 'thing' && found.kind !== 'somewhere' ? (found.kind as NameKind) : null;
  }

  /** The person that "he", "her" or "his" means: of the nearest clause that has one, its subject first. */
  person(gender: 'male' | 'female', except: readonly string[]): Named | null {
    const fits = this.#named.filter(
      (one) =>
        (one.kind === 'person' || one.kind === 'animal') &&
        (one.gender === gender || one.gender === null) &&
        this.#isInMind(one) &&
        !except.some((name) => sameName(name, one.name)),
    );
    const here = fits.filter((one) => one.turn === this.#turn);
    return this.#used(nearest(here.length > 0 ? here : fits, gender) ?? null, this.#onlyName(here, gender, except));
  }

  /** The one name of this turn that nothing tells to be of something else than a person. */
  #onlyName(here: readonly Named[], gender: 'male' | 'female', except: readonly string[]): Named | null {
    if (here.length > 0) return null;
    const names = this.#named.filter((one) => one.turn === this.#turn && !except.some((name) => sameName(name, one.name)));
    const unknown = names.filter(
      ({ kind, name }) => kind === 'name' && !names.some((one) => one.kind !== 'name' && sameName(one.name, name)),
    );
    const [first] = unknown;
    const isOne = first !== undefined && unknown.every(({ name }) => sameName(name, first.name));
    return isOne && (first.gender ?? gender) === gender ? first : null;
  }

  /** The gender of a name, as far as it has been told. */
  genderOf(name: string): Gender {
    return this.#named.findLast((one) => sameName(one.name, name) && one.gender !== null)?.gender ?? genderOfName(name);
  }

  /** The last thing of a kind that was named. */
  latest(...kinds: readonly Named['kind'][]): Named | null {
    const candidates = this.#named.filter((one) => kinds.includes(one.kind) && this.#isInMind(one));
    return this.#used(nearest(candidates));
  }

  /** Who was introduced as the sister of somebody. */
  bearer(owner: string, noun: string): string | null {
    const found = this.#bearers.findLast((one) => sameName(one.owner, owner) && one.noun === noun);
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found?.name ?? null;
  }

  /** Whom somebody was last said to be married to, dating, a friend of: the partner in "we broke up". */
  partnerOf(name: string, predicate: string): string | null {
    const predicates = /^(?:dating|engaged_to|married_to)$/.test(predicate) ? ['dating', 'engaged_to', 'married_to'] : [predicate];
    const found = this.#claims.findLast(
      ({ draft: { claim } }) => predicates.includes(claim.predicate) && (sameName(claim.subject, name) || sameName(claim.object, name)),
    );
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found ? (sameName(found.draft.claim.subject, name) ? found.draft.claim.object : found.draft.claim.subject) : null;
  }

  /** Where somebody was last said to work: "she joined us". */
  employerOf(name: string): string | null {
    const found = this.#claims.findLast(
      ({ draft: { claim, objectKind } }) =>
        (/^(?:works_at|founded)$/.test(claim.predicate) || (claim.predicate === 'owns' && objectKind === 'organization')) &&
        sameName(claim.subject, name) &&
        claim.says === 'holds',
    );
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found?.draft.claim.object ?? null;
  }

  /** Whether somebody was said to work, or to have worked, at what has this name. */
  isEmployer(name: string): boolean {
    const found = this.#claims.findLast(({ draft: { claim } }) => claim.predicate === 'works_at' && sameName(claim.object, name));
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found !== undefined;
  }

  /** Whether somebody was said to have, or to have had, a pet of this name. */
  isPet(name: string): boolean {
    const found = this.#claims.findLast(({ draft: { claim } }) => claim.predicate === 'has_pet' && sameName(claim.object, name));
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found !== undefined;
  }

  /** What somebody was last said to be at what has this name: a member of it, a student there; else whether others are members of it or work on it. */
  stayAt(subject: string, name: string): string | null {
    const said = this.#claims.filter(({ draft: { claim } }) => claim.says === 'holds' && sameName(claim.object, name));
    const found =
      said.findLast(
        ({ draft: { claim } }) =>
          /^(?:works_at|member_of|studies_at|works_on|volunteers_at)$/.test(claim.predicate) && sameName(claim.subject, subject),
      ) ?? said.findLast(({ draft: { claim } }) => /^(?:member_of|works_on)$/.test(claim.predicate));
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found?.draft.claim.predicate ?? null;
  }

  /** The last person beside somebody that this turn has named: "I've met someone, her name is Ebba. We've been together since May". */
  metHere(except: string): string | null {
    const found = this.#named.findLast(
      (one) => one.turn === this.#turn && (one.kind === 'person' || one.kind === 'name') && !sameName(one.name, except),
    );
    return found?.name ?? null;
  }

  /** The full name of what is called by a part of it: "Alpha" after "Project Alpha". */
  fullName(short: string): string | null {
    const key = entityKey(short);
    if (/\bproject\b/.test(key)) return null;
    const found = this.#named.findLast((one) => one.kind === 'project' && isPartOf(key, entityKey(one.name)));
    return this.#used(found ?? null)?.name ?? null;
  }

  /** The one person of the conversation whose first name this is: Elena Russo, for "Elena". */
  fullPersonName(first: string): string | null {
    const key = entityKey(first);
    const people = this.#named.filter((one) => one.kind === 'person' && entityKey(one.name).startsWith(`${key} `));
    const [found] = people;
    if (!found || found.turn !== this.#turn) this.#leaned = true;
    return found && people.every((one) => sameName(one.name, found.name)) ? found.name : null;
  }

  #isInMind({ turn }: Named): boolean {
    return this.#turn - turn <= IN_MIND;
  }

  #used(older: Named | null, here: Named | null = null): Named | null {
    const found = here ?? older;
    if (found === null || found.turn !== this.#turn) this.#leaned = true;
    return found;
  }
}

function nearest(candidates: readonly Named[], gender: Gender = null): Named | null {
  const sure = (one: Named) => Number(gender !== null && one.gender === gender);
  return (
    candidates.toSorted(
      (a, b) => b.turn - a.turn || b.clause - a.clause || Number(b.asSubject) - Number(a.asSubject) || sure(b) - sure(a),
    )[0] ?? null
  );
}

function isPartOf(short: string, full: string): boolean {
  return full !== short && (full === `project ${short}` || full === `${short} project`);
}

function sameName(a: string, b: string): boolean {
  return entityKey(a) === entityKey(b);
}

/** The kind of a name that no clause has told: by its words. */
export function guessedKind(name: string): Named['kind'] {
  return kindOfName(name) ?? 'thing';
}
