import type { Extractor, ToRead } from '../ports/extractor.ts';
import type { PolicyRule } from './policy.ts';

/** The same reader, told of messages that a rule has read in any case. */
export function alwaysRead(extractor: Extractor, policy: readonly PolicyRule[]): Extractor {
  const rules = policy.filter(({ action }) => action === 'always');
  if (rules.length === 0) return extractor;
  const tell = (input: ToRead): ToRead =>
    rules.some(({ find }) => [...find(input.episode.text)].length > 0) ? { ...input, always: true } : input;
  const { id, wants, concurrency, readMany, choose } = extractor;
  return {
    id,
    wants,
    ...(concurrency === undefined ? {} : { concurrency }),
    read: (input, options) => extractor.read(tell(input), options),
    ...(readMany ? { readMany: (inputs, options) => readMany.call(extractor, inputs.map(tell), options) } : {}),
    ...(choose ? { choose: (question, options) => choose.call(extractor, question, options) } : {}),
  };
}
