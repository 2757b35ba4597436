import type { Instant } from '../src/domain/instant.ts';
import { rounded } from './report.ts';
import type { SearchQuestion } from './search-questions.ts';

/** A question, and the entity that it is about. */
export interface Asked extends SearchQuestion {
  readonly name: string;
  readonly validAt: Instant;
}

type Ask = (asked: Asked) => Promise<readonly string[]>;

/** One way to keep the facts. What is asked is answered with the facts' ids. */
export interface Contestant {
  readonly name: string;
  /** A message from being recorded to its commit: 5 facts. */
  readonly write: (number: number) => Promise<void>;
  /** Of an entity, as of T. */
  readonly facts: Ask;
  /** The nearest 20 as of T. */
  readonly vector: Ask;
  readonly text: Ask;
  /** At most 100 facts within so many steps, every one of them as of T. */
  readonly hops: (asked: Asked, count: number) => Promise<readonly string[]>;
  readonly hybrid: Ask;
  /** Milliseconds of processor time so far that belong to it, here and on its server: of use where the machine has other work. */
  readonly cpu: () => Promise<number>;
}

export interface Times {
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of processor time, on average. */
  readonly cpu: number;
  /** Facts in an answer, on average. */
  readonly found: number;
}

const WRITES = 150;
const ROUNDS = 3;

/** Milliseconds of each task, after a warm round. */
export async function contest(contestant: Contestant, asked: readonly Asked[]): Promise<ReadonlyMap<string, Times>> {
  const times = new Map<string, Times>();
  const questions: Readonly<Record<string, Ask>> = {
    'facts of an entity as of T': contestant.facts,
    'vector top-20 as of T': contestant.vector,
    'text as of T': contestant.text,
    '2 hops as of T': (each) => contestant.hops(each, 2),
    '3 hops as of T': (each) => contestant.hops(each, 3),
    'hybrid search as of T': contestant.hybrid,
  };
  for (const [task, ask] of Object.entries(questions)) {
    for (const each of asked) await ask(each);
    const all = Array.from({ length: ROUNDS }, () => asked).flat();
    times.set(task, await timed(contestant, all.length, (index) => ask(all[index] as Asked)));
  }
  const warm = 20;
  for (let number = 0; number < warm; number += 1) await contestant.write(number);
  times.set(
    'write of a message',
    await timed(contestant, WRITES, async (index) => {
      await contestant.write(warm + index);
      return [];
    }),
  );
  return times;
}

async function timed({ cpu }: Contestant, count: number, run: (index: number) => Promise<readonly string[]>): Promise<Times> {
  const before = await cpu();
  const taken: number[] = [];
  let found = 0;
  for (let index = 0; index < count; index += 1) {
    const started = performance.now();
    found += (await run(index)).length;
    taken.push(performance.now() - started);
  }
  const spent = (await cpu()) - before;
  taken.sort((one, other) => one - other);
  const at = (share: number) => rounded(taken[Math.floor(count * share)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), cpu: rounded(spent / count, 1), found: rounded(found / count, 1) };
}
