export { type Community, type CommunityOptions, communitiesOf } from './adapters/graphology/communities-of.ts';
export { type PageRankOptions, personalisedPageRank } from './adapters/graphology/personalised-page-rank.ts';
export { toDot } from './adapters/graphology/to-dot.ts';
export { toGexf } from './adapters/graphology/to-gexf.ts';
export { toGraphml } from './adapters/graphology/to-graphml.ts';
export { type EdgeAttributes, type MemoryGraph, type NodeAttributes, toGraphology } from './adapters/graphology/to-graphology.ts';
export { toMermaid } from './adapters/graphology/to-mermaid.ts';
