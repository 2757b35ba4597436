/**
 * An answer without the reasoning that some models write before it: `<think>…</think>`, also where a template swallowed the opening tag or the output
 * limit the closing one. Such words inside the answer itself are left alone: they may be a message's.
 */
export function withoutReasoning(text: string): string {
  const trimmed = text.trim();
  const opened = /^<(think|thinking|reasoning)>/i.exec(trimmed);
  const closing = opened ? new RegExp(`</${opened[1]}>`, 'i') : /^[{[`]/.test(trimmed) ? null : /<\/(think|thinking|reasoning)>/i;
  const close = closing?.exec(trimmed);
  if (close) return trimmed.slice(close.index + close[0].length).trim();
  return opened ? '' : trimmed;
}
