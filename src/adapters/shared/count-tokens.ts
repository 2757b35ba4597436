/**
 * Tokens of a text in the vocabulary of OpenAI's present models (`o200k_base`); other models differ by some 10 to 20 %. The vocabulary is loaded
 * when first asked for. Text that looks like a control token counts as the text that it is.
 */
export async function countTokens(text: string): Promise<number> {
  const { countTokens: count } = await import('gpt-tokenizer/encoding/o200k_base');
  return count(text, { disallowedSpecial: new Set() });
}
