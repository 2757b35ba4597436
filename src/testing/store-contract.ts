import { adjacency } from './store-contract/adjacency.ts';
import { claimQueries } from './store-contract/claim-queries.ts';
import { commits } from './store-contract/commits.ts';
import { episodeQueries } from './store-contract/episode-queries.ts';
import { erasure } from './store-contract/erasure.ts';
import { expiry } from './store-contract/expiry.ts';
import { extremes } from './store-contract/extremes.ts';
import { factQueries } from './store-contract/fact-queries.ts';
import { isolation } from './store-contract/isolation.ts';
import { leases } from './store-contract/leases.ts';
import { listing } from './store-contract/listing.ts';
import { mentions } from './store-contract/mentions.ts';
import { messageReads } from './store-contract/message-reads.ts';
import { recording } from './store-contract/recording.ts';
import { searchReads } from './store-contract/search-reads.ts';
import { severalOpenings } from './store-contract/several-openings.ts';
import { slots } from './store-contract/slots.ts';
import type { StoreCase } from './store-contract/store-case.ts';
import { summaries } from './store-contract/summaries.ts';
import { textSearch } from './store-contract/text-search.ts';
import { transfer } from './store-contract/transfer.ts';
import { usage } from './store-contract/usage.ts';
import { vectorKeeping } from './store-contract/vector-keeping.ts';
import { vectorSearch } from './store-contract/vector-search.ts';

/**
 * Every promise of the store port, as cases for any test runner. Each runs on a place of its own:
 *
 * ```ts
 * for (const storeCase of storeContract) {
 *   test(storeCase.name, async () => {
 *     const place = await freshPlace();
 *     await holdStoreCase(storeCase, () => openStore(place));
 *   });
 * }
 * ```
 */
export const storeContract: readonly StoreCase[] = [
  ...recording,
  ...episodeQueries,
  ...leases,
  ...commits,
  ...mentions,
  ...claimQueries,
  ...slots,
  ...factQueries,
  ...adjacency,
  ...textSearch,
  ...vectorSearch,
  ...vectorKeeping,
  ...messageReads,
  ...searchReads,
  ...listing,
  ...isolation,
  ...erasure,
  ...expiry,
  ...transfer,
  ...usage,
  ...summaries,
  ...extremes,
  ...severalOpenings,
];
