import { type EntityKey, entityKey } from '../domain/entity-key.ts';

const MOST_WORDS_OF_A_NAME = 4;
const MOST_CHARACTERS = 4000;

/** Every run of up to four words of a text that could be a name, as keys. Whether somebody is called so is the store's to say. */
export function namesIn(text: string): readonly EntityKey[] {
  const words = text.slice(0, MOST_CHARACTERS).match(/[\p{Script=Han}]+|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&'’/-]*/gu) ?? [];
  const runs = words.flatMap((_, from) =>
    Array.from({ length: MOST_WORDS_OF_A_NAME }, (__, more) => words.slice(from, from + more + 1).join(' ')),
  );
  return [...new Set(runs.flatMap((run) => [entityKey(run), entityKey(run.replace(/['’]s$/u, ''))]))].filter((key) => key.length > 1);
}
