import { type Memory, openMemory } from '../../src/index.ts';
import { quietExtractor } from './quiet-extractor.ts';

const NOW = Date.UTC(2025, 5, 1);

export type Related = readonly [subject: string, predicate: string, object: string, validAt?: string, invalidAt?: string];

/** A band and a crew that only Cleo joins; until 2015 the band had a drummer. */
export const CIRCLES: readonly Related[] = [
  ['Ann', 'friend_of', 'Bob', '2020'],
  ['Bob', 'friend_of', 'Cleo', '2020'],
  ['Cleo', 'friend_of', 'Ann', '2020'],
  ['Cleo', 'friend_of', 'Dora', '2020'],
  ['Dora', 'friend_of', 'Emil', '2020'],
  ['Emil', 'friend_of', 'Fay', '2020'],
  ['Fay', 'friend_of', 'Dora', '2020'],
  ['Gus', 'friend_of', 'Ann', '2010', '2015'],
  ['Gus', 'friend_of', 'Bob', '2010', '2015'],
  ['Emil', 'likes', 'sailing', '2020'],
  ['Ann', 'has_age', '41', '2020'],
  ['Emil', 'has_age', '41', '2020'],
];

export async function remembered(facts: readonly Related[], options: Parameters<typeof openMemory>[0] = {}): Promise<Memory> {
  const memory = await openMemory({ clock: { now: () => NOW }, extractor: quietExtractor, ...options });
  await memory.assertAll(
    facts.map(([subject, predicate, object, validAt, invalidAt]) => ({
      subject,
      predicate,
      object,
      ...(validAt === undefined ? {} : { validAt }),
      ...(invalidAt === undefined ? {} : { invalidAt }),
      ...(predicate === 'has_age' ? { objectKind: 'value' } : {}),
    })),
  );
  return memory;
}
