import stringWidth from 'string-width';

/** Fills a text up to a number of terminal columns; a wide character takes two. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** At most so many columns of a plain text, with an ellipsis where something was cut. */
export function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += stringWidth(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The columns that the widest of some texts takes. */
export function widest(texts: Iterable<string>): number {
  let columns = 0;
  for (const text of texts) columns = Math.max(columns, stringWidth(text));
  return columns;
}
