import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Connections {
  /** From now until its answer is out this request came whole and is ours to answer: its connection stays. */
  readonly hold: (request: IncomingMessage, response: ServerResponse) => void;
  readonly holds: (socket: Socket) => boolean;
}

/**
 * At most so many connections at once. Past that, whoever has let us wait longest for a whole request makes room: somebody silent, slow or
 * idle, so that connections which ask for nothing cannot keep out one that does, such as a probe of /healthz. Only where every one of them
 * waits for us is the new one closed.
 */
export function capConnections(server: Server, most: number): Connections {
  const inHand = new Map<Socket, number>();
  /** A set keeps the order in which it was added to: the first has been waited for longest. */
  const waitedFor = new Set<Socket>();
  let open = 0;

  server.on('connection', (socket: Socket) => {
    open += 1;
    if (open > most) (waitedFor.values().next().value ?? socket).destroy();
    waitedFor.add(socket);
    socket.once('close', () => {
      open -= 1;
      inHand.delete(socket);
      waitedFor.delete(socket);
    });
  });

  return {
    hold({ socket }, response) {
      waitedFor.delete(socket);
      inHand.set(socket, (inHand.get(socket) ?? 0) + 1);
      response.once('close', () => {
        const left = (inHand.get(socket) ?? 1) - 1;
        if (left > 0) return void inHand.set(socket, left);
        inHand.delete(socket);
        if (!socket.destroyed) waitedFor.add(socket);
      });
    },
    holds: (socket) => inHand.has(socket),
  };
}
