import type { SingleBar } from 'cli-progress';
import type { Source } from './sources.ts';

/** Shows on stderr how far a long command has come; nothing where no person is looking. */
export interface ProgressBar {
  /** @param bytes of all sources read so far */
  show(bytes: number, words: string): void;
  stop(): void;
}

const SILENT: ProgressBar = { show: () => undefined, stop: () => undefined };

/** A bar over the bytes of the sources, or only the words where their sizes are not known. @param wanted `false` = none in any case */
export async function progressBar(sources: readonly Pick<Source, 'bytes'>[], wanted: boolean): Promise<ProgressBar> {
  if (!wanted || process.stderr.isTTY !== true) return SILENT;
  const { default: progress } = await import('cli-progress');
  const total = sources.reduce((sum, { bytes }) => sum + (bytes ?? Number.NaN), 0);
  const format = Number.isNaN(total) ? '{words}' : '{bar} {percentage}%  {words}  {eta_formatted} left';
  const bar: SingleBar = new progress.SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, etaBuffer: 50 },
    progress.Presets.shades_classic,
  );
  bar.start(Number.isNaN(total) ? 1 : total, 0, { words: '' });
  return { show: (bytes, words) => bar.update(Number.isNaN(total) ? 0 : Math.min(bytes, total), { words }), stop: () => bar.stop() };
}
