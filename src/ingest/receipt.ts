import type { Claim } from '../domain/claim.ts';
import type { Closing } from '../domain/fact.ts';
import type { FactVersion } from '../domain/stored.ts';
import type { Rejected, Usage } from '../ports/extractor.ts';

export type NewFactVersion = Omit<FactVersion, 'recordedAt' | 'expiredAt'>;

/** What one episode came to. */
export interface Outcome {
  readonly episodeId: string;
  readonly state: 'done' | 'failed';
  /** Why it failed; `null` when done. */
  readonly reason: string | null;
  readonly claims: readonly Claim[];
  /** Facts that were not there before, or hold for a longer time. */
  readonly opened: readonly NewFactVersion[];
  /** Facts that now end sooner, or hold no longer at all, and what closed them. */
  readonly closed: readonly { readonly fact: NewFactVersion; readonly by: Closing | null }[];
  /** What was read and not taken over, and why. */
  readonly rejected: readonly Rejected[];
  /** What reading it took, failed tries before this one left out; they are kept with the episode. */
  readonly usage: Usage;
  /** Of the usage, in the currency of the prices that the memory was opened with; `null` without prices. */
  readonly cost: number | null;
  /** The whole write path without waiting in the queue, in milliseconds; what a reading before its turn took is in it. */
  readonly elapsedMs: number;
}

/** Sorts changed facts into opened and closed ones by what became of their time. */
export function openedAndClosed(
  before: readonly FactVersion[],
  expired: readonly string[],
  recorded: readonly NewFactVersion[],
): Pick<Outcome, 'opened' | 'closed'> {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const accepted = recorded.filter(({ standing }) => standing === 'accepted');
  const now = new Set(accepted.map(({ id }) => id));
  const vanished = expired.flatMap((id) => old.get(id) ?? []).filter(({ id, standing }) => standing === 'accepted' && !now.has(id));
  return {
    opened: accepted.filter((fact) => !endsSooner(old.get(fact.id), fact) && !sameTime(old.get(fact.id), fact)),
    closed: [
      ...accepted.filter((fact) => endsSooner(old.get(fact.id), fact)).map((fact) => ({ fact, by: fact.closedBy })),
      ...vanished.map((fact) => ({ fact, by: refutedBy(fact, recorded) })),
    ],
  };
}

function endsSooner(before: NewFactVersion | undefined, fact: NewFactVersion): boolean {
  if (!before || fact.end === null) return false;
  return before.end === null || fact.end.at < before.end.at;
}

function sameTime(before: NewFactVersion | undefined, fact: NewFactVersion): boolean {
  return before !== undefined && before.start?.at === fact.start?.at && before.end?.at === fact.end?.at;
}

/** A fact that is gone was refuted when its claims now stand behind a refuted one; otherwise its claims were taken back. */
function refutedBy(gone: FactVersion, recorded: readonly NewFactVersion[]): Closing | null {
  return recorded.find((fact) => fact.standing !== 'accepted' && fact.claimIds.some((id) => gone.claimIds.includes(id)))?.closedBy ?? null;
}
