import express, { type ErrorRequestHandler, type Response } from 'express';
import * as z from 'zod';
import { londonInstant, londonWall } from './london-time.ts';
import { listen } from './loopback.ts';
import { actSchema, perform } from './page-acts.ts';
import { type AboutCases, nothingAbout } from './page-case.ts';
import { pageFiles } from './page-files.ts';
import { guard } from './page-guard.ts';
import { news, type Overview } from './page-news.ts';
import { screenOf } from './page-screen.ts';
import { type PagePerson, type Seat, seatsOf } from './page-seats.ts';
import { type ChapterShown, type StoryClock, type StoryOnPage, type StoryShown, storyOnPage, storySchema } from './page-story.ts';
import type { SlackStandIn } from './slack/stand-in.ts';
import type { Script } from './story/act.ts';
import type { TeamsStandIn } from './teams/stand-in.ts';

export interface PageOptions {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Whoever may be chosen. */
  readonly people: readonly PagePerson[];
  readonly clock: StoryClock;
  /** Wipes the bot's data and the stand-ins, and sets the clock: to now, unless told otherwise. */
  readonly startAgain: (at?: number) => Promise<void>;
  /** Everything that was asked for has been done. */
  readonly settled: () => Promise<void>;
  /** Sentences that stand at the top of the page. */
  readonly notices: () => readonly string[];
  /** What the page shows of the cases there are, besides their cards. */
  readonly about?: () => Promise<AboutCases>;
  /** Tells whether something came of what was done: another answer than before. */
  readonly decided?: () => Promise<string>;
  /** The story that the page opens on; without it nothing has happened yet. */
  readonly script?: () => Script;
  /** Which procedure is played, and how another one is chosen: the sandbox then starts again. */
  readonly procedures?: {
    readonly all: readonly ProcedureShown[];
    readonly now: () => string;
    readonly choose: (key: string) => void;
  };
  /** Milliseconds between two acts of the story that are looked at. */
  readonly pace?: number;
  readonly port?: number;
}

/** What the page is told once, when it opens. */
export interface World {
  readonly people: readonly PagePerson[];
  readonly seats: readonly { readonly key: string; readonly person: string; readonly on: Seat['on'] }[];
  readonly notices: readonly string[];
  readonly procedures: readonly ProcedureShown[];
  readonly procedure: string;
  readonly chapters: readonly ChapterShown[];
}

/** A procedure that can be chosen: by its title, under its nation. `language`: that in which whoever has chosen none reads there. */
export interface ProcedureShown {
  readonly key: string;
  readonly title: string;
  readonly nation: string;
  readonly language: 'en' | 'cy';
}

const clockSchema = z.discriminatedUnion('move', [
  z.strictObject({ move: z.literal('hour') }),
  z.strictObject({ move: z.literal('next-working-morning') }),
  z.strictObject({ move: z.literal('to'), local: z.string().regex(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d$/) }),
]);

/** What every open page is told when something changes. */
export interface Told extends Overview {
  readonly story: StoryShown | null;
  readonly about: AboutCases;
}

function send(response: Response, told: Told): void {
  response.write(`event: overview\ndata: ${JSON.stringify(told)}\n\n`);
}

/** Anything that went wrong, as one sentence for the page. */
const sayWhy: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const status = error instanceof z.ZodError ? 400 : error instanceof Error && 'status' in error ? Number(error.status) : 409;
  const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
  response.status(status).json({ error: why });
};

/** Serves the page on 127.0.0.1, for somebody who plays every part. */
export async function sandboxPage(options: PageOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { clock, people, notices, script, procedures } = options;
  const seats = seatsOf(people);
  const feed = news(options, seats, () => clock.now());
  // While the scene is set nobody is shown what happens in it; what there is to see counts from then on.
  const changed = () => (told?.now().doing?.part == null ? feed.look() : feed.tell());
  const told: StoryOnPage | null = script === undefined ? null : storyOnPage({ ...options, script, changed });
  let about = nothingAbout;
  const now = (): Told => ({ ...feed.overview(), story: told?.now() ?? null, about });
  const stopAbout = feed.onNews(
    oneAtATime(async () => {
      const found = (await options.about?.()) ?? nothingAbout;
      if (JSON.stringify(found) === JSON.stringify(about)) return;
      about = found;
      feed.tell();
    }),
  );
  const world = (): World => ({
    people,
    seats: seats.map(({ key, person, on }) => ({ key, person: person.id, on })),
    notices: notices(),
    procedures: procedures?.all ?? [],
    procedure: procedures?.now() ?? '',
    chapters: told?.chapters() ?? [],
  });
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
  app.get('/api/world', (_request, response) => void response.json(world()));
  app.get('/api/events', (_request, response) => {
    response.set('Content-Type', 'text/event-stream');
    send(response, now());
    const stop = feed.onNews(() => send(response, now()));
    // The story's clock runs while nothing happens: the page is told three times a minute.
    const beat = setInterval(() => send(response, now()), 20_000);
    response.on('close', () => {
      stop();
      clearInterval(beat);
    });
  });
  app.get('/api/seats/:key', (request, response) => void response.json(screenOf(options, seatOf(request.params.key))));
  app.use('/api', express.json({ limit: '256kb' }));
  app.post('/api/seats/:key', async (request, response) => {
    told?.isFree();
    const seat = seatOf(request.params.key);
    const act = actSchema.parse(request.body);
    const does = () => perform(options, seat, act);
    const words = await (told === null ? does() : told.noticing(seat, act, does));
    response.json({ words });
  });
  app.post('/api/clock', async (request, response) => {
    told?.isFree();
    const at = instantMeant(clockSchema.parse(request.body), clock);
    await clock.set(at);
    feed.look();
    told?.clockMoved();
    response.json({ words: null });
  });
  app.post('/api/story', async (request, response) => {
    await told?.does(storySchema.parse(request.body));
    feed.look();
    response.json({ words: null });
  });
  const startAgain = async () => {
    await (told === null ? options.startAgain() : told.opens());
    feed.look();
  };
  app.post('/api/procedure', async (request, response) => {
    const { key } = z.strictObject({ key: z.string().max(60) }).parse(request.body);
    if (procedures?.all.some((one) => one.key === key) !== true) throw new Error('There is no such procedure.');
    procedures.choose(key);
    await startAgain();
    response.json({ words: null });
  });
  app.post('/api/start-again', async (_request, response) => {
    await startAgain();
    response.json({ words: null });
  });
  app.use(sayWhy);

  const server = await listen(app, options.port);
  port = Number(new URL(server.url).port);
  void told?.opens().then(feed.look);
  return {
    url: server.url,
    async close() {
      stopAbout();
      feed.stop();
      await told?.stop();
      await server.close();
    },
  };
}

/** Does it once more where it was asked for meanwhile. What fails is asked again with the next news. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = () => {
    again = running;
    if (running) return;
    running = true;
    void work()
      .catch(() => undefined)
      .finally(() => {
        running = false;
        if (again) run();
      });
  };
  return run;
}

/** Throws for an instant that has gone by. */
function instantMeant(move: z.infer<typeof clockSchema>, clock: StoryClock): number {
  const now = clock.now();
  const tomorrow = () => londonInstant(`${clock.workingDay(londonWall(now).slice(0, 10), 1)}T09:00`);
  const at = move.move === 'hour' ? now + 3_600_000 : move.move === 'to' ? londonInstant(move.local) : tomorrow();
  if (Number.isNaN(at) || at < now)
    throw new Error(`The clock only goes forward, and it is ${londonWall(now).replace('T', ' ')} already.`);
  return at;
}
