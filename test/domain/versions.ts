import { OPEN_END } from '../../src/domain/instant.ts';
import type { FactVersion } from '../../src/domain/stored.ts';
import { type GivenFact, sampleFact } from '../../src/testing/sample-fact.ts';

/** A version for tests: believed from `recordedAt` (default 0) until `expiredAt` (default: still). */
export function version(
  id: string,
  { recordedAt = 0, expiredAt = OPEN_END, ...given }: GivenFact & Partial<FactVersion> = {},
): FactVersion {
  return { ...sampleFact(id, given), recordedAt, expiredAt };
}
