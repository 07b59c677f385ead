import type { Screen } from '../page-screen.ts';
import type { World } from '../page-server.ts';
import { h } from './element.ts';
import { london } from './london.ts';
import { slackView } from './slack/view.ts';
import { teamsView } from './teams/view.ts';
import type { Send } from './view.ts';
import { wire } from './wire.ts';

/** One window of the page: somebody at one of their platforms. */
export interface Window {
  readonly key: string;
  readonly element: HTMLElement;
  /** Draws again when the revision is another. */
  revise(revision: string): Promise<void>;
  /** Says to whoever hears it read in which language its messages are: the page itself is in English. */
  speak(language: 'en' | 'cy'): void;
  /** What the clock of the phone says. */
  tick(now: number): void;
}

export type PageSeat = World['seats'][number];

function viewFor(on: PageSeat['on'], whose: string, send: Send): { readonly element: HTMLElement; show(screen: Screen): void } {
  if (on === 'teams') {
    const view = teamsView(whose, send);
    return { element: view.element, show: (screen) => (screen.on === 'teams' ? view.show(screen) : undefined) };
  }
  const view = slackView(whose, send);
  return { element: view.element, show: (screen) => (screen.on === 'slack' ? view.show(screen) : undefined) };
}

/** `chooser`: how another person is put in this window. */
export function windowOf(seat: PageSeat, whose: string, chooser: HTMLElement, phone: boolean): Window {
  const note = h('div', { class: 'note', role: 'status' });
  let busy = 0;
  let troubles: number | null = null;
  let drawnRevision = '';
  let asked = 0;

  const tell = (words: string, kind: 'words' | 'trouble') => {
    const close = h('button', { type: 'button', class: 'cross', 'aria-label': 'Dismiss' }, ['×'], {
      click: () => note.replaceChildren(),
    });
    note.replaceChildren(h('p', { class: kind }, [words]), close);
  };
  const send: Send = async (act) => {
    if (busy > 0 && act.act !== 'say') return;
    busy += 1;
    element.classList.add('busy');
    note.replaceChildren();
    try {
      const words = await wire.act(seat.key, act);
      if (words !== null) tell(words, 'words');
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error), 'trouble');
    } finally {
      busy -= 1;
      if (busy === 0) element.classList.remove('busy');
    }
  };
  const view = viewFor(seat.on, whose, send);
  const clock = h('span');
  if (phone) view.element.prepend(h('div', { class: 'phone-bar', 'aria-hidden': 'true' }, [clock, h('span', {}, ['▮▮▮ ▰'])]));
  const place = `${whose} in ${seat.on === 'teams' ? 'Teams' : 'Slack'}${phone ? ' on a phone' : ''}`;
  const element = h('section', { class: phone ? 'window phone' : 'window', 'aria-label': place }, [
    // The headings of what stands in it are of the third level.
    h('h2', { class: 'unseen' }, [place]),
    chooser,
    view.element,
    note,
  ]);

  return {
    key: seat.key,
    element,
    speak(language) {
      for (const one of element.querySelectorAll('.messages, .slack-home, .overlay'))
        language === 'en' ? one.removeAttribute('lang') : one.setAttribute('lang', language);
    },
    tick(now) {
      clock.textContent = london.time(now);
    },
    async revise(revision) {
      if (revision === drawnRevision) return;
      drawnRevision = revision;
      const turn = ++asked;
      const screen = await wire.screen(seat.key);
      if (turn !== asked) return;
      view.show(screen);
      const latest = screen.troubles.at(-1);
      if (troubles !== null && latest !== undefined && screen.troubles.length > troubles) tell(latest, 'trouble');
      troubles = screen.troubles.length;
    },
  };
}
