import type { Drawable } from '../../ports/drawable.ts';

/** A drawing for Graphviz. Entities are numbered, and every text is a quoted label: nothing of it is read as DOT. */
export function toDot({ nodes, edges }: Drawable): string {
  const numbers = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  return [
    'digraph memory {',
    '  rankdir=LR;',
    ...nodes.map(
      ({ key, name, kind }) => `  ${numbers.get(key)} [label=${quoted(name)}, shape=${kind === 'value' ? 'plaintext' : 'box'}];`,
    ),
    ...edges.map(
      ({ from, to, fact }) => `  ${numbers.get(from)} -> ${numbers.get(to)} [label=${quoted(fact.predicate.replaceAll('_', ' '))}];`,
    ),
    '}',
    '',
  ].join('\n');
}

/** `\` starts an escape in a DOT string, as `\N` for the node's name. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/gu, ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
