import type { EpisodeInput } from '../../index.ts';

/** A message and the place that it was read from. */
export interface Located {
  readonly input: EpisodeInput;
  /** For errors: `chat.jsonl:12`. */
  readonly where: string;
  /** How much of the file had been read by then. */
  readonly bytes: number;
}
