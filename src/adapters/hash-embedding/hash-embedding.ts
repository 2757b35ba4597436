import { searchWords } from '../../domain/search-words.ts';
import { STOP_WORDS } from '../../domain/stop-words.ts';
import { IncorrectInputError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports/embedding-model.ts';
import { unitLength } from '../shared/unit-length.ts';

export interface HashEmbeddingOptions {
  /** Length of the vectors. More keeps more apart: 256 is small, 512 and 1024 find somewhat more. Default 256. */
  readonly dimension?: number;
}

/**
 * Vectors without a model, a download or a network: words and their character n-grams, hashed. It knows spelling and no meaning: "color" is near
 * "colour", "Gartenhaus" near "Haus", "runing" near "running", but "car" is no nearer to "automobile" than to "banana". Useful beside full text,
 * which misses typos, inflections and compounds; no substitute for a trained model. Deterministic on every machine.
 *
 * Method: signed feature hashing, Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009, over the character n-grams of
 * Bojanowski et al., "Enriching Word Vectors with Subword Information", TACL 2017.
 *
 * @throws IncorrectInputError `bad-dimension`
 */
export function hashEmbedding({ dimension = 256 }: HashEmbeddingOptions = {}): EmbeddingModel {
  if (!Number.isInteger(dimension) || dimension < 16 || dimension > 4096) {
    throw new IncorrectInputError(
      'bad-dimension',
      `hashEmbedding: dimension ${dimension} is not a whole number from 16 to 4096. Leave it out for 256.`,
      { dimension },
    );
  }
  return {
    id: 'hash@1',
    dimension,
    weight: BESIDE_TEXT,
    embed: async (texts, { signal }) => {
      signal?.throwIfAborted();
      return texts.map((text) => hashText(text, dimension));
    },
  };
}

/** Full text knows the same words and their rarity too; measured on questions about long conversations, more than this takes from it. */
const BESIDE_TEXT = 0.2;

/** Weight of an n-gram by its length. Chosen, like the other weights, by recall of evidence turns over long conversations, three hash seeds each. */
const GRAM_WEIGHT = [0, 0, 0, 1, 2, 1];
const LONGEST_GRAM = GRAM_WEIGHT.length - 1;
const WORD_WEIGHT = 1;
const STOP_WEIGHT = 0.1;

const WORD_SEED = 0x811c9dc5;
const GRAM_SEED = 0x9747b28c;
const BOUNDARY = 0x20;

function hashText(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  const counts = new Map<string, number>();
  for (const word of searchWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const often = Math.sqrt(count);
    const stop = STOP_WORDS.has(word);
    add(vector, hashOf(word, WORD_SEED), often * WORD_WEIGHT * (stop ? STOP_WEIGHT : 1));
    if (!stop) addGrams(vector, word, often);
  }
  if (counts.size === 0) add(vector, hashOf(text, WORD_SEED), 1);
  return unitLength(vector);
}

/** The n-grams of ` word `, boundaries included: the start and the end of a word tell more than its middle. */
function addGrams(vector: Float32Array, word: string, often: number): void {
  const last = word.length + 1;
  for (let start = 0; start <= last; start += 1) {
    let hash = GRAM_SEED;
    for (let end = start; end <= last && end - start < LONGEST_GRAM; end += 1) {
      hash = step(hash, end === 0 || end === last ? BOUNDARY : word.charCodeAt(end - 1));
      const weight = GRAM_WEIGHT[end - start + 1] as number;
      const whole = start === 0 && end === last;
      if (weight > 0 && !whole) add(vector, hash, often * weight);
    }
  }
}

/** A feature stands in two places, so that two features that share one place are still told apart by the other. */
function add(vector: Float32Array, feature: number, weight: number): void {
  const first = mix(feature);
  const second = mix(first + 0x9e3779b9);
  addAt(vector, first, weight);
  addAt(vector, second, weight);
}

function addAt(vector: Float32Array, hash: number, weight: number): void {
  const place = (hash & 0x7fffffff) % vector.length;
  vector[place] = (vector[place] as number) + (hash < 0 ? weight : -weight);
}

/** FNV-1a over UTF-16 units. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 16777619);
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = step(hash, text.charCodeAt(index));
  return hash;
}

/** The finalizer of MurmurHash3: spreads FNV's weak upper bits. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
