import type { IncomingMessage } from 'node:http';

/** What still comes of a body that nobody reads is dropped behind the answer, since a caller that is cut off hears none; past so many bytes it is cut off. */
const mostDropped = 2 * 1024 * 1024;

/** A request's body, whole. What is past `most` bytes is not kept; whoever went away before its end waits for no answer. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too large' | 'gone'> {
  return new Promise((resolve) => {
    if (request.destroyed) return resolve('gone');
    // Not read at all.
    if (Number(request.headers['content-length']) > most) return resolve('too large');
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve('too large');
      }
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    request.on('close', () => resolve('gone'));
  });
}

/** For a body that is not wanted, or no more of it. */
export function dropBody(request: IncomingMessage): void {
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostDropped) request.destroy();
  });
}
