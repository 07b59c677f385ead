import express, { type ErrorRequestHandler, type Response } from 'express';
import * as z from 'zod';
import { londonInstant, londonWall } from './london-time.ts';
import { listen } from './loopback.ts';
import { actSchema, perform } from './page-acts.ts';
import { pageFiles } from './page-files.ts';
import { guard } from './page-guard.ts';
import { demonstration, type GuideStep, guide } from './page-guide.ts';
import { news, type Overview } from './page-news.ts';
import { screenOf } from './page-screen.ts';
import { type PagePerson, type Seat, seatsOf } from './page-seats.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { TeamsStandIn } from './teams/stand-in.ts';

export interface PageOptions {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Whoever may be chosen. */
  readonly people: readonly PagePerson[];
  /** The story's clock, ms since 1970. `set` resolves when what then fell due has been done. */
  readonly clock: { now(): number; set(ms: number): void | Promise<void>; nextWorkingMorning(from: number): number };
  /** Wipes the bot's data and the stand-ins. */
  readonly startAgain: () => Promise<void>;
  /** Sentences that stand at the top of the page. */
  readonly notices: readonly string[];
  readonly guide?: readonly GuideStep[];
  /** Ids of up to four people for the arrangement of four, the chair first. */
  readonly demonstration?: readonly string[];
  readonly port?: number;
}

/** What the page is told once, when it opens. */
export interface World {
  readonly people: readonly PagePerson[];
  readonly seats: readonly { readonly key: string; readonly person: string; readonly on: Seat['on'] }[];
  readonly notices: readonly string[];
  readonly guide: readonly GuideStep[];
  readonly demonstration: readonly string[];
}

const clockSchema = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('hour') }),
  z.strictObject({ move: z.literal('next-working-morning') }),
  z.strictObject({ move: z.literal('to'), local: z.string().regex(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d$/) }),
]);

function send(response: Response, overview: Overview): void {
  response.write(`event: overview\ndata: ${JSON.stringify(overview)}\n\n`);
}

/** Anything that went wrong, as one sentence for the page. */
const sayWhy: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = error instanceof z.ZodError ? 400 : error instanceof Error && 'status' in error ? Number(error.status) : 409;
  const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  response.status(status).json({ error: why });
};

/** Serves the page on 127.0.0.1, for somebody who plays every part. */
export async function sandboxPage(options: PageOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { clock, people, notices } = options;
  const seats = seatsOf(people);
  const feed = news(options, seats, () => clock.now());
  const world: World = {
    people,
    seats: seats.map(({ key, person, on }) => ({ key, person: person.id, on })),
    notices,
    guide: options.guide ?? guide,
    demonstration: options.demonstration ?? demonstration,
  };
  const seatOf = (key: string): Seat => {
    const found = seats.find((one) => one.key === key);
    if (found === undefined) throw Object.assign(new Error(`nobody is at ${key}`), { status: 404 });
    return found;
  };

  let port = 0;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(guard(() => port));
  app.use(pageFiles());
  app.get('/api/world', (_request, response) => void response.json(world));
  app.get('/api/events', (_request, response) => {
    response.set('Content-Type', 'text/event-stream');
    send(response, feed.overview());
    const stop = feed.onNews((overview) => send(response, overview));
    // The story's clock runs while nothing happens: the page is told three times a minute.
    const beat = setInterval(() => send(response, feed.overview()), 20_000);
    response.on('close', () => {
      stop();
      clearInterval(beat);
    });
  });
  app.get('/api/seats/:key', (request, response) => void response.json(screenOf(options, seatOf(request.params.key))));
  app.use('/api', express.json({ limit: '256kb' }));
  app.post('/api/seats/:key', async (request, response) => {
    const words = await perform(options, seatOf(request.params.key), actSchema.parse(request.body));
    response.json({ words });
  });
  app.post('/api/clock', async (request, response) => {
    const move = clockSchema.parse(request.body);
    const now = clock.now();
    const to =
      move.move === 'hour' ? now + 3_600_000 : move.move === 'to' ? londonInstant(move.local) : clock.nextWorkingMorning(now);
    if (Number.isNaN(to) || to < now)
      throw new Error(`The clock only goes forward, and it is ${londonWall(now).replace('T', ' ')} already.`);
    await clock.set(to);
    feed.look();
    response.json({ words: null });
  });
  app.post('/api/start-again', async (_request, response) => {
    await options.startAgain();
    feed.look();
    response.json({ words: null });
  });
  app.use(sayWhy);

  const server = await listen(app, options.port);
  port = Number(new URL(server.url).port);
  return {
    url: server.url,
    async close() {
      feed.stop();
      await server.close();
    },
  };
}
