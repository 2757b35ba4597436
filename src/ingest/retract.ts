import { LATEST } from '../domain/instant.ts';
import { checkText } from '../domain/text.ts';
import { NotFoundError } from '../errors.ts';
import { NOTHING } from '../resolution/fold-changes.ts';
import { commitIntent, hasLeaned, readAgain, turnsAround, type WriteContext } from './read-and-commit.ts';
import { type Outcome, openedAndClosed } from './receipt.ts';

/** What taking back an episode changed. */
export type Retraction = Pick<Outcome, 'episodeId' | 'opened' | 'closed'>;

/**
 * Takes back what an episode states, as if it had never been said: what it had closed is open again. The episode and its history stay.
 * Turns that leaned on it are read again.
 *
 * @param window how many later turns may have leaned on it
 * @throws NotFoundError `unknown-episode`
 */
export async function retractEpisode(context: WriteContext, space: string, episodeId: string, window: number): Promise<Retraction> {
  const [episode] = await context.store.episodes(space, { ids: [checkText(episodeId, 'episode id')] });
  if (!episode) {
    throw new NotFoundError(
      'unknown-episode',
      `Space ${JSON.stringify(space)} has no episode ${JSON.stringify(episodeId)}. Episode ids stand in receipts and in explain.`,
      { episodeId, space },
    );
  }
  if (episode.retractedAt !== null && episode.retractedAt <= LATEST) return { episodeId, opened: [], closed: [] };
  const leaning = (await turnsAround(context.store, space, episode, window)).after.filter(hasLeaned);
  const taken = {
    episodeId,
    state: 'done',
    reason: 'retracted',
    notBefore: 0,
    readBy: episode.readBy,
    leansOnThread: episode.leansOnThread,
  } as const;
  const changes = await commitIntent(
    context,
    space,
    { ...NOTHING, drop: [episodeId] },
    { retractedEpisodes: [episodeId], outcomes: [taken, ...leaning.map(readAgain)] },
  );
  return { episodeId, ...openedAndClosed(changes.before, changes.expiredFacts, changes.facts) };
}
