import { londonWall } from '../london-time.ts';
import type { World } from '../page-server.ts';
import { announce } from './announce.ts';
import { sizes } from './arrangement.ts';
import { ask } from './ask.ts';
import { byId, h } from './element.ts';
import { london } from './london.ts';
import { procedure } from './procedure.ts';
import { type ClockMove, notThere, wire } from './wire.ts';

export interface Top {
  clock(now: number): void;
  down(isDown: boolean): void;
  arranged(size: number): void;
  trouble(error: unknown): void;
  /** Moves the clock to an instant. */
  moveTo(at: number): void;
  /** How much of the scene is set, 0 to 1; null: it is. */
  progress(part: number | null): void;
}

const arrangementNames: Readonly<Record<(typeof sizes)[number], string>> = { 1: 'One', 2: 'Two', 4: 'Four' };

/** The bar at the top: the story's time and how to move it, how many windows, start again. */
export function top(world: World, arrange: (size: number) => void, again: () => Promise<null>): Top {
  let now = 0;
  const trouble = h('p', { class: 'top-trouble', role: 'alert' });
  const time = h('time', { class: 'clock-time' });
  const day = h('span', { class: 'clock-day' });
  const tell = (error: unknown) => {
    trouble.textContent = error instanceof Error ? error.message : String(error);
  };
  const attempt = async (what: () => Promise<null>) => {
    trouble.textContent = '';
    document.body.classList.add('moving');
    try {
      await what();
    } catch (error) {
      tell(error);
    } finally {
      document.body.classList.remove('moving');
    }
  };
  const move = (to: ClockMove) =>
    attempt(async () => {
      await wire.moveClock(to);
      announce(`It is now ${london.longDay(now)}, ${london.time(now)}`);
      return null;
    });
  const moveTo = async () => {
    const input = h('input', {
      type: 'datetime-local',
      id: 'move-to',
      required: true,
      min: londonWall(now),
      value: londonWall(now),
    });
    const hint = h('p', { class: 'hint' }, ['The story’s clock only goes forward. London time.']);
    const go = await ask('Move the clock', [h('label', { for: 'move-to' }, ['To']), input, hint], 'Move');
    if (go) await move({ move: 'to', local: input.value.slice(0, 16) });
  };
  /** Everything begins anew, so the page does too. */
  const chosen = async (key: string) => {
    await wire.choose(key);
    history.replaceState(null, '', location.pathname);
    location.reload();
    return null;
  };
  const startAgain = async () => {
    const words =
      'Everything that was said and done here is forgotten, the clock goes back, and the story stands where it began.';
    if (await ask('Start again?', [h('p', {}, [words])], 'Start again')) await attempt(again);
  };
  const more = h('button', { type: 'button', class: 'plain top-more', 'aria-expanded': 'false' }, ['More'], {
    click: () => more.setAttribute('aria-expanded', String(byId('top').classList.toggle('open'))),
  });
  const restart = h('button', { type: 'button', class: 'plain start-again' }, ['Start again'], {
    click: () => void startAgain(),
  });
  const setting = h('progress', { class: 'setting-part', max: 1, 'aria-label': 'The scene is being set', hidden: true });
  const button = (words: string, click: () => void) => h('button', { type: 'button', class: 'plain' }, [words], { click });
  const clock = h('div', { class: 'clock', role: 'group', 'aria-label': 'The story’s clock' }, [
    h('p', { class: 'clock-now' }, [day, time]),
    button('+1 hour', () => void move({ move: 'hour' })),
    button('Next working day 09:00', () => void move({ move: 'next-working-morning' })),
    button('Move to…', () => void moveTo()),
  ]);
  const choices = sizes.map((size) =>
    h('button', { type: 'button', 'data-size': size, 'aria-pressed': 'false' }, [arrangementNames[size]], {
      click: () => arrange(size),
    }),
  );
  byId('top').replaceChildren(
    h('h1', {}, [
      h('img', { src: '/mark.svg', alt: '', width: 28, height: 28 }),
      'Quorate',
      h('span', { class: 'sandbox' }, ['sandbox']),
    ]),
    clock,
    h('div', { class: 'choices', role: 'group', 'aria-label': 'How many people side by side' }, choices),
    restart,
    more,
    world.procedures.length === 0 ? '' : procedure(world, (key) => attempt(() => chosen(key))),
    ...world.notices.map((notice) => h('p', { class: 'notice' }, [notice])),
    trouble,
    setting,
  );
  return {
    clock(ms) {
      now = ms;
      day.replaceChildren(
        h('span', { class: 'long' }, [london.longDay(ms)]),
        h('span', { class: 'short' }, [london.shortDay(ms)]),
      );
      time.textContent = london.time(ms);
      time.dateTime = new Date(ms).toISOString();
    },
    down(isDown) {
      document.body.classList.toggle('down', isDown);
      trouble.textContent = isDown ? notThere : '';
    },
    trouble: tell,
    moveTo: (at) => void move({ move: 'to', local: londonWall(at) }),
    progress(part) {
      setting.hidden = part === null;
      if (part !== null) setting.value = part;
    },
    arranged(size) {
      for (const one of choices) one.setAttribute('aria-pressed', String(one.dataset.size === String(size)));
    },
  };
}
