import type { SeatNews } from '../page-news.ts';
import type { Told } from '../page-server.ts';
import type { StoryShown } from '../page-story.ts';
import { type Arrangement, asPhone, framed, readArrangement, resized, staged, writeArrangement } from './arrangement.ts';
import { chooser } from './chooser.ts';
import { byId, h } from './element.ts';
import { guide } from './guide.ts';
import { people, platformName } from './people.ts';
import { point } from './pointer.ts';
import { look, unseenOf } from './seen.ts';
import { strip } from './strip.ts';
import { top } from './top.ts';
import { type Window, windowOf } from './window.ts';
import { onOverview, wire } from './wire.ts';

const world = await wire.world();
const known = (key: string) => world.seats.some((seat) => seat.key === framed(key).seat);
const host = byId('windows');

let arrangement: Arrangement = readArrangement(known);
let news: ReadonlyMap<string, SeatNews> = new Map();
let windows: readonly (Window | null)[] = [];
let active = 0;
let now = 0;
let story: StoryShown | null = null;
let languages: Told['about']['languages'] = {};

const bar = top(
  world,
  (size) => {
    const filled = arrangement.filter((key) => key !== '');
    arrange(resized([...new Set([...filled, ...cast()])], size));
  },
  async () => {
    await wire.startAgain();
    look(news.values());
    refresh();
    return null;
  },
);
const list = people(world, (key) => put(key, active));
const days = strip((to) => bar.moveTo(to));
const told = guide(world.chapters, {
  stage: (keys, anew) => arrange(staged(anew ? [] : arrangement, keys)),
  trouble: (error) => bar.trouble(error),
  moveClock: (to) => bar.moveTo(to),
});

/** Whoever has a part in the chapter, in order, and then in the story: who fills further windows. */
function cast(): readonly string[] {
  const here = world.chapters[story?.at?.chapter ?? 0]?.steps ?? [];
  return [...here, ...world.chapters.flatMap(({ steps }) => steps)].flatMap((step) => step.people);
}

function put(key: string, at: number): void {
  const elsewhere = arrangement.indexOf(key);
  if (key !== '' && elsewhere >= 0) {
    activate(elsewhere);
    windows[elsewhere]?.element.querySelector<HTMLElement>('.messages')?.focus();
    return;
  }
  arrange(arrangement.map((one, n) => (n === at ? key : one)));
  windows[at]?.element.querySelector<HTMLElement>('.messages')?.focus();
}

function activate(at: number): void {
  active = Math.min(at, arrangement.length - 1);
  for (const [n, one] of [...host.children].entries()) one.classList.toggle('active', n === active);
  for (const [n, one] of [...byId('switch').children].entries()) one.setAttribute('aria-pressed', String(n === active));
}

function emptyWindow(head: HTMLElement): HTMLElement {
  const words = 'Choose somebody from the list to see their chat as their platform shows it.';
  return h('section', { class: 'window empty', 'aria-label': 'Nobody yet' }, [head, h('p', { class: 'nothing' }, [words])]);
}

/** A phone beside the desktop, in the next window; from a phone back to the desktop. */
function turnFrame(key: string, at: number): void {
  const { seat, phone } = framed(key);
  const wider = resized(arrangement, Math.max(2, arrangement.length));
  const beside = at + 1 < wider.length ? at + 1 : at - 1;
  const place = phone ? at : beside;
  arrange((phone ? arrangement : wider).map((one, nth) => (nth === place ? (phone ? seat : asPhone(seat)) : one)));
}

/** "Rowan · Teams". */
function shortName(key: string): string {
  const { seat: its, phone } = framed(key);
  const seat = world.seats.find((one) => one.key === its);
  const person = world.people.find((one) => one.id === seat?.person);
  return seat === undefined || person === undefined
    ? 'Nobody'
    : `${person.name.split(' ')[0]} · ${platformName[seat.on]}${phone ? ', phone' : ''}`;
}

