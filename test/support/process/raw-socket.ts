import { connect, type Socket } from 'node:net';

export interface RawSocket {
  readonly socket: Socket;
  readonly heard: () => string;
  /** Milliseconds from the connection to its end. */
  readonly ended: Promise<number>;
  /** Sends this again and again until the connection ends. */
  readonly dribble: (piece: string, every: number) => void;
}

/** A connection of no client we know: it says what it is told to, as slowly as it likes. */
export function rawSocket(port: number, first = ''): RawSocket {
  const start = performance.now();
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  let timer: NodeJS.Timeout | undefined;
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  // A connection that is cut off is what is looked for.
  socket.on('error', () => undefined);
  const ended = new Promise<number>((resolve) =>
    socket.on('close', () => {
      clearInterval(timer);
      resolve(performance.now() - start);
    }),
  );
  if (first !== '') socket.write(first);
  return {
    socket,
    heard: () => heard,
    ended,
    dribble(piece, every) {
      timer = setInterval(() => socket.writable && socket.write(piece), every);
    },
  };
}
