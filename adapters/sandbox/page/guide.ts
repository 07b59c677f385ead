import type { ActShown, ChapterShown, StoryShown } from '../page-story.ts';
import { announce } from './announce.ts';
import { byId, h } from './element.ts';
import { london } from './london.ts';
import { wire } from './wire.ts';

export interface Guide {
  show(story: StoryShown | null): void;
}

export interface GuideHands {
  /** Puts these seats on the stage. `anew`: each at their desktop, also whoever was on a phone. */
  readonly stage: (seats: readonly string[], anew: boolean) => void;
  readonly trouble: (error: unknown) => void;
  readonly moveClock: (to: number) => void;
}

/** How long a step stands before the next is played by itself, in ms. */
const rest = 2200;

/** The band that tells the story: its chapters, the step that comes next with what is to be pressed, and a hand that does it. */
export function guide(chapters: readonly ChapterShown[], hands: GuideHands): Guide {
  const host = byId('guide');
  host.hidden = chapters.length === 0;
  let story: StoryShown | null = null;
  let open = sessionStorage.getItem('guide') !== 'closed';
  let staged = '';
  /** What the address arranges stays, until the story goes on. */
  let arranged = location.hash !== '';
  let playing = false;

  const ask = (what: Parameters<typeof wire.story>[0]) => wire.story(what).catch(hands.trouble);
  const toggle = h('button', { type: 'button', class: 'guide-toggle', 'aria-controls': 'guide-step' }, ['Guide'], {
    click() {
      open = !open;
      sessionStorage.setItem('guide', open ? 'open' : 'closed');
      draw();
    },
  });
  const begin = (chapter: string) => {
    playing = false;
    staged = '';
    arranged = false;
    void ask({ do: 'begin', chapter });
  };
  const tours = [...Map.groupBy(chapters, ({ tour }) => tour)];
  const parts = tours.flatMap(([, its]) =>
    its.map(({ key, title }, nth) =>
      h('button', { type: 'button', class: 'chapter' }, [h('span', { class: 'chapter-nth' }, [String(nth + 1)]), title], {
        click: () => begin(key),
      }),
    ),
  );
  const tour = h(
    'select',
    { class: 'tour', 'aria-label': 'Which story' },
    tours.map(([title]) => h('option', { value: title }, [title])),
    { change: () => begin(tours.find(([title]) => title === tour.value)?.[1][0]?.key ?? '') },
  );
  tour.hidden = tours.length < 2;
  const count = h('p', { class: 'step-count' });
  const title = h('h2');
  const text = h('p', { class: 'step-text' });
  const list = h('ul', { class: 'step-acts' });
  const doIt = h('button', { type: 'button', class: 'plain main' }, ['Do this step for me'], {
    click: () => void ask({ do: 'step' }),
  });
  const play = h('button', { type: 'button', class: 'plain' }, ['Play'], {
    click() {
      playing = !playing;
      draw();
      if (playing) void playOn();
    },
  });
  const skip = h('button', { type: 'button', class: 'plain quiet' }, ['Skip'], { click: () => void ask({ do: 'skip' }) });
  const show = h('button', { type: 'button', class: 'plain quiet' }, ['Show these people'], {
    click: () => hands.stage(people(), true),
  });
  /** Once a story is told there is another one. */
  const other = () => tours.find(([title]) => title !== tour.value);
  const onward = h('button', { type: 'button', class: 'plain main' }, [], { click: () => begin(other()?.[1][0]?.key ?? '') });
  const trouble = h('p', { class: 'step-trouble', role: 'alert' });
  const step = h('div', { class: 'step', id: 'guide-step' }, [
    h('div', { class: 'step-words' }, [count, title, text]),
    list,
    h('div', { class: 'step-hands' }, [onward, doIt, play, h('span', { class: 'step-small' }, [show, skip])]),
    trouble,
  ]);
  host.replaceChildren(
    h('div', { class: 'chapters' }, [
      toggle,
      tour,
      h(
        'ol',
        { 'aria-label': 'Chapters of the story' },
        parts.map((one) => h('li', {}, [one])),
      ),
    ]),
    step,
  );

  /** Where the chapters stand in one line, the one that is told is in sight, with a little of the one before. */
  function showCurrent(): void {
    const current = host.querySelector('.chapter[aria-current]')?.parentElement;
    const line = current?.parentElement;
    if (!current || !line) return;
    const before = Math.min(30, Math.max(0, line.clientWidth - current.offsetWidth));
    line.scrollLeft += current.getBoundingClientRect().left - line.getBoundingClientRect().left - before;
  }
  new ResizeObserver(() => {
    showCurrent();
    // Where it stands below the chat, that ends where the guide begins.
    document.documentElement.style.setProperty('--guide-height', `${host.offsetHeight}px`);
  }).observe(host);

  async function playOn(): Promise<void> {
    while (playing && story?.at !== null) {
      await ask({ do: 'step' });
      if (story?.trouble !== null) break;
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
    playing = false;
    draw();
  }
  const now = () => (story?.at == null ? undefined : chapters[story.at.chapter]?.steps[story.at.step]);
  const people = () => now()?.people ?? [];

  function actLine(act: ActShown, isNext: boolean): HTMLElement {
    const state = act.done ? 'done' : isNext ? 'next' : 'later';
    const mark = h('span', { class: 'act-mark', 'aria-hidden': 'true' }, [act.done ? '✓' : isNext ? '→' : '']);
    const said = act.done ? h('span', { class: 'unseen' }, ['Done: ']) : null;
    if (act.to !== null && !act.done) {
      const { to } = act;
      const when = `${london.day(to)}, ${london.time(to)}`;
      const move = h('button', { type: 'button', class: isNext ? 'act-clock pointed' : 'act-clock' }, [`The clock: ${when}`], {
        click: () => hands.moveClock(to),
      });
      return h('li', { class: state }, [mark, move]);
    }
    const words = act.to === null ? act.words : `The clock: ${london.day(act.to)}, ${london.time(act.to)}`;
    const fields = isNext && act.fields.length > 0 ? fieldsOf(act) : null;
    return h('li', { class: state }, [mark, h('span', {}, [said, words, fields])]);
  }

  function draw(): void {
    const its = now();
    const at = story?.at ?? null;
    toggle.setAttribute('aria-expanded', String(open));
    host.classList.toggle('shut', !open);
    step.hidden = !open;
    if (story !== null && story.tour !== '') tour.value = story.tour;
    for (const [nth, one] of parts.entries()) {
      if (one.parentElement !== null) one.parentElement.hidden = chapters[nth]?.tour !== tour.value;
      const isPast = at === null ? story !== null : nth < at.chapter;
      one.classList.toggle('past', isPast);
      if (nth === at?.chapter) one.setAttribute('aria-current', 'step');
      else one.removeAttribute('aria-current');
      one.title = isPast
        ? 'Told. Press to begin it again.'
        : nth === at?.chapter
          ? 'Press to begin it again.'
          : 'Press to begin here.';
    }
    showCurrent();
    const busy = story?.doing ?? null;
    const isSet = busy === null || busy.part === null;
    count.textContent = at === null || !isSet ? '' : `Step ${at.step + 1} of ${chapters[at.chapter]?.steps.length ?? 0}`;
    title.textContent = isSet ? (its?.title ?? 'The story is told') : busy.words;
    const told = its?.text ?? 'Everything stays as it is: press what you like, or begin a chapter again.';
    text.textContent = isSet ? told : 'What comes before is done by itself. A moment, please.';
    // While the scene is set there is nothing to press.
    const todo = isSet ? (story?.acts ?? []).filter((one) => !one.aside) : [];
    const next = todo.find((one) => !one.done);
    list.replaceChildren(...todo.map((one) => actLine(one, one === next)));
    doIt.disabled = busy !== null || its === undefined;
    doIt.textContent = busy !== null && busy.part === null ? 'Being done …' : 'Do this step for me';
    play.textContent = playing ? 'Pause' : 'Play on';
    play.disabled = its === undefined || (busy !== null && !playing);
    const isTold = story?.at === null && busy === null;
    for (const one of [doIt, play]) one.hidden = isTold;
    onward.hidden = !isTold || other() === undefined;
    onward.textContent = `The other story: ${other()?.[0] ?? ''}`;
    skip.hidden = its === undefined || !isSet;
    show.hidden = its === undefined || !isSet;
    trouble.textContent = story?.trouble ?? '';
  }

  return {
    show(next) {
      const before = story?.at;
      story = next;
      draw();
      if (next === null || next.at === null || next.doing?.part != null) return;
      const key = `${next.at.chapter}.${next.at.step}`;
      if (key === staged || !open) return;
      staged = key;
      if (!arranged) hands.stage(people(), false);
      arranged = false;
      if (before !== undefined && before !== null) announce(`Next: ${now()?.title ?? ''}`);
    },
  };
}

function fieldsOf({ fields }: ActShown): HTMLElement {
  return h(
    'span',
    { class: 'act-fields' },
    fields.flatMap(([label, value], nth) => [
      nth === 0 ? '' : ' · ',
      label.endsWith('?') ? `${label} ` : `${label}: `,
      h('b', {}, [spelled(value)]),
    ]),
  );
}

/** A day is written as people read it, and typed as a form takes it. */
const spelled = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? london.date(Date.parse(`${value}T12:00Z`)) : value;
