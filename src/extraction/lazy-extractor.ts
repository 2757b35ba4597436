import type { Extractor } from '../ports/extractor.ts';

/** An extractor whose code is loaded when the first message is read: opening a memory to ask a question stays quick. */
export function lazyExtractor({
  id,
  wants,
  load,
}: Pick<Extractor, 'id' | 'wants'> & { readonly load: () => Promise<Extractor> }): Extractor {
  let loaded: Promise<Extractor> | undefined;
  return {
    id,
    wants,
    async read(input, options) {
      loaded ??= load();
      return (await loaded).read(input, options);
    },
  };
}
