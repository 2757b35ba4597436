import { IncorrectInputError } from '../errors.ts';

/**
 * A predicate in snake_case: "Works At", "worksAt" and "works-at" are `works_at`; British `favourite_` is `favorite_`.
 * Letters and digits of any script are kept.
 *
 * @throws IncorrectInputError `bad-predicate` where nothing is left
 */
export function predicateName(words: string): string {
  const name = words
    .normalize('NFKC')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^favourite_/, 'favorite_');
  if (name === '') {
    throw new IncorrectInputError(
      'bad-predicate',
      `predicate: ${JSON.stringify(words)} has no letter or digit. Give a relation such as "works_at".`,
      { predicate: words },
    );
  }
  return name;
}