/** Draws the windows anew; a person who stays where they were keeps their window. */
function arrange(next: Arrangement): void {
  const before = windows;
  const then = arrangement;
  arrangement = next;
  writeArrangement(next);
  const drawn = next.map((key, at): readonly [Window | null, HTMLElement] => {
    const kept = before[at];
    if (kept && then[at] === key) return [kept, kept.element];
    const its = framed(key);
    const seat = world.seats.find((one) => one.key === its.seat);
    const frame = h('button', { type: 'button', class: 'frame' }, [its.phone ? 'Desktop' : 'Phone'], {
      click: () => turnFrame(key, at),
    });
    const head = chooser(world, its.seat, at, (chosen) => put(chosen, at), seat === undefined ? null : frame);
    if (seat === undefined) return [null, emptyWindow(head)];
    const person = world.people.find((one) => one.id === seat.person);
    const made = windowOf(seat, person?.name ?? key, head, its.phone);
    return [made, made.element];
  });
  windows = drawn.map(([window]) => window);
  host.dataset.size = String(next.length);
  // A window that stays is not touched: taken out and put back, it would forget how far it was scrolled.
  for (const [at, [, element]] of drawn.entries()) {
    const there = host.children[at];
    if (there === undefined) host.append(element);
    else if (there !== element) there.replaceWith(element);
  }
  while (host.children.length > drawn.length) host.lastElementChild?.remove();
  byId('switch').replaceChildren(
    ...next.map((key, at) =>
      h('button', { type: 'button', 'aria-pressed': 'false' }, [shortName(key)], { click: () => activate(at) }),
    ),
  );
  activate(active);
  if (next.length === 4 && then.length !== 4 && innerWidth < 1700) list.turn(false);
  bar.arranged(next.length);
  refresh();
}

/** What whoever sits there reads: as they have chosen, or else as the partnership does. */
function languageAt(key: string): 'en' | 'cy' {
  const seat = world.seats.find((one) => one.key === key);
  const person = world.people.find((one) => one.id === seat?.person);
  const usual = world.procedures.find((one) => one.key === world.procedure)?.language;
  return languages[person?.id ?? ''] ?? person?.language ?? usual ?? 'en';
}

function refresh(): void {
  for (const window of windows) {
    window?.speak(languageAt(window.key));
    window?.tick(now);
  }
  // Each window marks what comes next once it is drawn.
  if (windows.every((window) => window === null)) pointOut();
  for (const window of windows) {
    const its = window === null ? undefined : news.get(window.key);
    if (window === null || its === undefined) continue;
    if (document.visibilityState === 'visible') look([its]);
    void window.revise(its.revision).then(pointOut, (error: unknown) => bar.trouble(error));
  }
  list.show(
    arrangement.map((key) => framed(key).seat),
    new Map([...news].map(([key, one]) => [key, unseenOf(one)])),
  );
}

let pointedAt = '';
function pointOut(): void {
  point(story, (seat) => windows.find((one) => one?.key === seat)?.element);
  // Whoever is next stands in front, where there is room for one.
  const seat = story?.acts.find((one) => !one.done)?.seat ?? '';
  if (seat !== pointedAt && seat !== '' && arrangement.includes(seat)) activate(arrangement.indexOf(seat));
  pointedAt = seat;
}

for (const type of ['focusin', 'pointerdown'])
  host.addEventListener(type, ({ target }) => {
    const at = [...host.children].findIndex((one) => target instanceof Node && one.contains(target));
    if (at >= 0) activate(at);
  });
arrange(arrangement);
document.addEventListener('visibilitychange', refresh);
window.addEventListener('hashchange', () => arrange(readArrangement(known)));
onOverview(
  (overview) => {
    news = new Map(overview.seats.map((one) => [one.key, one]));
    ({ now } = overview);
    bar.clock(now);
    const wasSet = story?.doing?.part != null;
    story = overview.story;
    languages = overview.about.languages;
    // What happened while the scene was set is no news.
    if (wasSet && story?.doing?.part == null) look(overview.seats);
    days.show(overview.about.days, overview.now);
    list.group(overview.about.parts);
    told.show(story);
    const isSet = story?.doing?.part != null;
    document.body.classList.toggle('setting', isSet);
    // Dimmed, and not to be pressed, scrolled by keys or read out half done.
    for (const one of document.querySelectorAll<HTMLElement>('.windows > *, .people')) one.inert = isSet;
    bar.progress(story?.doing?.part ?? null);
    refresh();
  },
  (isDown) => bar.down(isDown),
);
