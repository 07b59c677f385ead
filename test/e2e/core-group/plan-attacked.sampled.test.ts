import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { dayFromIso, isoFromDay } from '../../../domain/calendar/iso.ts';
import { instantAt } from '../../../domain/calendar/london.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { acceptUndertakings } from '../../support/conference/accept-undertakings.ts';
import { calendar, charges } from '../../support/convene.ts';
import { convened } from '../../support/convened.ts';
import { type Forger, forger } from '../../support/forger.ts';
import { partOf } from '../../support/many/part-of.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** the same whatever was pressed, in both languages. */
const constant = /^There is nothing for you here\. Nid oes dim i chi yma\.$/m;
/** To whoever has a part in the case, of what is not theirs in it: nothing of what it is. */
const closed = /^(This is not open now|This has changed since you looked)/m;

type Charge = (typeof charges)[number];

/**
 * The plan of two half-siblings: Bram (Teams) is there for the first alone, Marigold (Slack) and Tamsin, who leads, for both; Caspian (Slack) had an
 * action and is suspended since, Ottoline (Slack) is invited and has none. Saffron (Slack) and Barnaby (Teams) are of the partnership, and no more.
 */
async function planned(bot: Played, charge: Charge) {
  const { cases, directory } = bot.sandbox.bot().app.streams;
  const { clock } = bot.sandbox;
  const invitees = { tamsin: 'social-worker', bram: 'police', marigold: 'school', caspian: 'school', ottoline: 'gp' };
  const id = await convened({ streams: { cases }, now: clock.now(), ...charge, invitees, children: 2 });
  const state = () => cases.peek(caseStream(id));
  const ask = async (by: string, command: object) => {
    const stamp = { by, at: clock.now(), via: 'cli' } as const;
    const turned = await cases.ask(caseStream(id), { ...stamp, command: { meeting: 'k1', ...command } } as never);
    if (turned.did !== 'decided')
      throw new Error(JSON.stringify([command, turned.did === 'refused' ? turned.reason : turned.did]));
  };
  const day = dayFromIso((await state()).meetings.k1?.when.when?.date ?? '') ?? expect.unreachable();
  const iso = (n: number) => isoFromDay(calendar.addWorkingDays(day, n));
  await bot.sandbox.moveTo(instantAt(day, '10:05'));
  const { chair } = charge;
  await ask(chair, { do: 'take-register', present: ['tamsin', 'bram', 'marigold', 'caspian'] });
  await acceptUndertakings(bot, id, ['tamsin', 'bram', 'marigold', 'caspian', 'ottoline']);
  await ask(chair, { do: 'set-half-siblings', children: ['c1', 'c2'], shared: [] });
  for (const who of ['tamsin', 'marigold', 'caspian', 'ottoline'])
    await ask(chair, { do: 'limit-children', person: who, children: ['c1', 'c2'] });
  await ask(chair, { do: 'limit-children', person: 'bram', children: ['c1'] });
  for (const child of ['c1', 'c2'])
    await ask(chair, { do: 'add-plan-lines', kind: 'outcome', texts: [`planted of ${child}`], trigger: '', child });
  const give = { do: 'give-action', what: 'planted of c2', why: 'invented', due: iso(15) } as const;
  await ask(chair, { ...give, to: 'bram', child: 'c1', what: 'planted of c1' });
  await ask(chair, { ...give, to: 'marigold', child: 'c2' });
  await ask(chair, { ...give, to: 'tamsin', child: 'c2', does: { child: 'c2' } });
  await ask(chair, { ...give, to: 'caspian', child: 'c2' });
  await ask(chair, { do: 'agree-visits', who: { person: 'bram' }, days: 7, child: 'c1' });
  await ask(chair, { do: 'agree-visits', who: { person: 'marigold' }, days: 7, child: 'c2' });
  const suspend = {
    by: 'avery' as PersonId,
    at: clock.now(),
    via: 'cli',
    command: { do: 'suspend', person: 'caspian' as PersonId },
  };
  expect((await directory.ask('directory', suspend as never)).did).toBe('decided');
  await bot.settled();
  const plan = async () => {
    const { plan: is, outline, visiting, versions } = await state();
    return JSON.stringify([is, outline, visiting, versions]);
  };
  const hand = (who: string): Forger => forger(bot, bot.identity(who));
  const send = (who: string, form: string, values: object, about?: string, meeting = 'k1') =>
    hand(who).submit({ form, of: id, meeting, ...(about === undefined ? {} : { about }) } as never, values as never);
  return { id, day, iso, state, ask, plan, hand, send };
}

