import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerResponse } from 'node:http';

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
export function respond(response: ServerResponse, status: number, text: string | Uint8Array = '', type?: string): void {
  if (response.headersSent) return;
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...(type === undefined ? {} : { 'content-type': type }), 'content-length': length });
  response.end(text);
}

/** The headers of an answer without a body that is as long on the wire as one of `step` bytes of this type, worked out once for each. */
const headersAsLongAs = new Map<string, OutgoingHttpHeaders>();

function headersInstead(type: string, step: number): OutgoingHttpHeaders {
  const kept = headersAsLongAs.get(`${type} ${step}`);
  if (kept !== undefined) return kept;
  const spared = `content-type: ${type}\r\n`.length + String(step).length - '0'.length + step;
  const headers = { 'x-padding': 'X'.repeat(spared - 'x-padding: \r\n'.length), 'content-length': 0 };
  headersAsLongAs.set(`${type} ${step}`, headers);
  return headers;
}

/**
 * The answer to a form, or none, which closes it: all are of one length on the wire, so that whoever watches the encrypted connection cannot
 * tell a 0 from another number. It is `step` bytes long or a multiple, and the longest warning to whoever placed a 0 has to fit into one
 * (BU-S7; test/adapters/answer-length.test.ts). JSON is filled up with white space, which means nothing in it. Where the platform takes
 * nothing but an empty body, a header has the rest; an X costs 8 bits in HTTP/2 as well (RFC 7541, appendix B).
 */
export function respondPadded(response: ServerResponse, answer: object | undefined, type: string, step: number): void {
  if (answer !== undefined) {
    respond(response, 200, padded(answer, step), type);
    return;
  }
  if (response.headersSent) return;
  response.writeHead(200, headersInstead(type, step));
  response.end();
}

/** JSON that is `step` bytes long or a multiple. White space means nothing in it. */
export function padded(answer: object, step: number): string {
  const json = JSON.stringify(answer);
  const length = Buffer.byteLength(json);
  return json + ' '.repeat(Math.ceil(length / step) * step - length);
}
