import fc from 'fast-check';
import type { EpisodeUsage } from '../../../src/domain/episode-usage.ts';
import { LATEST, OPEN_END, UNKNOWN_START } from '../../../src/domain/instant.ts';

/** The small world in which random commands live: few of everything, so that they meet. */
export const space = fc.constantFrom('a', 'a', 'a', 'b', 'A');
export const episodeId = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'é');
export const key = fc.constantFrom('ann', 'ann', 'ann', 'acme', 'acme', 'paris', '*', 'é', '\uff41', '\u{1f600}');
export const predicate = fc.constantFrom('works_at', 'likes', 'owns');
export const claimId = fc.integer({ min: 0, max: 11 }).map((n) => `c${n}`);
export const factId = fc.integer({ min: 0, max: 19 }).map((n) => `f${n}`);
export const owner = fc.constantFrom('w1', 'w2');
/** A small instant on either axis. */
export const instant = fc.integer({ min: -3, max: 30 });
/** An instant that is asked for: small, or at an end of time. */
export const asked = fc.oneof(
  { weight: 12, arbitrary: instant },
  { weight: 1, arbitrary: fc.constantFrom(UNKNOWN_START - 1, UNKNOWN_START, LATEST, OPEN_END) },
);
/** When something occurred: often at one time with something else. */
export const occurred = fc.integer({ min: 0, max: 5 });
export const words = fc
  .array(fc.constantFrom('ann', 'Paris', 'chess', 'CAFÉ', '東京都', 'chess', '"', 'AND', '😀'), { maxLength: 4 })
  .map((list) => list.join(' '));

/** What a try took, on one of few days. */
export const episodeUsage: fc.Arbitrary<EpisodeUsage> = fc
  .record({
    day: fc.integer({ min: -1, max: 2 }),
    ms: fc.constantFrom(0, 1, 86_399_999),
    failed: fc.boolean(),
    figures: fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }),
  })
  .map(
    ({
      day,
      ms,
      failed,
      figures: [calls = 0, promptTokens = 0, cachedPromptTokens = 0, completionTokens = 0, embeddedTexts = 0, modelMs = 0, elapsedMs = 0],
    }) => ({
      at: day * 86_400_000 + ms,
      failed,
      calls,
      promptTokens,
      cachedPromptTokens,
      completionTokens,
      embeddedTexts,
      modelMs,
      elapsedMs,
    }),
  );

/** A list of some, with an empty one now and then. */
export function some<T>(one: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength });
}

/** `null` four times out of five. */
export function rarely<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: one });
}

/** A record in which every field is mostly left out, so that conditions meet something now and then. */
export function sparse<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  const maybe = Object.entries<fc.Arbitrary<unknown>>(fields).map(([name, value]) =>
    fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: value.map((given) => [[name, given] as const]) }),
  );
  return fc.tuple(...maybe).map((entries) => Object.fromEntries(entries.flat()) as Partial<T>);
}

/** The episode that a claim always belongs to. */
export function episodeOf(id: string): string {
  return `e${(Number(id.slice(1)) % 5) + 1}`;
}
