import { setTimeout as pause } from 'node:timers/promises';
import { padded } from '../../route.ts';
import { requestWithin } from '../../time-to-answer.ts';
import type { SlackLog } from '../log.ts';
import { NotSlack, NotThere } from '../receive/ask-bolt.ts';
import { largestBody } from '../receive/receiver.ts';
import { slackCode } from '../send/outcome.ts';
import type { SocketConnection } from './connection.ts';
import { type Carried, readEnvelope } from './envelope.ts';

export interface SocketOptions {
  /** `xapp-…`, with the scope connections:write. */
  readonly appToken: string;
  /** Whose connection it has to be; null: whichever app the token is of. */
  readonly app: string | null;
  readonly apiUrl: string | undefined;
  readonly log: SlackLog;
  /** What to acknowledge a payload with, once it is stored, that came for this app. Throws NotSlack and NotThere. */
  readonly answerTo: (payload: Carried['payload'], app: string) => Promise<object | undefined>;
  /** An envelope that was turned away, by a word of a closed list. */
  readonly refused: (status: 400 | 403, why: string) => void;
  /** The first pause before another try, in ms. */
  readonly firstPause: number;
}

/** `since`: performance.now() of when it was last open, or when it was first tried. */
export type SocketState = { readonly open: true } | { readonly open: false; readonly code: string; readonly since: number };

export interface SlackSocket {
  /** Opens it, and keeps trying: nothing waits for it. */
  readonly start: () => void;
  readonly state: () => SocketState;
  /** Takes no more, answers what is in hand, closes. */
  readonly stop: () => Promise<void>;
}

const mostPause = 60_000;
/** How long Slack may take to say hello, and to close in turn, in ms. */
const patience = { hello: 10_000, close: 1_000 };
/** A connection that ends sooner counts as one that did not open, in ms: Slack's own last for hours. */
const lasting = 10_000;
/** Bytes of an acknowledgement with a payload: the longest warning beside a 0, and the envelope's name (BU-S7). */
const answerStep = 960;

interface Line {
  readonly client: SocketConnection;
  readonly underway: Set<Promise<void>>;
  readonly since: number;
  /** It turned out to be of another app, whose envelopes are not for here. */
  readonly notOurs: (error: Error) => void;
  app?: string;
}

/**
 * Socket Mode: what Slack would post comes on a connection that we open, so that no public address is needed. The same bodies are asked of the
 * same `answerTo` as those that are posted. Stored first, acknowledged second: what could not be stored is not acknowledged, and an event
 * then comes again. Where Slack is about to close a connection the next one is opened first, and what is in hand is answered on the old one.
 */
export function slackSocket(options: SocketOptions): SlackSocket {
  const { log, refused, firstPause } = options;
  const halt = new AbortController();
  const retiring = new Set<Promise<void>>();
  let line: Line | undefined;
  let opening: Promise<void> | undefined;
  let failures = 0;
  let shut: { readonly code: string; readonly since: number } = { code: 'not_tried', since: performance.now() };

  function renew(): Promise<void> {
    opening ??= openOne().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  async function openOne(): Promise<void> {
    while (!halt.signal.aborted) {
      if (failures > 0) await waited(Math.min(firstPause * 2 ** (failures - 1), mostPause));
      const next = halt.signal.aborted ? undefined : await tried();
      if (next === undefined) continue;
      const before = line;
      line = next;
      if (before !== undefined) retire(before);
      return;
    }
  }

  async function tried(): Promise<Line | undefined> {
    // Loaded where it is used: 110 files of another HTTP client come with it.
    const { SocketConnection: Connection } = await import('./connection.ts');
    const client = new Connection({ ...options, heard: (text) => heard(made, text) });
    const { promise: another, reject: notOurs } = Promise.withResolvers<never>();
    const made: Line = { client, underway: new Set(), since: performance.now(), notOurs };
    const started = client.start();
    try {
      await Promise.race([started, another, noHello(halt.signal)]);
      client.on('disconnected', () => ended(made));
      return made;
    } catch (error) {
      failures += 1;
      const code = slackCode(error ?? Object.assign(new Error('closed'), { code: 'closed_by_slack' }));
      shut = { ...shut, code };
      if (!halt.signal.aborted) log('error', { event: 'socket not open', code });
      // It may still be on its way to an address.
      started.then(
        () => client.disconnect(),
        () => undefined,
      );
      void client.disconnect();
      return undefined;
    }
  }

  function ended(one: Line): void {
    if (one !== line) return;
    line = undefined;
    failures = performance.now() - one.since < lasting ? failures + 1 : 0;
    shut = { code: 'closed_by_slack', since: performance.now() };
    if (halt.signal.aborted) return;
    log('warn', { event: 'socket closed' });
    void renew();
  }

  function heard(one: Line, text: string): void {
    const envelope = readEnvelope(text, largestBody);
    if (envelope === undefined) return void refused(400, 'not of slack');
    switch (envelope.type) {
      case 'hello': {
        const { app_id } = envelope.connection_info;
        if (options.app !== null && app_id !== options.app)
          return void one.notOurs(Object.assign(new Error('of another app'), { code: 'another_app' }));
        one.app = app_id;
        return void one.client.opened();
      }
      case 'disconnect':
        if (one !== line) return;
        failures = performance.now() - one.since < lasting ? failures + 1 : 0;
        return void renew();
      default: {
        // Nothing new while it stops: an event comes again, on another connection.
        if (halt.signal.aborted) return;
        const done = take(one, envelope).finally(() => one.underway.delete(done));
        one.underway.add(done);
      }
    }
  }

  async function take(one: Line, { envelope_id, payload }: Carried): Promise<void> {
    if (one.app === undefined || payload.api_app_id !== one.app) return void refused(403, 'another app');
    const late = setTimeout(() => log('error', { event: 'late' }), requestWithin);
    try {
      const says = await options.answerTo(payload, one.app);
      const answer = says === undefined ? JSON.stringify({ envelope_id }) : padded({ envelope_id, payload: says }, answerStep);
      if (!one.client.say(answer)) log('warn', { event: 'not acknowledged' });
    } catch (error) {
      if (error instanceof NotSlack) refused(400, 'not of slack');
      else if (error instanceof NotThere) refused(403, 'another workspace');
      else log('error', { event: 'failed' });
    } finally {
      clearTimeout(late);
    }
  }

  function retire(one: Line): void {
    const done = closed(one).finally(() => retiring.delete(done));
    retiring.add(done);
  }

  async function waited(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: halt.signal }).catch(() => undefined);
  }

  return {
    start: () => void renew(),
    state: () => (line === undefined ? { open: false, ...shut } : { open: true }),
    async stop() {
      halt.abort();
      await opening;
      if (line !== undefined) retire(line);
      await Promise.all(retiring);
    },
  };
}

/** Answers what is in hand on it, then closes it. */
async function closed({ client, underway }: Line): Promise<void> {
  await Promise.all(underway);
  await Promise.race([client.disconnect(), pause(patience.close, undefined, { ref: false })]);
}

async function noHello(signal: AbortSignal): Promise<never> {
  await pause(patience.hello, undefined, { signal, ref: false }).catch(() => undefined);
  throw Object.assign(new Error('no hello'), { code: 'no_hello' });
}
