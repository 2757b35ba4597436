/** What the words around a verb make of it: "has never worked", "used to live", "is going to join", "stopped drinking". */
export interface VerbGroup {
  /** The verbs that the main word may be a form of. A modal such as "might" or "can" stands for itself: nothing behind it is so. */
  readonly lemmas: readonly string[];
  /** Where the group begins, and the position after it. */
  readonly from: number;
  readonly to: number;
  readonly tense: 'past' | 'present' | 'future';
  readonly perfect: boolean;
  readonly progressive: boolean;
  readonly negated: boolean;
  readonly never: boolean;
  readonly usedTo: boolean;
  /** `start` "began to", `stop` "quit doing", `keep` "still doing". */
  readonly aspect: 'start' | 'stop' | 'keep' | null;
  /** Said as a plan: "going to", "planning to", "decided to". */
  readonly planned: boolean;
  /** The position after a form of "be" that came before an -ing form: "my hobby is | climbing". */
  readonly afterBe: number | null;
  /** A base form with nothing before it. */
  readonly bare: boolean;
  readonly thirdPerson: boolean;
}

export type Draft = { -readonly [K in keyof VerbGroup]: VerbGroup[K] };

/** The verb of a clause that leaves it out. */
export function implied(at: number, tense: VerbGroup['tense'] = 'present'): VerbGroup {
  return { ...emptyAt(at), lemmas: ['be'], tense, thirdPerson: true };
}

export function emptyAt(at: number): Draft {
  return {
    lemmas: [],
    from: at,
    to: at,
    tense: 'present',
    perfect: false,
    progressive: false,
    negated: false,
    never: false,
    usedTo: false,
    aspect: null,
    planned: false,
    afterBe: null,
    bare: false,
    thirdPerson: false,
  };
}
