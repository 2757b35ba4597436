import type { MemoryFact } from '../../index.ts';

/** What is to be said of a fact beside its words and period: `disputed`, `refuted`, `superseded` … An accepted, undisputed open fact has nothing. */
export function factNotes({ standing, disputed, closedBy }: MemoryFact): string {
  const closed = closedBy === null || closedBy.how === 'stated' || closedBy.how === standing ? [] : [closedBy.how];
  return [...(standing === 'accepted' ? closed : [standing]), ...(disputed ? ['disputed'] : [])].join(', ');
}
