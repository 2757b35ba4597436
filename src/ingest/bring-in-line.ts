import { NOTHING } from '../resolution/fold-changes.ts';
import { notYetIn } from '../resolution/not-yet-in.ts';
import { commitIntent, type WriteContext } from './commit-intent.ts';

/**
 * Gives a space the declared definitions and computes the facts again that they change. Nothing is written where the space has them already, or does not
 * exist yet: its first commit brings them.
 */
export async function bringInLine(context: WriteContext, space: string): Promise<void> {
  const { store, ontology } = context;
  if (!ontology || notYetIn(await store.predicates(space), ontology.definitions).length === 0) return;
  const { revision } = await store.revision(space);
  if (revision > 0) await commitIntent(context, space, NOTHING, {});
}
