import { expect, test } from 'vitest';
import { readerOf } from '../../../../bot/click/scene.ts';
import { digestCard } from '../../../../cards/plan/digest-card.ts';
import { pressOf } from '../../../../cards/registry.ts';
import { dayFromIso, isoFromDay } from '../../../../domain/calendar/iso.ts';
import { remindsOfReceipt } from '../../../../domain/case/conference/circulation/receipt-reminder.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import { mayPutOff } from '../../../../domain/nudges/policy.ts';
import { forthValley } from '../../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../../domain/procedures/stoke-on-trent.ts';
import { calendarOf } from '../../../../domain/timescales/calendar-of.ts';
import { wordsOn } from '../../../cards/words-on.ts';
import { noon, type Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const day = (iso: string) => dayFromIso(iso) ?? expect.unreachable();

/** Held and decided on Tuesday 15 December 2026, and the decisions sent that day. */
function sent(procedure: Story['known']['procedure'] = stokeOnTrent): Story {
  const story = inRoom(procedure);
  story.at = noon('2026-12-15');
  decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  const choices = list.flatMap(({ to, minutes }) => (minutes === null ? [{ to, minutes: 'none' as const }] : []));
  story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices, off: [] });
  expect(story.events).toEqual(['list-released', 'document-sent']);
  return story;
}

/** What the digests of these days remind somebody of, each of the day after the one before. */
function reminded(story: Story, who: Name, from: string, to: string): readonly string[] {
  const { procedure } = story.known;
  const calendar = calendarOf(procedure);
  const found: string[] = [];
  let since = day(from) - 1;
  for (let today = day(from); today <= day(to); today = calendar.nextWorkingDay(today + 1)) {
    const all = remindsOfReceipt(story.convened, id(who), since, today, { procedure, calendar });
    if (all.length > 0) found.push(`${isoFromDay(today)}: ${all.map((one) => `${one.document} ${isoFromDay(one.by)}`).join()}`);
    since = today;
  }
  return found;
}

test('whoever has not confirmed the decisions is asked on their day, 1 and 3 working days after, and every week; not on the day they went out (ST-T14)', () => {
  const by = 'decisions 2026-12-16';
  expect(reminded(sent(), 'tom', '2026-12-15', '2027-01-20')).toEqual([
    `2026-12-16: ${by}`,
    `2026-12-17: ${by}`,
    `2026-12-21: ${by}`,
    `2026-12-29: ${by}`,
    `2027-01-04: ${by}`,
    `2027-01-11: ${by}`,
    `2027-01-18: ${by}`,
  ]);
});

test('each document has its own clock, what is open of an earlier one goes with it, and what is sent again begins anew (FV-T10, FV-M1)', () => {
  const story = sent(forthValley).ask('cleo', { do: 'send-document', document: 'plan' });
  story.ask('tom', { do: 'confirm-received', document: 'decisions' });
  // By Sunday the twentieth: on the last working day before it.
  expect(reminded(story, 'tom', '2026-12-15', '2026-12-21')).toEqual([
    '2026-12-18: plan 2026-12-20',
    '2026-12-21: plan 2026-12-20',
  ]);
  expect(reminded(story, 'gus', '2026-12-18', '2026-12-18')).toEqual(['2026-12-18: decisions 2026-12-16,plan 2026-12-20']);
  story.ask('tom', { do: 'confirm-received', document: 'plan' });
  story.at = noon('2027-01-12');
  story.ask('sam', { do: 'add-plan-lines', kind: 'outcome', texts: ['planted'], trigger: '' });
  story.at += 60_000;
  story.ask('cleo', { do: 'send-document', document: 'plan' });
  expect(reminded(story, 'tom', '2027-01-12', '2027-01-14')).toEqual([
    '2027-01-13: plan 2027-01-13',
    '2027-01-14: plan 2027-01-13',
  ]);
});

test('it ends once they have confirmed, were told by telephone, or have left; whoever is on no list is asked nothing', () => {
  const all = (story: Story, who: Name) => reminded(story, who, '2026-12-16', '2027-01-20');
  const story = sent();
  expect([all(story, 'cleo'), all(story, 'ada')]).toEqual([[], []]);
  expect(all(story, 'gus')).not.toEqual([]);
  story.ask('ada', { do: 'note-received', to: id('gus'), document: 'decisions', how: 'telephone' });
  expect(all(story, 'gus')).toEqual([]);
  story.ask('ada', { do: 'note-received', to: id('gus'), document: 'decisions', how: null });
  expect(all(story, 'gus'), 'not after all').not.toEqual([]);
  story.ask('tom', { do: 'confirm-received', document: 'decisions' });
  expect(all(story, 'tom')).toEqual([]);
  const { procedure } = story.known;
  const away = [{ person: id('sam') } as never];
  const known = { procedure, calendar: calendarOf(procedure) };
  const asks = (of: typeof story.convened) => remindsOfReceipt(of, id('sam'), day('2026-12-15'), day('2026-12-16'), known).length;
  expect([asks(story.convened), asks({ ...story.convened, away }), asks({ ...story.convened, stage: 'cancelled' })]).toEqual([
    1, 0, 0,
  ]);
  expect(mayPutOff('receipt')).toBe(false);
});

test('a digest has a row to read it and one tap to confirm it, in its group; the tap is answered on the digest', () => {
  const story = sent();
  const draw = (on: string) =>
    digestCard({
      ...readerOf(story.known.directory, id('tom'), noon(on)),
      cases: new Map([[story.convened.id, story.convened]]),
      duties: [],
      unanswered: [],
      receipts: new Map([[story.convened.id, [{ meeting: 'k1', document: 'decisions', by: day('2026-12-16'), heldOn: null }]]]),
    });
  const lines = wordsOn(draw('2026-12-17')).split('\n');
  expect(lines).toContain('Late');
  expect(lines).toContain(`Confirm that you have the decisions of ${story.convened.reference}, by Wed 16 Dec 2026`);
  expect(wordsOn(draw('2026-12-16')).split('\n')).toContain('Today');
  const buttons = draw('2026-12-17').blocks.flatMap((one) =>
    one.block === 'row' && one.button !== undefined ? [one.button] : [],
  );
  const pressed = buttons.flatMap((one) => ('does' in one ? [one.does] : []));
  expect(pressed.map((one) => pressOf(one as never))).toEqual([
    { command: { do: 'confirm-received', document: 'decisions' }, card: 'digest' },
  ]);
});
