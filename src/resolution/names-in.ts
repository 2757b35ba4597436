import { type EntityKey, entityKey } from '../domain/entity-key.ts';

const MOST_WORDS_OF_A_NAME = 4;
const MOST_CHARACTERS = 4000;

/** Scripts that put no space between words, and words of all others. */
const RUNS =
  /(?<spaceless>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{M}ー々〆]+)|[\p{L}\p{M}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}.&'’/-])*/gu;
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' });

/** Every run of up to four words of a text that could be a name, as keys. Whether somebody is called so is the store's to say. */
export function namesIn(text: string): readonly EntityKey[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const words = [...read.matchAll(RUNS)].flatMap(wordsOf);
  const runs = words.flatMap(({ start }, from) => words.slice(from, from + MOST_WORDS_OF_A_NAME).map(({ end }) => read.slice(start, end)));
  return [...new Set(runs.flatMap((run) => [entityKey(run), entityKey(run.replace(/['’]s$/u, ''))]))].filter((key) => key.length > 1);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf({ 0: run, index, groups }: RegExpExecArray): readonly Word[] {
  if (!groups?.['spaceless']) return [{ start: index, end: index + run.length }];
  return [...WORDS.segment(run)].map(({ index: from, segment }) => ({ start: index + from, end: index + from + segment.length }));
}
