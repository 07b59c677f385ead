import type { Page } from 'playwright-core';
import { newcomers } from '../../adapters/sandbox/newcomers.ts';
import { pagePeople, type Seat, seatsOf } from '../../adapters/sandbox/page-seats.ts';
import type { Told } from '../../adapters/sandbox/page-server.ts';
import type { ActShown } from '../../adapters/sandbox/page-story.ts';
import { inventedPartnership } from '../../adapters/sandbox/partnership.ts';
import { slackScreen, teamsScreen } from '../../adapters/sandbox/screens/at-screen.ts';
import { fieldIn, inputOf } from '../../adapters/sandbox/screens/find.ts';
import { type Face, linesOf } from '../../adapters/sandbox/screens/sight.ts';
import type { StoryAct } from '../../adapters/sandbox/story/act.ts';
import { scriptFor } from '../../adapters/sandbox/story/script-for.ts';
import { actionsOf } from '../../adapters/sandbox/teams/card.ts';
import type { OnPage } from './open-page.ts';

/** Every chapter; the days in what is filled in are read from the page. */
export const chaptersTold = scriptFor('buckinghamshire').tours.flatMap((tour) =>
  tour.chapters(() => '').map((one) => ({ ...one, tour: tour.title })),
);
const seats = seatsOf([...pagePeople(inventedPartnership()), ...newcomers]);
const wait = 100;

/** Whoever tells the story by hand: presses nothing but what is marked, and types what the guide says. */
export function byHand(on: OnPage, page: Page) {
  const told = (): Promise<Told> =>
    page.evaluate(`new Promise((known) => {
      const news = new EventSource('/api/events');
      news.addEventListener('overview', ({ data }) => (news.close(), known(JSON.parse(data))));
    })`);
  const send = (seat: string, act: object): Promise<string> =>
    page.evaluate(
      `fetch('/api/seats/${seat}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(act))} }).then((response) => response.text())`,
    );
  const faces = ({ on: platform, who, person }: Seat): readonly Face[] =>
    platform === 'teams'
      ? teamsScreen(on.sandbox.teams, person.id, person.name, who).faces()
      : slackScreen(on.sandbox.slack, person.id, person.name, who).faces();

  /** What goes into the open form: which fields the script says, what goes in them the page. */
  function filled(
    act: Extract<StoryAct, { press: string }>,
    shown: ActShown,
    form: Face,
  ): Readonly<Record<string, string | readonly string[]>> {
    const fill = act.fill ?? [];
    const nth = fill.findIndex(([title]) => form.title.startsWith(title));
    const skipped = fill.slice(0, nth).reduce((sum, [, values]) => sum + Object.keys(values).length, 0);
    const all = Object.entries(fill[nth]?.[1] ?? {}).map(([label, raw], at) => {
      const written = shown.fields[skipped + at]?.[1] ?? '';
      const read = typeof raw === 'object' && 'readBy' in raw ? codeOf(raw.readBy) : written;
      const { field, value } = inputOf(fieldIn(form, label), Array.isArray(raw) ? raw : read);
      return [field.key, value] as const;
    });
    return Object.fromEntries(all);
  }
  function codeOf(person: string): string {
    const seat = seats.find((one) => one.person.id === person);
    const lines = seat === undefined ? [] : faces(seat).flatMap(linesOf);
    return /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(lines.join('\n'))?.[0] ?? '';
  }
  async function sendOff(seat: Seat, values: Readonly<Record<string, string | readonly string[]>>): Promise<void> {
    if (seat.on === 'teams') {
      const buttons = actionsOf(on.sandbox.teams.snapshot(seat.who).dialog?.card ?? {});
      const what = { nth: buttons.length - 1, title: String(buttons.at(-1)?.title) };
      await send(seat.key, { act: 'submit', what, filled: values });
      return;
    }
    const view = on.sandbox.slack.snapshot(seat.who).views.at(-1);
    await send(seat.key, { act: 'submit', view: view?.id, filled: { ...view?.filled, ...values } });
  }

  return {
    told,
    /** Tells it to its end. Throws where nothing is marked any more, or nothing comes of what is. */
    async tell(key: string): Promise<void> {
      for (let patience = 100; patience > 0; patience--) {
        await page.waitForTimeout(wait);
        await on.settled();
        const { story } = await told();
        const at = story?.at ?? null;
        const chapter = at === null ? undefined : chaptersTold[at.chapter];
        if (story === null || at === null || chapter?.key !== key) return;
        const nth = story.acts.findIndex((one) => !one.done);
        const [shown, act] = [story.acts[nth], chapter.steps[at.step]?.acts[nth]];
        const marked = page.locator('.pointed:visible');
        if (story.doing !== null || shown === undefined || act === undefined || (await marked.count()) !== 1) continue;
        const called = (await marked.textContent({ timeout: 1_000 }).catch(() => ''))?.trim() ?? '';
        if (shown.label !== null && called.startsWith(shown.label) && called !== shown.label)
          throw new Error(`“${called}” is called “${shown.label}” in the guide`);
        const seat = seats.find((one) => one.key === shown.seat);
        const form = seat === undefined ? undefined : faces(seat).find(({ kind }) => kind === 'form');
        if ('say' in act) {
          await marked.fill(act.say);
          await page.keyboard.press('Enter');
        } else if ('press' in act && shown.begun && seat !== undefined && form !== undefined && act.reads === undefined)
          await sendOff(seat, filled(act, shown, form));
        // On a slow machine another one may be marked by now: the story is asked again.
        else await marked.click({ timeout: 5_000 }).catch(() => undefined);
      }
      const { story } = await told();
      throw new Error(`${key} goes no further than ${JSON.stringify(story?.acts.find((one) => !one.done))}`);
    },
  };
}
