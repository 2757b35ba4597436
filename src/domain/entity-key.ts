/**
 * The normalised name under which entities and literal values meet: "The Acme Corp." and "acme corp" are one key.
 * One key space serves both, so that "chess" said as a thing and "chess" said as a value are the same object.
 */
export type EntityKey = string;

/** Stands for every object of a predicate in a claim that ends or refutes: "I retired" ends `works_at` any. */
export const ANY_OBJECT: EntityKey = '*';

/** NFKC, lower case, one space between words, no English article in front, no quotes around, no punctuation at the end. */
export function entityKey(name: string): EntityKey {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const bare = folded.replace(/^["'“”«»„]+/u, '').replace(/[\s"'“”«».,;:!?…。、!?]+$/u, '');
  const withoutArticle = bare.replace(/^(?:the|an?)\s+(?=\S)/, '');
  return withoutArticle || bare || folded;
}
