import type { EntityKind } from '../../../domain/mention.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { DEMONSTRATIVES, VAGUE } from '../words/function-words.ts';
import { kindOfName, type NameKind } from '../words/kinds.ts';

/** What the conversation knows of names. */
export interface SlotNames {
  /** What a name was used for before in the conversation. */
  kindOf(name: string): NameKind | null;
  /** Whether somebody was said to work there. */
  isEmployer(name: string): boolean;
  /** Whether somebody was said to have a pet of this name. */
  isPet(name: string): boolean;
  /** Whether "his" or "her" means the subject of the clause. */
  isOwn(pronoun: NounPhrase): boolean;
  /** Whom or what a phrase means: "him", "my sister Lena", "the company"; `null` where the conversation does not tell. */
  nameOf(phrase: NounPhrase, kind: EntityKind): string | null;
}

/** What may fill a slot of a form. */
export interface SlotType {
  readonly kind: EntityKind;
  /** Whether the phrase fits; `texts` are the names or words that would be taken. */
  accepts(phrase: NounPhrase, texts: readonly string[], names: SlotNames): boolean;
  /** Time words, as written. */
  readonly date?: boolean;
  /** A number in words counts too. */
  readonly numerals?: boolean;
  /** Only these words, as written. */
  readonly phrases?: readonly string[];
  /** -ing phrases and infinitives are things too. */
  readonly activities?: boolean;
  /** Words in quotation marks are taken as they are. */
  readonly quotes?: boolean;
  /** "it" and "them" mean what the sentence named before, without an article: "no olives, I hate them". */
  readonly kindsBefore?: boolean;
  /** Pronouns and phrases such as "my sister" are looked up. */
  readonly refers?: boolean;
  /** The owner of such a noun is meant: "his code" is him. */
  readonly ownerOf?: ReadonlySet<string>;
  /** A comma goes on with the list; "a" and "the" may follow it. */
  readonly commaJoins?: boolean;
  readonly listsArticles?: boolean;
  /** Prepositions that go on with the phrase: "head | of engineering". */
  readonly extends?: ReadonlySet<string>;
  /** Which phrases it goes on with. Default: all. */
  extendsTo?(phrase: NounPhrase): boolean;
  /** Common words before a name are part of it: "RAG app", "Senior Engineer". */
  readonly wholeName?: boolean;
  /** "for tickets" may stand between the items of a list. */
  readonly purposes?: boolean;
  /** "at home", "with my kids" may. */
  readonly circumstances?: boolean;
  /** Names may follow after a comma: "two cats, Miga and Sal". */
  readonly namesFollow?: boolean;
  /** "a flat in Berlin" is Berlin. */
  readonly placesInside?: boolean;
  /** Puts the text into its usual form. */
  clean?(text: string): string;
}

export const OF: ReadonlySet<string> = new Set(['of']);

const UNNAMED_OWNERS = new Set(['your', 'its', 'their', 'his', 'her', 'it', 'that', 'this', 'these', 'those', 'them']);

/** The last common word of a phrase, or of its name. */
export function headOf(phrase: NounPhrase): string {
  return (phrase.noun === '' ? (phrase.name ?? '') : phrase.noun).toLowerCase().split(' ').at(-1) ?? '';
}

/** Something that can be named: not "this", "your idea", "a lot", "something". */
export function isTelling(phrase: NounPhrase): boolean {
  const { determiner, owner } = phrase;
  if (
    determiner !== null &&
    (DEMONSTRATIVES.has(determiner) || /^(?:any|no|every|each|another|other|neither|either|much|enough|few)$/.test(determiner))
  )
    return false;
  if (owner?.kind === 'pronoun' && UNNAMED_OWNERS.has(owner.noun)) return false;
  return phrase.name !== null || (!VAGUE.has(headOf(phrase)) && /\p{L}/u.test(phrase.text));
}

/** What a name is of, by the conversation and else by its words. */
export function kindIn(names: SlotNames, text: string): NameKind | null {
  return names.kindOf(text) ?? kindOfName(text);
}

/** Adjectives that do not belong to a name. */
export function withoutLead(text: string): string {
  return text.replace(
    /^(?:(?:new|old|current|former|previous|retired|own|very own|little|brand new|really|pretty|super|big|small|great|good|nice|lovely|beautiful|full-time|part-time|local|certified|licensed|trained|fully trained|qualified|fully qualified|experienced|professional|seasoned|practising|practicing|second-hand|secondhand|used|vintage|cheap|fancy|shiny)\s+)+(?=\S)/i,
    '',
  );
}

/** A slot whose last word is one of a set. */
export function oneOf(words: ReadonlySet<string>, more: Partial<SlotType> = {}): SlotType {
  return {
    kind: 'thing',
    commaJoins: true,
    listsArticles: true,
    wholeName: true,
    clean: withoutLead,
    accepts: (phrase) => isTelling(phrase) && (words.has(headOf(phrase)) || words.has(lastOf(phrase.text))),
    ...more,
  };
}

export function lastOf(text: string): string {
  return text.toLowerCase().split(' ').at(-1) ?? '';
}
