import gexf from 'graphology-gexf';
import type { MemoryGraph } from './to-graphology.ts';

/** GEXF 1.3 (gexf.net), as Gephi reads it. */
export function toGexf(graph: MemoryGraph): string {
  return gexf.write(graph, {
    version: '1.3',
    formatNode: (_, { name, kind }) => ({ label: printable(name), attributes: { kind } }),
    formatEdge: (_, { predicate, sentence, validAt, invalidAt, weight }) => ({
      label: printable(predicate),
      weight,
      attributes: {
        sentence: printable(sentence),
        ...(validAt === null ? {} : { validAt }),
        ...(invalidAt === null ? {} : { invalidAt }),
      },
    }),
  });
}

/** XML 1.0 cannot hold every character, escaped or not. */
function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
