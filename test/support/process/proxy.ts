import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire between a client and a server, on loopback, that can be made to fail as real ones do. */
export interface Wire {
  readonly port: number;
  /** The next `times` requests that hold `text` reach the server; its reply is thrown away and the connection cut. */
  dropReplyTo(text: string, times: number): void;
  /** How many replies were thrown away. */
  dropped(): number;
  /** Cuts every connection, and each new one at once, until mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function startProxy(to: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let wanted = '';
  let left = 0;
  let dropped = 0;
  let isCut = false;

  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    let armed = false;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    if (isCut) client.destroy();
    client.on('data', (request) => {
      if (left > 0 && !armed && request.includes(wanted)) {
        armed = true;
        left -= 1;
      }
      upstream.write(request);
    });
    upstream.on('data', (reply) => {
      if (!armed) return void client.write(reply);
      dropped += 1;
      client.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the proxy has no port');
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: address.port,
    dropReplyTo(text, times) {
      wanted = text;
      left = times;
    },
    dropped: () => dropped,
    cut() {
      isCut = true;
      cutAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      server.close();
      cutAll();
      await once(server, 'close');
    },
  };
}
