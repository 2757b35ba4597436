/** Words by which a speaker says that something is only possible. A short list for the languages at hand: it catches what small models take for a fact. */
const HEDGES =
  /\b(?:might|maybe|perhaps|someday|possibly|i guess|vielleicht|möglicherweise|peut-être|quizás?|tal vez|a lo mejor|forse|talvez|misschien)\b|也许|可能|或许/iu;

export function hedged(quote: string): boolean {
  return HEDGES.test(quote);
}

/** Whether quoted words stand in a line that poses as another speaker or as the program: such a line is passed on, not said. */
export function looksLikeRoleMarker(quote: string, message: string): boolean {
  const at = message.indexOf(quote);
  if (at < 0) return false;
  const from = message.lastIndexOf('\n', at) + 1;
  const to = message.indexOf('\n', at + quote.length);
  const line = message.slice(from, to < 0 ? undefined : to);
  const before = line.slice(0, at - from + quote.length);
  return /(?:^|[\s>])(?:system|assistant|developer)\s*:|<\/?(?:message|system|assistant|instructions?)>/iu.test(before);
}
