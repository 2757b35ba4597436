import { slotReader } from '../forms/read-slot.ts';
import type { SlotValue } from '../forms/slot-value.ts';
import type { Clause } from '../grammar/clause.ts';
import { type NounPhrase, nounPhrase } from '../grammar/noun-phrase.ts';
import { skipLight } from '../grammar/tense.ts';
import type { Reading } from './reading.ts';

/** What stands behind the verb of a clause: "is | Dana", "is called | Dana". */
export class Complement {
  readonly #reading: Reading;
  readonly #clause: Clause;

  constructor(reading: Reading, clause: Clause) {
    this.#reading = reading;
    this.#clause = clause;
  }

  /** Its first position, behind asides and "called". */
  start(): number {
    const { source } = this.#reading;
    let at = this.#clause.rest;
    while (at < this.#clause.to && source.tokens[at]?.kind === 'aside') at += 1;
    if (source.tokens[at]?.word === 'called' || source.tokens[at]?.word === 'named') at += 1;
    return at;
  }

  phrase(): NounPhrase | null {
    const phrase = nounPhrase(this.#reading.source, this.start());
    return phrase && phrase.to <= this.#clause.to ? phrase : null;
  }

  /** What fills a slot of a type at a position. */
  slot(type: string, at: number): { values: readonly SlotValue[]; to: number } | null {
    const { source, references } = this.#reading;
    const skipped = type === 'date' ? at : skipLight(source, at);
    return slotReader(source, this.#clause.to, references, false)(type, skipped);
  }
}
