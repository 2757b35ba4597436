import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can lose the server's next answer to COMMIT: the transaction is committed, and its client never hears of it. */
export interface LosingProxy extends AsyncDisposable {
  readonly uri: string;
  /** How many answers have been lost. */
  readonly lost: () => number;
  loseNextCommit(): void;
}

/** COMMIT in Bolt: a chunk of two bytes, a structure without fields of tag 0x12, the end of the message. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export async function losingProxy(serverUri: string): Promise<LosingProxy> {
  const { hostname, port } = new URL(serverUri);
  const open = new Set<Socket>();
  let armed = false;
  let lost = 0;
  const proxy = createServer((client) => {
    const server = connect(Number(port), hostname);
    let losing = false;
    client.on('data', (data) => {
      if (armed && data.includes(COMMIT)) {
        armed = false;
        losing = true;
      }
      server.write(data);
    });
    server.on('data', (data) => {
      if (!losing) {
        client.write(data);
        return;
      }
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
