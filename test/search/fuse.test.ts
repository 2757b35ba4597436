import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse } from '../../src/search/fuse.ts';

const hits = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 })
  .map((ids) => ids.map((id, index) => ({ id, score: 10 - index })));

describe('reciprocal rank fusion', () => {
  it('gives back everything that a list of some weight holds, once, best first', () => {
    fc.assert(
      fc.property(hits, hits, hits, (text, vector, graph) => {
        const fused = fuse({ text, vector, graph });
        expect(new Set(fused.map(({ id }) => id))).toEqual(new Set([...text, ...vector, ...graph].map(({ id }) => id)));
        expect(new Set(fused.map(({ id }) => id)).size).toBe(fused.length);
        expect(fused.map(({ score }) => score)).toEqual(fused.map(({ score }) => score).toSorted((a, b) => b - a));
      }),
    );
  });

  it('keeps the order of a single list', () => {
    fc.assert(
      fc.property(hits, (text) => {
        expect(fuse({ text }).map(({ id }) => id)).toEqual(text.map(({ id }) => id));
      }),
    );
  });

  it('depends on ranks only', () => {
    fc.assert(
      fc.property(hits, hits, fc.double({ min: 0.001, max: 1000, noNaN: true }), (text, vector, factor) => {
        const scaled = vector.map(({ id, score }) => ({ id, score: score * factor }));
        expect(fuse({ text, vector: scaled }).map(({ id, score }) => [id, score])).toEqual(
          fuse({ text, vector }).map(({ id, score }) => [id, score]),
        );
      }),
    );
  });

  it('never ranks what another beats in every list above it', () => {
    fc.assert(
      fc.property(hits, hits, (text, vector) => {
        const rank = (list: typeof text, id: string) => list.findIndex((hit) => hit.id === id);
        const fused = fuse({ text, vector }).map(({ id }) => id);
        for (const a of fused)
          for (const b of fused) {
            const beats = [text, vector].every((list) => rank(list, a) >= 0 && rank(list, b) >= 0 && rank(list, a) < rank(list, b));
            if (beats) expect(fused.indexOf(a)).toBeLessThan(fused.indexOf(b));
          }
      }),
    );
  });

  it('tells where each retriever put a result', () => {
    const [first] = fuse({
      text: [{ id: 'a', score: 3 }],
      graph: [
        { id: 'b', score: 1 },
        { id: 'a', score: 2 },
      ],
    });
    expect(first).toMatchObject({ id: 'a', parts: { text: { rank: 1, score: 3 }, graph: { rank: 2, score: 2 } } });
    expect(first?.parts.vector).toBeUndefined();
  });

  it('leaves a list of weight 0 out', () => {
    expect(fuse({ text: [{ id: 'a', score: 1 }], vector: [{ id: 'b', score: 1 }] }, { vector: 0 }).map(({ id }) => id)).toEqual(['a']);
  });
});
