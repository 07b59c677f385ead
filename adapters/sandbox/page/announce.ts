import { byId } from './element.ts';

let waiting: readonly string[] = [];

/** Read out politely; what comes in one burst is read as one. */
export function announce(words: string): void {
  if (waiting.length === 0)
    setTimeout(() => {
      byId('announcer').textContent = waiting.join('. ');
      waiting = [];
    }, 150);
  if (!waiting.includes(words)) waiting = [...waiting, words];
}
