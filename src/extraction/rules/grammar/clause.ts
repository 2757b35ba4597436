import type { TimeWords } from '../text/time-words.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Modifier } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';

/** One statement of a sentence. Positions count the sentence's tokens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Where what stands before its subject begins: "In 2019 I moved". */
  readonly lead: number;
  /** The word that joins it to what came before: `and`, `but`, `because`, `if`, `who`, `that`; `''` at the start. */
  readonly link: string;
  readonly subjects: readonly NounPhrase[];
  /** `stated`, `shared` with the clause before, or `dropped` at the start: "Moved to Berlin". */
  readonly subjectIs: 'stated' | 'shared' | 'dropped';
  readonly modifiers: readonly Modifier[];
  readonly apposition: NounPhrase | null;
  readonly verb: VerbGroup;
  /** Its verb is not said: "Back at Google". */
  readonly verbIsImplied: boolean;
  /** Where what follows the verb begins. */
  readonly rest: number;
  /** Its object, where it stands before the subject: "Raspberries I love". */
  readonly fronted?: NounPhrase;
  /** A clause inside its subject: what stands there is not of this one. */
  readonly inner?: { readonly from: number; readonly to: number };
  /** "So do I": it says again what was said before. */
  readonly echoes?: boolean;
  /** Where it is so, named before "where": "Siemens, where she works". */
  readonly where?: NounPhrase;
  /** "… in 2022 and have worked there ever since": the time before. */
  readonly since?: TimeWords;
  /** It has been so since something that has no date: "since I was a kid", "since the accident". */
  readonly begun?: boolean;
  /** The clause that it is inside of: the one that tells it, or whose noun it describes. */
  readonly parent: Clause | null;
}
