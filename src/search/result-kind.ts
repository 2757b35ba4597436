import type { SearchKind } from '../ports/search-kind.ts';

/** What a search may answer with: what stores find, and the communities around it. */
export type ResultKind = SearchKind | 'communities';
export const RESULT_KINDS: readonly ResultKind[] = ['facts', 'entities', 'episodes', 'communities'];
