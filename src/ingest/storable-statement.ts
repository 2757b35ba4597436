import { IncorrectInputError } from '../errors.ts';
import { applyPolicy, type PolicyRule } from './policy.ts';
import type { IdentityStatement, Statement } from './statement.ts';

const WORDS: readonly string[] = ['subject', 'predicate', 'object', 'instead_of', 'quote', 'entity', 'same_as', 'not_same_as'];

/**
 * A statement as the policy lets it be stored. Each of its texts is looked at by itself, so that what is struck out cannot break the JSON around it.
 *
 * @throws IncorrectInputError `refused-by-policy`
 */
export function storableStatement<T extends Statement | IdentityStatement>(statement: T, rules: readonly PolicyRule[]): T {
  const fields = Object.entries(statement).map(([field, value]) =>
    typeof value === 'string' && WORDS.includes(field) ? [field, storable(value, rules)] : [field, value],
  );
  return Object.fromEntries(fields) as T;
}

function storable(words: string, rules: readonly PolicyRule[]): string {
  const { text, struck } = applyPolicy(words, rules);
  if (text !== null) return text;
  throw new IncorrectInputError(
    'refused-by-policy',
    `The statement was not stored: policy rule ${Object.keys(struck).join(', ')} refuses it. Take the matter out of it, or open the memory with another policy.`,
    { struck },
  );
}
