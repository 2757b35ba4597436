import { type Stamp, stampOf } from './stamp.ts';

/** How a line begins a message. */
interface Beginning {
  /** Left out for a notice of the program that wrote the transcript: `Ann added Ben`. */
  readonly speaker?: string;
  /** Empty where the words are on the lines below. */
  readonly text: string;
  readonly stamp?: Stamp;
}

/** Reads the beginning of a message from a line; `undefined` where the line goes on with the message before. */
export type LineShape = (line: string) => Beginning | undefined;

const SPOKEN = /^(?:~\s*)?(?<speaker>[^\s:][^:]{0,79}):\s+(?<text>\S.*)$/;
const IN_ANGLES = /^<[@+%~&]?(?<speaker>[^<>]{1,80})>\s+(?<text>\S.*)$/;
/** Marks of direction that some programs put before a line. */
const UNSEEN = /^[\u200E\u200F\u202A-\u202E\uFEFF]+/;

/** `[2024-05-01 09:00] Ann: text` and its kin. */
const timed: LineShape = (line) => {
  const found = stampOf(line, 'ahead');
  if (!found) return undefined;
  const said = found.rest.replace(UNSEEN, '');
  return { ...(spokenIn(said) ?? { text: said }), stamp: found.stamp };
};

/** `Ann  9:15 AM`, with the words on the lines below. */
const headed: LineShape = (line) => {
  const found = stampOf(line, 'behind');
  return found && { speaker: found.rest, text: '', stamp: found.stamp };
};

/** `Ann: text` */
const plain: LineShape = (line) => {
  const found = stampOf(line, 'ahead');
  return found?.stamp.day ? timed(line) : spokenIn(line);
};

/** The shape of a transcript with this first line. */
export function shapeOf(first: string): LineShape | undefined {
  const line = seen(first);
  return [timed, plain, headed].map((shape) => (shape(line) ? (text: string) => shape(seen(text)) : undefined)).find((shape) => shape);
}

function seen(line: string): string {
  return line.replace(UNSEEN, '').trim();
}

function spokenIn(said: string): Beginning | undefined {
  const { speaker, text } = (IN_ANGLES.exec(said) ?? SPOKEN.exec(said))?.groups ?? {};
  const name = speaker?.replaceAll(/^\*+|\*+$/g, '').trim();
  return name && text ? { speaker: name, text } : undefined;
}
