import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can lose its next answer that tells of a commit: the transaction is committed, and its client never hears of it. */
export interface LosingProxy extends AsyncDisposable {
  readonly uri: string;
  /** How many answers have been lost. */
  readonly lost: () => number;
  loseNextCommit(): void;
}

/** Only the answer to a commit has it, or the end of that to a statement which is committed by itself. */
const BOOKMARK = 'bookmark';

export async function losingProxy(serverUri: string): Promise<LosingProxy> {
  const { hostname, port } = new URL(serverUri);
  const open = new Set<Socket>();
  let armed = false;
  let lost = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.on('data', (data) => server.write(data));
    server.on('data', (data) => {
      if (!armed || !data.includes(BOOKMARK)) {
        client.write(data);
        return;
      }
      armed = false;
      lost += 1;
      client.destroy();
    });
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  const address = proxy.address();
  return {
    uri: `bolt://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    lost: () => lost,
    loseNextCommit: () => {
      armed = true;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
