import type { Act } from '../page-acts.ts';
import type { Screen } from '../page-screen.ts';
import type { Told, World } from '../page-server.ts';

async function answered<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(typeof body.error === 'string' ? body.error : `HTTP ${response.status}`);
  return body;
}

/** What is said while nobody answers there; a browser's own words for it differ, and tell nothing. */
export const notThere = 'The sandbox does not answer. Is “npm start” still running?';

const ask = (path: string, how?: RequestInit): Promise<Response> =>
  fetch(path, how).catch(() => {
    throw new Error(notThere);
  });

const post = async (path: string, body: object): Promise<string | null> => {
  const response = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answered<{ words: string | null }>(response)).words;
};

const seatPath = (key: string) => `/api/seats/${encodeURIComponent(key)}`;

export type ClockMove =
  | { readonly move: 'hour' }
  | { readonly move: 'next-working-morning' }
  | { readonly move: 'to'; readonly local: string };

/** Everything the page asks its server. Each throws an Error with a sentence for the person. */
export const wire = {
  world: async () => answered<World>(await ask('/api/world')),
  screen: async (key: string) => answered<Screen>(await ask(seatPath(key))),
  act: (key: string, act: Act) => post(seatPath(key), act),
  moveClock: (move: ClockMove) => post('/api/clock', move),
  story: (what: { readonly do: 'step' | 'skip' } | { readonly do: 'begin'; readonly chapter: string }) =>
    post('/api/story', what),
  choose: (key: string) => post('/api/procedure', { key }),
  startAgain: () => post('/api/start-again', {}),
};

/** Tells what is new, for as long as the page is open; `down`: the server is not there. */
export function onOverview(listener: (told: Told) => void, down: (isDown: boolean) => void): void {
  const source = new EventSource('/api/events');
  source.addEventListener('overview', (event) => {
    down(false);
    listener(JSON.parse(event.data));
  });
  source.addEventListener('error', () => down(true));
}
