import { validTime } from '../src/domain/fact.ts';
import type { FactVersion } from '../src/domain/stored.ts';
import { knownAt } from '../src/domain/stored.ts';
import type { SearchQuestion } from './search-questions.ts';

/** The true nearest facts of questions under their filter, gathered fact by fact. */
export class ExactNearest {
  readonly #questions: readonly SearchQuestion[];
  readonly #limit: number;
  readonly #best: { id: string; score: number }[][];

  constructor(questions: readonly SearchQuestion[], limit: number) {
    this.#questions = questions;
    this.#limit = limit;
    this.#best = questions.map(() => []);
  }

  add(fact: FactVersion, vector: Float32Array): void {
    const { validAt, invalidAt } = validTime(fact);
    for (const [index, question] of this.#questions.entries()) {
      if (!knownAt(fact, question.knownAt) || validAt > question.validAt || question.validAt >= invalidAt) continue;
      const best = this.#best[index] as { id: string; score: number }[];
      const score = dot(vector, question.vector);
      if (best.length === this.#limit && score <= (best.at(-1)?.score ?? 0)) continue;
      const at = best.findIndex((other) => other.score < score);
      best.splice(at === -1 ? best.length : at, 0, { id: fact.id, score });
      if (best.length > this.#limit) best.pop();
    }
  }

  ids(): readonly (readonly string[])[] {
    return this.#best.map((best) => best.map(({ id }) => id));
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
