import type { MemoryFact } from '../../index.ts';
import type { Terminal } from '../terminal.ts';
import { factNotes } from './fact-notes.ts';
import { periodText } from './period-text.ts';
import { printable } from './printable.ts';
import { table } from './table.ts';

/** Facts, one a line: the sentence, the period, what else is to be said of it, and the id for `explain`. */
export function factsTable(facts: readonly MemoryFact[], { width, paint }: Terminal): string {
  return table(
    facts,
    [
      { text: ({ sentence }) => printable(sentence), yields: true },
      { text: (fact) => periodText(fact), style: () => 'past' },
      { text: factNotes, style: ({ standing }) => (standing === 'refuted' ? 'refuted' : 'doubtful') },
      { text: ({ id }) => id, style: () => 'faint' },
    ],
    { paint, width },
  );
}
