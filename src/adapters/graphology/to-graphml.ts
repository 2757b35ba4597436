import { escapeXml } from './escape-xml.ts';
import type { MemoryGraph } from './to-graphology.ts';

const KEYS = [
  ['node', 'name'],
  ['node', 'kind'],
  ['edge', 'predicate'],
  ['edge', 'sentence'],
  ['edge', 'validAt'],
  ['edge', 'invalidAt'],
] as const;

/** GraphML (graphml.graphdrawing.org), as Gephi, yEd, Cytoscape and NetworkX read it. An attribute that is `null` is left out. */
export function toGraphml(graph: MemoryGraph): string {
  const keys = KEYS.map(([of, name]) => `  <key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="string"/>`);
  const nodes = graph.mapNodes((key, attributes) => `    <node id="${escapeXml(key)}">${data('node', attributes)}</node>`);
  const edges = graph.mapEdges(
    (id, attributes, from, to) =>
      `    <edge id="${escapeXml(id)}" source="${escapeXml(from)}" target="${escapeXml(to)}">${data('edge', attributes)}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph edgedefault="directed">',
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function data(of: 'node' | 'edge', attributes: object): string {
  const values = new Map(Object.entries(attributes));
  return KEYS.filter(([owner, name]) => owner === of && typeof values.get(name) === 'string')
    .map(([, name]) => `<data key="${of}_${name}">${escapeXml(String(values.get(name)))}</data>`)
    .join('');
}
