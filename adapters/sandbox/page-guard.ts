import type { RequestHandler } from 'express';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Answers only who asks this very port by a loopback name (a page elsewhere could rebind its own name to 127.0.0.1), and takes a POST
 * only from a page it served itself.
 */
export function guard(port: () => number): RequestHandler {
  return (request, response, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const { host = '', origin } = request.headers;
    response.set({
      'Content-Security-Policy': policy,
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
    if (!hosts.includes(host)) response.status(403).json({ error: 'The sandbox answers only on its own loopback address.' });
    else if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== `http://${host}`)
      response.status(403).json({ error: 'The sandbox takes this only from its own page.' });
    else next();
  };
}
