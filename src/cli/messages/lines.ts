/** A line of a text, without its end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Bytes of the source up to the end of this line. */
  readonly bytes: number;
}

/** The lines of a UTF-8 stream, one after the other, whatever ends them. A byte order mark is left out. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 0;
  let bytes = 0;
  const take = (text: string): Line => {
    number += 1;
    bytes += Buffer.byteLength(text) + 1;
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, number, bytes };
  };
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield take(part);
  }
  rest += decoder.decode();
  if (rest !== '') yield take(rest);
}
