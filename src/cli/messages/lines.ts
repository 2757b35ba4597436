/** A line of a text, without its end. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Bytes of the source up to the end of this line. */
  readonly bytes: number;
}

/** The lines of a stream of text, one after the other, whatever ends them: UTF-8, or UTF-16 with a byte order mark. The mark is left out. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let rest = '';
  let number = 0;
  let bytes = 0;
  const take = (text: string): Line => {
    number += 1;
    bytes += Buffer.byteLength(text) + 1;
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text, number, bytes };
  };
  for await (const chunk of stream) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield take(part);
  }
  rest += decoder?.decode() ?? '';
  if (rest !== '') yield take(rest);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
