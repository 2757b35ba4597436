import type { Drawable } from '../../ports/drawable.ts';

/** A drawing for Markdown. Entities are numbered; every sign of a text that Mermaid or HTML could read as its own is written as a character code. */
export function toMermaid({ nodes, edges }: Drawable): string {
  const numbers = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  return [
    'flowchart LR',
    ...nodes.map(({ key, name, kind }) => `  ${numbers.get(key)}${kind === 'value' ? `(["${coded(name)}"])` : `["${coded(name)}"]`}`),
    ...edges.map(({ from, to, fact }) => `  ${numbers.get(from)} -->|"${coded(fact.predicate.replaceAll('_', ' '))}"| ${numbers.get(to)}`),
    '',
  ].join('\n');
}

function coded(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[^\p{L}\p{M}\p{N} .,:!?'’+-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
