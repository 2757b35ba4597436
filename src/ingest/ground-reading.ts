import type { StoredEpisode } from '../domain/episode.ts';
import type { Reading } from '../ports/extractor.ts';
import type { DeclaredOntology } from '../resolution/declared-ontology.ts';
import { checkReading } from './check-reading.ts';
import { type Grounded, ground } from './ground.ts';
import type { Meter } from './meter.ts';
import { type ResolveContext, resolveNames } from './resolve-names.ts';

interface GroundingContext extends ResolveContext {
  readonly ontology?: DeclaredOntology | undefined;
  readonly meter: Meter;
}

/** From what was read to claims and mentions: names that may mean somebody known are resolved, all is held against the user's ontology, then grounded. */
export async function groundReading(
  context: GroundingContext,
  space: string,
  episode: StoredEpisode,
  read: { readonly reading: Reading; readonly earlier: readonly StoredEpisode[] },
): Promise<Grounded> {
  const { store, ontology: declared, meter } = context;
  const { reading, asked } = await resolveNames(context, space, { episode, ...read });
  if (asked) meter.asked(asked);
  return ground(episode, declared ? await checkReading(store, space, { declared, episode, reading }) : reading);
}
