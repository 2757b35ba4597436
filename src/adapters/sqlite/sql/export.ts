/** Row numbers of the next page, in the order of the export. */
export const EXPORT = {
  episodes: `SELECT row, sequence FROM episode INDEXED BY episode_order WHERE space = :space AND (sequence, row) > (:sequence, :row) ORDER BY sequence, row LIMIT :wanted`,
  mentions: `SELECT row FROM mention WHERE row > :row AND row <= :last ORDER BY row LIMIT :wanted`,
  claims: `SELECT row FROM claim WHERE row > :row AND row <= :last ORDER BY row LIMIT :wanted`,
  facts: `SELECT row FROM fact WHERE row > :row AND row <= :last ORDER BY row LIMIT :wanted`,
};
