import type { Entity, Lane, MemoryFact } from '../../index.ts';
import { factNotes } from './fact-notes.ts';
import { type GanttBar, gantt } from './gantt.ts';
import type { Paint } from './paint.ts';
import { periodText } from './period-text.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

const LOOKS: Record<MemoryFact['standing'], GanttBar['look']> = {
  accepted: 'firm',
  outranked: 'doubtful',
  unsure: 'doubtful',
  refuted: 'refuted',
  dangling: 'dangling',
};

/** Lanes as bars over a time axis; `null` where the terminal is too narrow for that. */
export function timelineChart(
  entity: Entity,
  lanes: readonly Lane[],
  options: { readonly width: number; readonly at: Date; readonly paint: Paint },
): string | null {
  const drawn = lanes.map(({ predicate, facts }) => ({ title: predicate, bars: facts.map((fact) => barOf(entity, fact)) }));
  return gantt(drawn, { ...options, at: options.at.getTime() });
}

/** The same lanes as plain lines, for pipes and narrow terminals. */
export function timelineLines(entity: Entity, lanes: readonly Lane[]): string {
  const rows = lanes.flatMap(({ predicate, facts }) => facts.map((fact) => ({ predicate, fact })));
  return table(rows, [
    { text: ({ predicate }) => predicate },
    { text: ({ fact }) => otherSide(entity, fact) },
    { text: ({ fact }) => periodText(fact) },
    { text: ({ fact }) => factNotes(fact) },
    { text: ({ fact }) => fact.id },
  ]);
}

function barOf(entity: Entity, fact: MemoryFact): GanttBar {
  const notes = factNotes(fact);
  return {
    label: otherSide(entity, fact),
    from: fact.validAt?.getTime() ?? null,
    to: fact.invalidAt?.getTime() ?? null,
    note: notes === '' ? periodText(fact) : `${periodText(fact)} (${notes})`,
    look: LOOKS[fact.standing],
  };
}

/** The end of the fact that is not the entity itself; `←` where the entity is the object. */
function otherSide({ key, name, aliases }: Entity, { subject, object }: MemoryFact): string {
  const isEntity = (end: string) => end === name || [key, ...aliases].includes(end.toLowerCase());
  return printable(!isEntity(subject) && isEntity(object) ? `← ${subject}` : object);
}
