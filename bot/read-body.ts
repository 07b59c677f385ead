import type { IncomingMessage } from 'node:http';

/**
 * Largest body read, in bytes. Slack's largest is a view_submission, which carries its view (250 KB at most, ours far smaller); Teams keeps
 * a message under about 100 KB. Our own limit.
 */
const most = 256 * 1024;

/** A request's body, whole. What is too large is not kept; whoever went away before its end waits for no answer. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'gone'> {
  return new Promise((resolve) => {
    // Not read at all: Node drops the rest behind the answer.
    if (Number(request.headers['content-length']) > most) return resolve('too large');
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    request.on('close', () => resolve('gone'));
  });
}
