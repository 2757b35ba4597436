import { kindOfName } from './kinds.ts';
import { wordSet } from './word-set.ts';

const ROLES = wordSet(
  'user me human you customer client guest speaker participant person member patient caller agent assistant student teacher host interviewer interviewee employee someone somebody anonymous unknown admin',
);

/** Whether the label of a message is what its speaker is called, and not a role ("user", "Speaker 2"), an account or a number. */
export function isNameLabel(label: string): boolean {
  const [first = ''] = label.trim().toLowerCase().split(/\s+/);
  if (ROLES.has(first) || /[\d@_#/]/.test(label)) return false;
  return /^\p{Lu}/u.test(label) || /^[\p{Lo}]/u.test(label) || kindOfName(label) === 'person';
}

/** Whether two names may be one person's as they stand: "Nora" and "Nora Whitfield", "Alex" and "Alexandra". */
export function mayBeOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.toLowerCase().split(/\s+/)) as [string[], string[]];
  if (one.some((word) => word.length > 2 && other.includes(word))) return true;
  const [first = '', second = ''] = [one[0], other[0]].toSorted((x, y) => (x?.length ?? 0) - (y?.length ?? 0));
  return first.length > 2 && second.startsWith(first);
}
