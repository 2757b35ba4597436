import type { Clause } from '../grammar/clause.ts';
import type { Statement } from './statement.ts';

/** Whether something that was read of the same words says it better. `changesJob`: the subject has just left one. */
export function isShadowed(statement: Statement, all: readonly Statement[], clause: Clause, changesJob: boolean): boolean {
  return (
    isCoveredBy(statement, all) ||
    isBetterKnown(statement, all, changesJob) ||
    (statement.predicate === 'likes' && all.some((one) => one.predicate === 'prefers')) ||
    isProjectsReport(statement, all, clause)
  );
}

/** "left the company" matched as a whole is not also "left" alone. */
function isCoveredBy(statement: Statement, all: readonly Statement[]): boolean {
  return (
    statement.bearing === 'end-all' &&
    all.some((other) => other !== statement && other.predicate === statement.predicate && other.bearing === 'end')
  );
}

/** "We moved to Linear" is no home, "I took up tennis" no study, where something more telling was read of the same words. */
function isBetterKnown({ predicate, values, bearing }: Statement, all: readonly Statement[], changesJob: boolean): boolean {
  if (bearing === 'begin' && (predicate === 'studies_at' || predicate === 'works_at') && values[0]) {
    const hasJob = all.some((other) => other.predicate === 'has_title') || (changesJob && /\b(?:school|academy)$/i.test(values[0].text));
    const rival = predicate === 'studies_at' ? 'works_at' : 'studies_at';
    const isBoth = all.some((other) => other.predicate === rival && other.bearing === 'begin' && other.values[0]?.text === values[0]?.text);
    if (isBoth) return hasJob === (predicate === 'studies_at');
  }
  if (
    predicate === 'studies_at' &&
    all.some((other) => other.predicate === 'works_at' && other.bearing === 'end' && other.values[0]?.text === values[0]?.text)
  )
    return !/\b(?:university|college|school|uni|academy)\b/i.test(values[0]?.text ?? '');
  const better = predicate === 'lives_in' || predicate === 'works_in' ? /^uses$/ : predicate === 'studies' ? /^(?:plays|practices)$/ : null;
  return better !== null && all.some((other) => better.test(other.predicate) && other.values.some(({ text }) => text === values[0]?.text));
}

/** "Bluefin is led by Chidi": a name that is not known to be a person's is led as a project is, and does not report. */
function isProjectsReport(statement: Statement, all: readonly Statement[], clause: Clause): boolean {
  return (
    statement.predicate === 'reports_to' &&
    clause.subjects[0]?.kind === 'name' &&
    all.some(({ predicate, reversed }) => predicate === 'manages' && reversed)
  );
}
