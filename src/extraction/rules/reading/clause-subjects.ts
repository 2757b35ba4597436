import type { EntityKind } from '../../../domain/mention.ts';
import type { Clause } from '../grammar/clause.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import type { Reading } from './reading.ts';

/** Names of the clause's subjects, of the kind that a relation wants. */
export function subjectsOf({ speaker, references }: Reading, { subjects, subjectIs }: Clause, kind: EntityKind): readonly string[] {
  if (subjectIs === 'dropped' && subjects.length === 0) return speaker === null ? [] : [speaker];
  const names: string[] = [];
  for (const phrase of subjects) {
    if (names.length > 0) references.subjects = names;
    const name = references.nameOf(phrase, kind) ?? (kind === 'thing' ? plainThing(phrase) : null);
    if (name !== null) names.push(name);
  }
  return names;
}

/** "the report" in "the report is due". */
function plainThing(phrase: NounPhrase): string | null {
  if (phrase.kind !== 'common' || phrase.owner !== null || phrase.noun === '') return null;
  if (
    /\b(?:wedding|meeting|party|appointment|call|trip|flight|holiday|exam|dinner|concert|match|game|session|lesson|class|interview|surgery|operation|visit|move|start)$/.test(
      phrase.noun,
    )
  )
    return null;
  return phrase.determiner === 'the' && !/^(?:project|company|team|deadline|date|thing|plan|meeting|app)$/.test(phrase.noun)
    ? phrase.text.replace(/ (?:deadline|due date)$/i, '')
    : null;
}
