import { entityKey } from '../../../domain/entity-key.ts';
import type { EntityKind } from '../../../domain/mention.ts';
import type { SlotNames } from '../forms/slot-type.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { roleOf } from '../relations/roles.ts';
import { capitalized, type Gender, kindOfName, type NameKind } from '../words/kinds.ts';
import { isProfession } from '../words/professions.ts';
import type { Discourse } from './discourse.ts';

/** Somebody met through what he or she is to somebody else: "my sister Lena" says that they are siblings. */
export interface Introduction {
  readonly owner: string;
  readonly phrase: NounPhrase;
  readonly name: string;
}

/** More than one: who they are has to be told by name. */
const MANY = /s$|^(?:folks|children)$/;

/** Finds out whom and what phrases mean: by the speaker, by this message, and by the turns before. */
export class References implements SlotNames {
  readonly #discourse: Discourse;
  readonly #speaker: string | null;
  /** The subjects of the clause being read: "Ben loves his job". */
  subjects: readonly string[] = [];
  readonly introductions: Introduction[] = [];

  constructor(discourse: Discourse, speaker: string | null) {
    this.#discourse = discourse;
    this.#speaker = speaker;
  }

  kindOf(name: string): NameKind | null {
    return this.#speaker !== null && entityKey(name) === entityKey(this.#speaker) ? 'person' : this.#discourse.kindOf(name);
  }

  isEmployer(name: string): boolean {
    return this.#discourse.isEmployer(name);
  }

  isPet(name: string): boolean {
    return this.#discourse.isPet(name);
  }

  isOwn(pronoun: NounPhrase): boolean {
    const others = this.subjects.filter((name) => name !== this.#speaker);
    if (pronoun.noun === 'their') return others.length > 1;
    const gender = pronoun.noun === 'his' ? 'male' : 'female';
    return others.some((name) => (this.#discourse.genderOf(name) ?? gender) === gender);
  }

  nameOf(phrase: NounPhrase, kind: EntityKind): string | null {
    if (phrase.kind === 'pronoun') return this.#pronoun(phrase.noun, kind);
    if (phrase.determiner !== null && isProfession(phrase.name?.toLowerCase() ?? '')) return null;
    if (phrase.owner !== null) return this.#owned(phrase, kind);
    if (phrase.name !== null) return this.#named(phrase);
    if (this.#speaker !== null && phrase.determiner === null && /^(?:mom|mum|dad|mother|father|grandma|grandpa)$/.test(phrase.noun))
      return this.#bearer(this.#speaker, phrase.noun, kind);
    if (phrase.determiner === 'the') return this.#definite(phrase, kind);
    return null;
  }

  #named(phrase: NounPhrase): string | null {
    const name = phrase.name ?? phrase.text;
    if (phrase.kind === 'name') return capitalized(phrase.text);
    return /^project$/.test(phrase.noun) ? phrase.text : name;
  }

  #pronoun(word: string, kind: EntityKind): string | null {
    if (/^(?:i|me|we|us|our|ours|ourselves)$/.test(word) && kind === 'organization')
      return this.#speaker === null ? null : this.#discourse.employerOf(this.#speaker);
    if (/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(word)) {
      if (kind !== 'person' && kind !== 'organization' && !/^(?:i|we|my|our)$/.test(word)) return null;
      if (this.#speaker === null) this.#discourse.lean();
      return this.#speaker;
    }
    if (/^(?:he|him|his|himself)$/.test(word)) return this.#person('male', word);
    if (/^(?:she|her|hers|herself)$/.test(word)) return this.#person('female', word);
    if (word === 'there' || word === 'here') {
      if (kind !== 'place' && kind !== 'organization') return null;
      return this.#discourse.latest(...(kind === 'place' ? (['place', 'somewhere'] as const) : (['organization'] as const)))?.name ?? null;
    }
    if (/^(?:it|its|this|that)$/.test(word)) {
      if (word === 'this' || word === 'that' || kind === 'person') return null;
      return (
        this.#discourse.latest(
          ...(kind === 'organization'
            ? (['organization'] as const)
            : kind === 'place'
              ? (['place'] as const)
              : (['project', 'thing'] as const)),
        )?.name ?? null
      );
    }
    if (/^(?:they|them|their|theirs)$/.test(word)) this.#discourse.lean();
    return null;
  }

  #person(gender: 'male' | 'female', word: string): string | null {
    const possessive = word === 'his' || word === 'her';
    const own = possessive ? this.subjects.find((name) => name !== this.#speaker && this.#genderOf(name) === gender) : undefined;
    if (own !== undefined) return own;
    const isObject = word === 'him' || word === 'himself';
    const except = [...(this.#speaker === null ? [] : [this.#speaker]), ...(isObject ? this.subjects : [])];
    return this.#discourse.person(gender, except)?.name ?? null;
  }

  /** Of somebody by name, or by what she is: "Ann's sister". */
  #genderOf(name: string): Gender {
    const role = / (\S+)$/.exec(/^.+'s .+$/.test(name) ? name : '')?.[1];
    if (role !== undefined) return roleOf(role)?.role.gender ?? null;
    return kindOfName(name) === 'person' ? this.#discourse.genderOf(name) : null;
  }

  /** "my sister Lena", "Ben's boss", "Ann's mum" who was never named. */
  #owned(phrase: NounPhrase, kind: EntityKind): string | null {
    const owner = phrase.owner && this.nameOf(phrase.owner, 'person');
    if (!phrase.owner || owner === null || owner === undefined)
      return phrase.name !== null && phrase.noun !== '' && phrase.owner?.noun !== 'your' ? phrase.name : null;
    const found = roleOf(phrase.noun);
    if (phrase.name !== null && kind === 'animal' && found?.role.kind !== 'animal') return null;
    if (phrase.name !== null) {
      if (found) {
        this.introductions.push({ owner, phrase, name: phrase.name });
        if (found.role.kind === 'person') this.#discourse.mention(phrase.name, 'person', true, found.role.gender ?? null);
      }
      return phrase.name;
    }
    return this.#bearer(owner, phrase.noun, kind);
  }

  #bearer(owner: string, noun: string, kind: EntityKind): string | null {
    const found = roleOf(noun);
    if (!found || (kind !== found.role.kind && !(kind === 'thing' && found.role.kind === 'organization'))) return null;
    const named = this.#discourse.bearer(owner, found.noun);
    return named ?? (found.role.kind === 'person' && !MANY.test(found.noun) ? `${owner}'s ${found.noun}` : null);
  }

  /** "the company", "the project". */
  #definite(phrase: NounPhrase, kind: EntityKind): string | null {
    if (/^(?:company|firm|startup|employer|business|organization|bank|agency)$/.test(phrase.noun))
      return kind === 'organization' ? (this.#discourse.latest('organization')?.name ?? null) : null;
    if (/^(?:project|app|product|application|platform|site|website|tool)$/.test(phrase.noun))
      return kind === 'thing' ? (this.#discourse.latest('project', 'thing')?.name ?? null) : null;
    if (/^(?:city|town|place)$/.test(phrase.noun)) return kind === 'place' ? (this.#discourse.latest('place')?.name ?? null) : null;
    return null;
  }
}
