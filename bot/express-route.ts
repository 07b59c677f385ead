import { Readable } from 'node:stream';
import express, { type Request, type Response, type Router } from 'express';
import type { Route } from '../adapters/route.ts';

/** An Express router as a route, until both platforms bring routes of their own: the body that was read is given to it again. */
export function expressRoute(path: string, router: Router): Route {
  const app = express().use(router);
  return {
    path,
    handle: ({ headers, body }, response) =>
      new Promise((resolve, reject) => {
        const request = Object.assign(Readable.from([body]), { method: 'POST', url: path, headers });
        response.on('close', resolve);
        app(request as unknown as Request, response as Response, reject);
      }),
  };
}
