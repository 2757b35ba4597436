import { OPEN_END } from '../domain/instant.ts';
import type { ContextParts } from './context-block.ts';

/** Hides what became known after the view's `knownAt`: that a version expired, or that an episode was taken back. What was expired by then is not there. */
export function asBelieved({ profiles, facts, past, relevant, recent }: ContextParts): ContextParts {
  const believed = <Version extends { readonly expiredAt: number }>(version: Version): Version => ({ ...version, expiredAt: OPEN_END });
  const kept = <Turn extends { readonly retractedAt: number | null }>(turn: Turn): Turn => ({ ...turn, retractedAt: null });
  return {
    profiles: profiles.map((profile) => ({ ...profile, facts: profile.facts.map(believed) })),
    facts: facts.map(believed),
    past: past.map(believed),
    relevant: relevant.map(kept),
    recent: recent.map(kept),
  };
}
