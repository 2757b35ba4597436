import type { Extractor } from '../../src/index.ts';

/** Reads nothing out of messages: they are there to be found as they are. */
export const quietExtractor: Extractor = {
  id: 'quiet@1',
  wants: { earlierTurns: 0, facts: 0 },
  read: async () => ({
    entities: [],
    claims: [],
    rejected: [],
    leansOnThread: false,
    usage: { calls: 0, promptTokens: 0, completionTokens: 0 },
  }),
};
