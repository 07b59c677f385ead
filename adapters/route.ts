import type { IncomingHttpHeaders, ServerResponse } from 'node:http';

/** One address the platforms POST to. The server has read the body whole, or has answered 413 itself. */
export interface Route {
  readonly path: string;
  /** Answers, sooner or later. What it throws is answered with 500 and logged as a code. */
  handle(request: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }, response: ServerResponse): Promise<void>;
}

/** Status, type and text in one write. Only the first answer of a request counts: one that came too late is dropped. */
export function respond(response: ServerResponse, status: number, text = '', type?: string): void {
  if (response.headersSent) return;
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...(type === undefined ? {} : { 'content-type': type }), 'content-length': length });
  response.end(text);
}
