/** Counting truly would cost more than it saves: ASCII has some four characters a token, other scripts as few as one. */
export function roughTokens(text: string): number {
  const ascii = text.replace(/[^\x20-\x7e]/g, '').length;
  return ascii / 4 + (text.length - ascii);
}
