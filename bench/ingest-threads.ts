import type { Memory } from '../src/index.ts';
import { benchMessage } from './ingest-messages.ts';
import { rounded } from './report.ts';
import type { StubModel } from './stub-model.ts';

export interface ThreadsOptions {
  readonly threads: number;
  /** 1: the memory's own. More: the threads are spread over so many new ones. */
  readonly spaces: number;
  readonly perThread: number;
  readonly latencyMs: number;
  /** Number of the first message. */
  readonly from: number;
}

/**
 * Reads many threads at once and tells how busy that keeps the model: the mean number of calls under way in all, and up to the start of the last call, from when on
 * there is nothing left to read. A call counts with the latency of the model, not with what its answer waited for this process.
 */
export async function threadsAtOnce(
  memory: Memory,
  stub: StubModel,
  { threads, spaces, perThread, latencyMs, from }: ThreadsOptions,
): Promise<Record<string, number>> {
  stub.latencyMs = latencyMs;
  stub.seen.startedAt.length = 0;
  const inputs = Array.from({ length: threads * perThread }, (_, position) => {
    const { speaker, text } = benchMessage('1/1', from + position);
    return { speaker, text, thread: `parallel ${position % threads}`, id: `parallel-${spaces}-${from + position}` };
  });
  const cpuBefore = process.cpuUsage();
  const begun = performance.now();
  const shares = Map.groupBy(inputs, (_, position) => position % spaces);
  await Promise.all([...shares].map(([share, own]) => (spaces === 1 ? memory : memory.in(`${memory.space}-${share}`)).ingestAll(own)));
  const wallMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  const starts = stub.seen.startedAt.map((at) => at - begun);
  const last = Math.max(...starts);
  const busyUntilLast = starts.reduce((sum, at) => sum + Math.min(latencyMs, last - at), 0);
  return {
    threads,
    spaces,
    messages: inputs.length,
    calls: starts.length,
    'wall ms': rounded(wallMs, 0),
    'calls under way, mean': rounded((starts.length * latencyMs) / wallMs, 1),
    'until the last began': rounded(busyUntilLast / last, 1),
    'CPU ms a message': rounded((user + system) / 1000 / inputs.length, 1),
  };
}
