/** A text without line ends: it cannot begin another line of a prompt or of a list. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
