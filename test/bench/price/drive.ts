import { connect } from 'node:net';

export interface Driven {
  /** Answers with status 200 whose body is what was expected. */
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds, from the last byte given to the socket to the last byte of the answer. Ascending. */
  readonly latencies: readonly number[];
}

export interface Drive {
  readonly port: number;
  /** For each connection its requests, sent in turn, one at a time. */
  readonly presses: readonly (readonly Buffer[])[];
  readonly ms: number;
  /** Whether a body is the acknowledgement. Anything else ends the run: a refusal may be quick, and is worth nothing. */
  readonly expects: (body: string) => boolean;
}

/** Presses for `ms` milliseconds, over bare sockets, so that as little as may be of the machine goes into asking. */
export async function drive({ port, presses, ms, expects }: Drive): Promise<Driven> {
  const began = performance.now();
  const all = await Promise.all(presses.map((own) => connection(port, own, began + ms, expects)));
  const seconds = (performance.now() - began) / 1000;
  const latencies = all.flat().sort((a, b) => a - b);
  return { answered: latencies.length, seconds, latencies };
}

function connection(port: number, own: readonly Buffer[], until: number, expects: Drive['expects']): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const latencies: number[] = [];
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let held = '';
    let sent = 0;
    const press = () => {
      sent = performance.now();
      socket.write(own[latencies.length % own.length] ?? '');
    };
    socket.on('connect', press);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed a connection')));
    socket.on('data', (chunk) => {
      held += chunk.toString('latin1');
      const body = wholeBody(held);
      if (body === undefined) return;
      if (!held.startsWith('HTTP/1.1 200 ') || !expects(body)) {
        reject(new Error(`not acknowledged: ${held.slice(0, 1000)}`));
        socket.destroy();
        return;
      }
      held = '';
      const now = performance.now();
      latencies.push(now - sent);
      if (now < until) return press();
      socket.removeAllListeners('close');
      socket.destroy();
      resolve(latencies);
    });
  });
}

/** The body of a response that has come whole; undefined: there is more to come. */
function wholeBody(text: string): string | undefined {
  const split = text.indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  const body = text.slice(split + 4);
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, split))?.[1];
  if (length !== undefined) return body.length >= Number(length) ? body : undefined;
  return body.endsWith('0\r\n\r\n') ? body : undefined;
}
