import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface BoltWaits {
  /** Where the driver is to connect. */
  readonly uri: string;
  /** What an operation cost, as the network sees it. */
  count(operation: () => Promise<unknown>): Promise<{ readonly requests: number; readonly waits: number }>;
  close(): Promise<void>;
}

/**
 * Stands between driver and server and counts. A request is whatever a connection sends until it is answered: a transaction that begins with three
 * statements in one go is one. Waits are the longest chain of requests that waited for one another: what remains when the network is slow. A transaction, or a
 * statement outside of one, waits for all answers before its beginning, within a transaction each request for the one before. The end of a read, for which
 * nobody waits, and what opens a connection, count for neither.
 */
export async function boltWaits(uri: string): Promise<BoltWaits> {
  const { hostname, port } = new URL(uri.replace(/^\w+:/, 'http:'));
  const sockets = new Set<Socket>();
  let requests = 0;
  let sent = 0;
  let answered = 0;
  let operations = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(port || 7687), hostname);
    let isAsking = false;
    let isWithin = false;
    let isOpen = false;
    let depth = 0;
    let operation = 0;
    for (const socket of [client, upstream]) sockets.add(socket.setNoDelay().on('error', () => socket.destroy()));
    client.on('data', (bytes) => {
      isOpen ||= is(BEGIN, bytes) || is(RUN, bytes);
      if (!isAsking && (!isOpen || is(ROLLBACK, bytes))) operation = -1;
      else if (!isAsking) {
        requests += 1;
        const begins = is(BEGIN, bytes) || (is(RUN, bytes) && !isWithin);
        depth = (begins || operation !== operations ? answered : depth) + 1;
        operation = operations;
        sent = Math.max(sent, depth);
      }
      if (!isAsking) isWithin = is(BEGIN, bytes) || (isWithin && ![COMMIT, ROLLBACK, RESET].some((tag) => is(tag, bytes)));
      isAsking = true;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      isAsking = false;
      if (operation === operations) answered = Math.max(answered, depth);
      client.write(bytes);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: async (operation) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      operations += 1;
      requests = 0;
      sent = 0;
      answered = 0;
      await operation();
      return { requests, waits: sent };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const RESET = 0x0f;
const RUN = 0x10;
const BEGIN = 0x11;
const COMMIT = 0x12;
const ROLLBACK = 0x13;

/** Whether it is such a Bolt message: two bytes tell its length, one that it is a structure, then comes its tag. */
function is(tag: number, bytes: Buffer): boolean {
  return bytes[3] === tag;
}
