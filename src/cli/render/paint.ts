import { styleText } from 'node:util';

export type Style = 'heading' | 'faint' | 'holds' | 'past' | 'doubtful' | 'refuted' | 'marker' | 'command';

/** Colours a text for its meaning, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const FORMATS = {
  heading: ['bold'],
  faint: ['dim'],
  holds: ['green'],
  past: ['cyan'],
  doubtful: ['yellow'],
  refuted: ['red'],
  marker: ['magenta'],
  command: ['bold', 'cyan'],
} as const satisfies Record<Style, readonly Parameters<typeof styleText>[0][]>;

export const PLAIN: Paint = (_style, text) => text;

/** Paints for a stream: not where it is no terminal or `NO_COLOR` is set, always where `FORCE_COLOR` is. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  return (style, text) => styleText([...FORMATS[style]], text, { stream });
}
