import type { SlackInstallation } from '../installation.ts';
import type { Carried } from './envelope.ts';
import { type SlackSocket, type SocketOptions, type SocketState, slackSocket } from './socket.ts';

export interface SocketsOptions extends Omit<SocketOptions, 'appToken' | 'app' | 'answerTo'> {
  readonly installed: () => readonly SlackInstallation[];
  /** Of the single settings: for every app that no installation names. */
  readonly appToken: string | undefined;
  /** What to acknowledge a payload with that came from the app of these installations. Throws NotSlack and NotThere. */
  readonly answerTo: (payload: Carried['payload'], of: readonly SlackInstallation[]) => Promise<object | undefined>;
}

/** `of`: the installation whose connection it is; null: that of the single settings. */
export interface NamedSocketState {
  readonly of: string | null;
  readonly state: SocketState;
}

export interface SlackSockets {
  /** Opens each; nothing waits for it. */
  readonly start: () => void;
  /** Opens what has come since, closes what there is no installation for any more. */
  readonly look: () => void;
  readonly states: () => readonly NamedSocketState[];
  /** Takes no more on any, answers what is in hand, closes all. */
  readonly stop: () => Promise<void>;
}

interface Wanted {
  readonly token: string;
  readonly of: string | null;
  readonly app: string | null;
}

/** What a connection is opened for: with another token, or for another app, it is another connection. */
const lineOf = ({ token, app }: Wanted) => `${app ?? ''} ${token}`;

/**
 * Socket Mode for each app that has an app-level token: one connection an app, however many workspaces it is in. What comes on it counts only
 * for that app and the places it is installed in, as a signature does.
 */
export function slackSockets({ installed, appToken, answerTo, ...each }: SocketsOptions): SlackSockets {
  const open = new Map<string, Wanted & { readonly socket: SlackSocket }>();
  const closing = new Set<Promise<void>>();
  let running = false;

  /** One for each token: where an app is in several workspaces, it goes by the first of them. */
  function wanted(): readonly Wanted[] {
    const single = appToken === undefined ? [] : [{ token: appToken, of: null, app: null }];
    const own = installed().flatMap(({ appToken: token, name, app }) => (token === undefined ? [] : [{ token, of: name, app }]));
    const all: readonly Wanted[] = [...single, ...own];
    return all.filter(({ token }, at) => all.findIndex((one) => one.token === token) === at);
  }

  /** Of the app that the connection is of: those that name it and, on that of the single settings, those that name none. */
  const ofApp = (connected: Wanted, app: string) =>
    installed().filter((one) => one.app === app || (connected.app === null && one.app === null));

  function look(): void {
    if (!running) return;
    const now = wanted();
    for (const one of now) {
      const before = open.get(lineOf(one));
      if (before !== undefined) {
        open.set(lineOf(one), { ...one, socket: before.socket });
        continue;
      }
      const socket = slackSocket({
        ...each,
        appToken: one.token,
        app: one.app,
        answerTo: (payload, app) => answerTo(payload, ofApp(one, app)),
      });
      open.set(lineOf(one), { ...one, socket });
      socket.start();
    }
    for (const [line, { socket }] of open) {
      if (now.some((one) => lineOf(one) === line)) continue;
      open.delete(line);
      close(socket);
    }
  }

  function close(socket: SlackSocket): void {
    const done = socket.stop().finally(() => closing.delete(done));
    closing.add(done);
  }

  return {
    start() {
      running = true;
      look();
    },
    look,
    states: () => [...open.values()].map(({ of, socket }) => ({ of, state: socket.state() })),
    async stop() {
      running = false;
      for (const { socket } of open.values()) close(socket);
      await Promise.all(closing);
    },
  };
}
