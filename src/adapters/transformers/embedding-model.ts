import { AsofError } from '../../errors.ts';
import type { EmbeddingModel } from '../../ports/embedding-model.ts';
import { checkDimension } from '../shared/check-dimension.ts';
import { unitLength } from '../shared/unit-length.ts';

export interface TransformersEmbeddingOptions {
  /** A feature-extraction model with ONNX weights, by its name on the Hugging Face hub or the path of its folder. */
  readonly model: string;
  /** How the vectors of a text's tokens become one: as the model was trained. Default `mean`. */
  readonly pooling?: 'mean' | 'cls';
  /** Number format of the weights, such as `q8` or `fp32`. Default: the library's own for the device. */
  readonly dtype?: string;
  /** The length that the vectors must have. Default: what the model gives. */
  readonly dimension?: number;
  /** Texts that the model reads at once. Default 16. */
  readonly batchSize?: number;
  /** Put before texts that are asked about, such as `query: ` for E5. Default none. */
  readonly queryPrefix?: string;
  /** Put before texts that are kept, such as `passage: ` for E5. Default none. */
  readonly documentPrefix?: string;
  /** Makes the pipeline. Default: `pipeline('feature-extraction', model)` of `@huggingface/transformers`, which the user installs. */
  readonly pipeline?: OpenPipeline;
}

/** One row a text, of the same length; `dims` = texts × length. */
export interface PooledTensor {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

export type ExtractFeatures = (texts: string[], options: { pooling: 'mean' | 'cls'; normalize: boolean }) => Promise<PooledTensor>;
export type OpenPipeline = (model: string, options: { dtype?: string }) => Promise<ExtractFeatures>;

/**
 * A model that runs in this process, by `@huggingface/transformers`: an optional package that is not installed with asof. It downloads the weights when
 * first used and keeps them in its cache. One batch runs at a time.
 *
 * @throws AsofError `transformers-missing` (`unsupported`) where the package is not installed, `model-not-loaded` (`unavailable`) where the weights cannot
 * be had, `embedding-dimension`
 */
export async function transformersEmbedding(options: TransformersEmbeddingOptions): Promise<EmbeddingModel> {
  const { model, pooling = 'mean', dtype, batchSize = 16, queryPrefix = '', documentPrefix = '', pipeline = installedPipeline } = options;
  const id = `transformers/${model}`;
  const extract = await load(model, () => pipeline(model, dtype === undefined ? {} : { dtype }));
  let lastRun: Promise<unknown> = Promise.resolve();

  async function run(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const turn = lastRun.then(async () => {
      signal?.throwIfAborted();
      return rows(id, await extract([...texts], { pooling, normalize: false }), texts.length);
    });
    lastRun = turn.catch(() => undefined);
    return turn;
  }

  async function embedAll(texts: readonly string[], signal: AbortSignal | undefined): Promise<readonly Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += batchSize) vectors.push(...(await run(texts.slice(from, from + batchSize), signal)));
    return vectors;
  }

  const dimension = options.dimension ?? ((await embedAll(['dimension'], undefined))[0] as Float32Array).length;
  return {
    id,
    dimension,
    embed: async (texts, { purpose, signal }) => {
      signal?.throwIfAborted();
      const prefix = purpose === 'query' ? queryPrefix : documentPrefix;
      const vectors = await embedAll(
        texts.map((text) => `${prefix}${text}`),
        signal,
      );
      for (const vector of vectors) checkDimension(id, vector, dimension);
      return vectors;
    },
  };
}

async function load(model: string, open: () => Promise<ExtractFeatures>): Promise<ExtractFeatures> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof AsofError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The embedding model ${model} could not be loaded: ${reason}. Check its name and the network, or download it once and give the path of its folder.`;
    throw new AsofError('model-not-loaded', 'unavailable', message, { details: { model }, cause: error });
  }
}

/** Not a literal, so that compilers and bundlers do not look for a package that need not be there. */
const PACKAGE: string = '@huggingface/transformers';

async function installedPipeline(model: string, options: { dtype?: string }): Promise<ExtractFeatures> {
  let library: { pipeline(task: string, model: string, options: object): Promise<ExtractFeatures> };
  try {
    library = await import(PACKAGE);
  } catch (error) {
    const message = `Local embeddings need the package ${PACKAGE}, which could not be imported. Install it (npm install ${PACKAGE}), or use hashEmbedding() or an endpoint.`;
    throw new AsofError('transformers-missing', 'unsupported', message, { details: { package: PACKAGE }, cause: error });
  }
  return library.pipeline('feature-extraction', model, options);
}

function rows(id: string, { data, dims }: PooledTensor, texts: number): readonly Float32Array[] {
  const [count, length = 0] = dims;
  if (dims.length !== 2 || count !== texts || length === 0 || data.length !== count * length) {
    const message = `${id}: ${texts} texts gave a tensor of ${dims.join(' × ')}, not one row each. Choose a feature-extraction model.`;
    throw new AsofError('embedding-shape', 'incorrect', message, { details: { model: id, dims } });
  }
  return Array.from({ length: count }, (_, row) =>
    unitLength(Float32Array.from({ length }, (_value, column) => data[row * length + column] as number)),
  );
}
