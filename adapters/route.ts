import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** A request turned away. `why` is a word of a closed list, for the log and the metrics; the caller hears the status and nothing else. */
export interface Refused {
  readonly status: 400 | 401 | 403 | 503;
  readonly why: string;
}

/** Takes a body that came whole, and answers it or says why not. What it throws is answered with 500 and logged as a code. */
export type Taker = (body: Buffer, response: ServerResponse) => Promise<Refused | undefined>;

/** One address the platforms POST to. */
export interface Route {
  readonly path: string;
  readonly on: 'slack' | 'teams';
  /** The largest body taken, in bytes. */
  readonly most: number;
  /** Looks at the head alone, before a byte of the body is read: whoever has no token or signature costs us no more than that. */
  admit(headers: IncomingHttpHeaders): Taker | Refused | Promise<Taker | Refused>;
}

/** Status, type and text in one write. Only the first answer of a request counts: one that came too late is dropped. */
export function respond(response: ServerResponse, status: number, text = '', type?: string): void {
  if (response.headersSent) return;
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...(type === undefined ? {} : { 'content-type': type }), 'content-length': length });
  response.end(text);
}
