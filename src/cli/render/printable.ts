/**
 * Text from messages as one line that a terminal shows and never obeys: control characters, escape sequences and
 * characters that turn the direction of writing are taken out, line ends become spaces.
 */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(/\u001B\[[0-?]*[ -/]*[@-~]/g, '')
    .replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .toWellFormed();
}
