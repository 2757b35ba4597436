export const SEARCH_KINDS = ['facts', 'entities', 'episodes'] as const;
/** What can be looked for: a fact's sentence, an entity's name, an episode's text. */
export type SearchKind = (typeof SEARCH_KINDS)[number];
