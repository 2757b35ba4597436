/** No Neo4j, and why: what was looked for and what would provide it. Everything else that goes wrong is a failure of its own. */
export class Neo4jUnavailable extends Error {
  override readonly name = 'Neo4jUnavailable';
}
