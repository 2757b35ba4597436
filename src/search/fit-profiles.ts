import type { CountTokens } from './fit-budget.ts';
import type { Profile } from './profiles.ts';
import { profileLine } from './render-context.ts';

const FEWEST_FACTS = 2;

/** Cuts profiles to a budget of tokens: each gets an even share of what is left and leaves over what it does not need. A profile with one fact is none. */
export function fitProfiles(profiles: readonly Profile[], maxTokens: number, count: CountTokens): readonly Profile[] {
  let left = maxTokens;
  return profiles.flatMap((profile, index) => {
    const share = left / (profiles.length - index);
    let kept = profile.facts.length;
    const cost = () => count(`- ${profileLine({ ...profile, facts: profile.facts.slice(0, kept) })}\n`);
    while (kept >= FEWEST_FACTS && cost() > share) kept -= 1;
    if (kept < FEWEST_FACTS) return [];
    left -= cost();
    return [{ ...profile, facts: profile.facts.slice(0, kept) }];
  });
}
