import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { dayText } from '../../../cards/building/wording.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import type { CaseCommand } from '../../../domain/case/case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { calendar, charges } from '../../support/convene.ts';
import { convened } from '../../support/convened.ts';
import { readable } from '../../support/hands.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** Where somebody reads their Home: on Slack the page of that name, on Teams the card that comes by word. */
const homes = [
  { who: 'marigold', role: 'school', where: 'Slack', charge: charges[1] },
  { who: 'bram', role: 'police', where: 'Teams', charge: charges[0] },
] as const;

describe.each(homes)('whoever has a part in two cases, on $where', ({ who, role, charge }) => {
  test('has on Home the actions and duties of both, the oldest first, and reads there what none of them is about', async () => {
    const bot = await play();
    played = bot;
    const { clock, slack } = bot.sandbox;
    const { streams } = bot.sandbox.bot().app;
    const today = localDay(clock.now());
    const invitees = { tamsin: 'social-worker', [who]: role };
    const ids: string[] = [];
    for (const reference of ['INV-71', 'INV-72'])
      ids.push(await convened({ streams, now: clock.now(), ...charge, invitees, reference }));
    const held = calendar.addWorkingDays(today, 10);
    const asks = async (of: number, command: object) => {
      const turned = await streams.cases.ask(caseStream(ids[of] ?? ''), {
        by: charge.chair as PersonId,
        at: clock.now(),
        via: 'cli',
        command: command as CaseCommand,
      });
      expect(turned.did, JSON.stringify(turned)).toBe('decided');
    };
    const day = (n: number): Day => calendar.addWorkingDays(held, n);
    const give = (of: number, n: number) =>
      asks(of, { do: 'give-action', to: who, what: 'planted action', why: 'planted why', due: isoFromDay(day(n)) });
    const recommend = (of: number, nth: number) =>
      asks(of, { do: 'recommend', meeting: 'k1', id: `recommended${nth}`, child: 'c1', owner: who, what: 'planted advice' });

    // Of each kind what is of the second case falls between what is of the first.
    await bot.sandbox.moveTo(instantAt(held, '10:05'));
    for (const nth of [0, 1]) await asks(nth, { do: 'take-register', meeting: 'k1', present: ['tamsin', who] });
    for (const n of [2, 4, 6]) await give(n === 4 ? 1 : 0, n);
    for (const n of [0, 1, 2]) {
      await bot.sandbox.moveTo(instantAt(day(n), '10:05'));
      await recommend(n % 2, n);
    }

    const hand = bot.as(who);
    const identity = bot.identity(who);
    const home = async (): Promise<string> => {
      if (identity.on === 'teams') {
        await hand.say('conferences');
        return hand.sees(/What you are part of[\s\S]*INV-7/);
      }
      await slack.openHome({ org: identity.org, user: identity.user }, 'home');
      const shown = () => readable(slack.snapshot({ org: identity.org, user: identity.user }).home?.definition ?? {});
      await slack.until(() => /INV-7/.test(shown()), 'Home');
      return shown();
    };
    const read = await home();
    const at = (n: number) => dayText(isoFromDay(day(n)), 'en');
    const answers = [0, 1, 2].map(
      (n) => `INV-7${(n % 2) + 1}\\*?\\s+· something is recommended to your agency, to answer by ${at(n + 5)}`,
    );
    const actions = [
      ['INV-71', 1, 2],
      ['INV-72', 1, 4],
      ['INV-71', 2, 6],
    ].map(([reference, nth, n]) => `${reference}, action ${nth}, due ${at(Number(n))}`);
    expect(read).toMatch(new RegExp([...answers, 'Your actions', ...actions].join('[\\s\\S]*')));
    expect(read).not.toMatch(/planted|Plantedplace|undefined/);
  }, 120_000);
});