describe.each(partOf(charges, 2))('a plan under attack, $where', (charge) => {
  test('what is somebody else’s in it is ticked, moved, answered and read by nobody: no member, no invitee, nobody suspended, no stranger', async () => {
    const bot = await play();
    played = bot;
    const { id, iso, plan, hand, send } = await planned(bot, charge);
    const before = await plan();
    /** Whatever a form could want, and all of it meant. */
    const all = (me: string) => ({
      ...{ effect: 'x', note: 'x', kind: 'not-mine', due: iso(5), to: me, answer: 'yes', takes: 'yes', what: 'x', why: 'x' },
      ...{ by: iso(5), child: 'c2', action: 'a2', line: 'l2', way: 'withdraw', reason: 'x', texts: 'x', text: 'x', who: me },
      ...{ days: '7', on: iso(0), until: iso(3), a2: me, a3: me, a4: me, done: `${id}/a2` },
    });
    const ofAction = ['action-done', 'progress', 'help', 'new-date', 'offer-action', 'snooze', 'answer-offer', 'details'];
    const asks = [
      ...['a2', 'a3'].flatMap((about) => ofAction.map((form) => [form, about] as const)),
      ...['change-action', 'withdraw-action', 'revise', 'hand-on'].map((form) => [form, 'a2'] as const),
      ['answer-date', `a2/${iso(5)}`] as const,
      ...['plan-change', 'plan-revise', 'plan-add'].map((form) => [form, 'l2'] as const),
      ...['visit', 'visit-change', 'visit-seen'].map((form) => [form, 'v2'] as const),
      ['give-action', 'a2'] as const,
      ['plan-cover', 'marigold'] as const,
      ...['999', '-1', '0', '1/2', '__proto__'].map((about) => ['plan-changes', about] as const),
    ];
    for (const who of ['bram', 'ottoline', 'caspian', 'saffron', 'barnaby']) {
      const hasPart = who === 'bram' || who === 'ottoline';
      for (const [form, about] of asks) {
        const said = [
          await hand(who).open({ form, of: id, meeting: 'k1', about } as never),
          form === 'plan-changes' || form === 'details' ? '' : await send(who, form, all(who), about),
        ];
        for (const text of said)
          if (text !== '' && !constant.test(text)) expect([who, form, about, hasPart && closed.test(text), text]).toContain(true);
      }
      for (const verb of ['complete', 'reopen', 'say-mine'])
        for (const about of ['a2', 'a3', 'a4'])
          expect(await hand(who).press({ kind: 'press', verb, of: id, meeting: 'k1', card: 'digest', about } as never)).toMatch(
            constant,
          );
      expect(await hand(who).submit({ form: 'my-tasks', of: '' }, { done: `${id}/a3` })).toMatch(constant);
    }
    // A member of the same plan, there for the same children, has no more of it: an action of the family is ticked by its owner alone.
    for (const about of ['a1', 'a3']) {
      const done = { kind: 'press', verb: 'complete', of: id, meeting: 'k1', card: 'digest', about } as never;
      expect(await hand('marigold').press(done)).toMatch(constant);
      for (const form of ofAction.filter((one) => one !== 'details'))
        expect([form, closed.test(await send('marigold', form, all('marigold'), about))]).toEqual([form, true]);
    }
    expect(await plan()).toBe(before);
    // What Bram reads of it is his own child's.
    for (const about of ['', 'actions', 'visits', 'people', 'progress']) {
      const text = await hand('bram').open({ form: 'plan', of: id, meeting: 'k1', about });
      expect([about, text.includes('planted of c2') || text.includes('Child 2')]).toEqual([about, false]);
    }
    expect(await hand('bram').open({ form: 'plan', of: id, meeting: 'k1' })).toContain('planted of c1');
  }, 180_000);

  test('nobody comes into it who is not there: a stranger, somebody suspended, themself, or whoever is not there for the child; what may be goes through', async () => {
    const bot = await play();
    played = bot;
    const { iso, plan, send, state } = await planned(bot, charge);
    const before = await plan();
    const what = { what: 'x', why: 'x', by: iso(5), child: 'c1' };
    const offTheList = ['saffron', 'caspian', 'nobody-there', '__proto__'];
    const no: readonly (readonly [who: string, form: string, values: object, about?: string])[] = [
      ...offTheList.map((to) => ['tamsin', 'give-action', { ...what, to }] as const),
      ...offTheList.map((to) => ['tamsin', 'hand-on', { a1: to }, 'all'] as const),
      ...[...offTheList, 'bram', 'ottoline'].map((to) => ['bram', 'offer-action', { to }, 'a1'] as const),
      ...[...offTheList, 'bram'].map((who) => ['tamsin', 'plan-cover', { who }, 'bram'] as const),
      ...[...offTheList, 'ottoline'].map((about) => ['tamsin', 'plan-cover', { who: 'marigold' }, about] as const),
      ...offTheList.map((who) => ['tamsin', 'visit', { who, days: '7', child: 'c1' }] as const),
      ['tamsin', 'give-action', { ...what, to: 'bram', child: 'c2' }],
      ['tamsin', 'give-action', { ...what, to: 'bram', doer: 'child/c2' }],
      ['tamsin', 'give-action', { ...what, to: 'bram', outcome: 'l2' }],
      ['tamsin', 'give-action', { ...what, to: 'marigold', child: 'c9' }],
      ['tamsin', 'give-action', { ...what, to: 'marigold', doer: 'adult/p9' }],
      ['tamsin', 'give-action', { ...what, to: 'marigold', outcome: 'l9' }],
      ['tamsin', 'give-action', { ...what, to: 'marigold', by: '2026-01-01' }],
      ['tamsin', 'hand-on', { a2: 'bram' }, 'all'],
      ['tamsin', 'hand-on', { a4: 'caspian' }],
      ['tamsin', 'change-action', { child: 'c2', reason: 'x' }, 'a1'],
      ['marigold', 'offer-action', { to: 'bram' }, 'a2'],
      ['tamsin', 'visit', { who: 'bram', days: '7', child: 'c2' }],
      ['tamsin', 'visit', { who: 'bram', days: '0', child: 'c1' }],
      ['tamsin', 'plan-add', { kind: 'outcome', texts: 'x', child: 'c9' }],
      ['tamsin', 'plan-add', { kind: 'contingency', texts: 'x', child: 'c1' }],
    ];
    for (const [who, form, values, about] of no) {
      const text = await send(who, form, values, about);
      expect([form, values, text.length > 0, constant.test(text)]).toEqual([form, values, true, false]);
      expect([form, values, (await plan()) === before]).toEqual([form, values, true]);
    }
    // The same hands with what may be: each is a change.
    const yes: readonly (readonly [who: string, form: string, values: object, about?: string])[] = [
      ['tamsin', 'give-action', { ...what, to: 'bram', doer: 'child/c1', outcome: 'l1' }],
      ['tamsin', 'plan-cover', { who: 'marigold' }, 'bram'],
      ['tamsin', 'visit', { who: 'marigold', days: '14', child: 'c2' }],
      ['bram', 'offer-action', { to: 'marigold' }, 'a1'],
      ['marigold', 'answer-offer', { takes: 'yes' }, 'a1'],
      ['tamsin', 'hand-on', { a4: 'marigold' }],
      ['tamsin', 'change-action', { child: 'c2', reason: 'x' }, 'a1'],
    ];
    let was = before;
    for (const [who, form, values, about] of yes) {
      await send(who, form, values, about);
      const now = await plan();
      expect([form, now === was]).toEqual([form, false]);
      was = now;
    }
    // Bram had offered it, and it is of no child of his now.
    expect((await state()).plan.actions[0]).toMatchObject({ to: 'marigold', child: 'c2' });
    expect(await send('bram', 'answer-offer', { takes: 'yes' }, 'a1')).toMatch(closed);
  }, 180_000);
});
