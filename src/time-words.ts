export { findTimeWords } from './extraction/time-words/find-time-words.ts';
export type { TimeExpression, TimeWordOptions } from './extraction/time-words/time-expression.ts';
