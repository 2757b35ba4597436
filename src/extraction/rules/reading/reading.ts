import type { Instant } from '../../../domain/instant.ts';
import type { Source } from '../grammar/source.ts';
import type { Discourse } from './discourse.ts';
import type { References } from './references.ts';

/** What a clause is read with. */
export interface Reading {
  readonly source: Source;
  /** The message as it was written: quotes are cut from it. */
  readonly text: string;
  readonly saidAt: Instant;
  readonly speaker: string | null;
  readonly discourse: Discourse;
  readonly references: References;
  /** The sentence before it only gave the speaker's name: "Greta here." */
  readonly followsName: boolean;
  /** The sentence announces a correction: "Correction: …", "I misspoke". */
  readonly corrects: boolean;
}
