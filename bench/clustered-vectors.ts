import { unitLength } from '../src/adapters/shared/unit-length.ts';
import { seeded } from './generated-graph.ts';

export const DIMENSION = 384;
const LOCAL = 16;

/** How far from each other vectors lie: a mean that all share, a region, a cluster, a place within the cluster, and noise. */
const SHARES = { mean: 0.5, region: 0.45, cluster: 0.75, place: 0.55, noise: 0.35 };

export interface ClusteredVectors {
  /** The vector of a sentence: what is said of one subject with one predicate is a cluster. */
  of(subject: string, predicate: string, sentence: string): Float32Array;
  /** A question's vector: near to a sentence's, as a paraphrase is. */
  near(vector: Float32Array, seed: number): Float32Array;
}

/** Unit vectors as embedding models make them of texts with topics: the same for the same texts on every machine. */
export function clusteredVectors(clusters: number): ClusteredVectors {
  const regions = Math.max(4, Math.round(Math.sqrt(clusters) / 2));
  const mean = direction(1);
  const ofRegion = Array.from({ length: regions }, (_, index) => direction(1000 + index));
  const ofCluster = Array.from({ length: clusters }, (_, index) => direction(100_000 + index));
  const axes = Array.from({ length: 64 }, (_, index) => direction(10_000_000 + index));
  return {
    of: (subject, predicate, sentence) => {
      const cluster = hash(`${subject}|${predicate}`) % clusters;
      const random = seeded(hash(sentence));
      const vector = new Float32Array(DIMENSION);
      add(vector, mean, SHARES.mean);
      add(vector, ofRegion[cluster % regions] as Float32Array, SHARES.region);
      add(vector, ofCluster[cluster] as Float32Array, SHARES.cluster);
      for (let axis = 0; axis < LOCAL; axis += 1)
        add(vector, axes[(cluster * 7 + axis) % axes.length] as Float32Array, (random() - 0.5) * SHARES.place * Math.sqrt(12 / LOCAL));
      return noisy(vector, random, SHARES.noise);
    },
    near: (vector, seed) => noisy(vector.slice(), seeded(seed), 0.45),
  };
}

function direction(seed: number): Float32Array {
  return noisy(new Float32Array(DIMENSION), seeded(seed * 2_654_435_761), 1);
}

/** Adds noise of a length and makes it unit length. */
function noisy(vector: Float32Array, random: () => number, length: number): Float32Array {
  const scale = length * Math.sqrt(12 / DIMENSION);
  for (let index = 0; index < DIMENSION; index += 1) vector[index] = (vector[index] as number) + (random() - 0.5) * scale;
  return unitLength(vector);
}

function add(vector: Float32Array, other: Float32Array, times: number): void {
  for (let index = 0; index < DIMENSION; index += 1) vector[index] = (vector[index] as number) + (other[index] as number) * times;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
