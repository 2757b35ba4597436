import type { Entity } from '../domain/mention.ts';

/** Entities and facts between them, as a view gives them: what graph libraries, drawings and exports need to see. */
export interface Drawable {
  readonly nodes: readonly (Entity & { readonly distance: number | null })[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly fact: DrawableFact }[];
}

interface DrawableFact {
  readonly id: string;
  readonly predicate: string;
  readonly sentence: string;
  readonly validAt: Date | null;
  readonly invalidAt: Date | null;
  readonly claimIds: readonly string[];
}
