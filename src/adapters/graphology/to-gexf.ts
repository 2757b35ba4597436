import gexf from 'graphology-gexf';
import { xmlCharacters } from './escape-xml.ts';
import type { MemoryGraph } from './to-graphology.ts';

/** GEXF 1.3 (gexf.net), as Gephi reads it. */
export function toGexf(graph: MemoryGraph): string {
  return gexf.write(graph, {
    version: '1.3',
    formatNode: (_, { name, kind }) => ({ label: xmlCharacters(name), attributes: { kind } }),
    formatEdge: (_, { predicate, sentence, validAt, invalidAt, weight }) => ({
      label: xmlCharacters(predicate),
      weight,
      attributes: {
        sentence: xmlCharacters(sentence),
        ...(validAt === null ? {} : { validAt }),
        ...(invalidAt === null ? {} : { invalidAt }),
      },
    }),
  });
}
