import type { Clause } from '../grammar/clause.ts';
import type { Reading } from './reading.ts';

/** The words from the subject to the end of what states it, with the time words before and after. */
export function quoteOfStatement({ source, text }: Reading, clause: Clause, endOfStatement: number): string {
  const { tokens } = source;
  const { lead, from, to, subjects, subjectIs, verb, rest } = clause;
  if (to <= from) return text.slice(tokens[from]?.from, tokens[verb.to - 1]?.to);
  const leadTime = tokens.slice(lead, from).findIndex((token) => token.time !== undefined);
  const subjectFrom = Math.min(...subjects.map((phrase) => phrase.from));
  const isHere = subjectIs === 'stated' && lead <= subjectFrom && subjectFrom < to;
  const start = leadTime >= 0 ? lead + leadTime : isHere ? subjectFrom : verb.from;
  let end = Math.max(endOfStatement, rest, 1);
  for (let at = end; at < to; at += 1) {
    const token = tokens[at];
    if (token?.time !== undefined || token?.sense === 'no-more') end = at + 1;
  }
  const first = tokens[Math.max(0, start)];
  const last = tokens[Math.min(end, tokens.length) - 1];
  return first && last ? text.slice(first.from, Math.max(last.to, first.to)) : text.trim();
}

/** The words of a whole clause. */
export function quoteOfClause({ source, text }: Reading, clause: Clause): string {
  return text.slice(source.tokens[clause.from]?.from ?? 0, source.tokens[clause.to - 1]?.to ?? text.length);
}
