import { afterEach, describe, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { calendarFor } from '../../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../../domain/calendar/london.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { everybody, forty, names } from '../../support/conference/forty-people.ts';
import { charges } from '../../support/convene.ts';
import { convened, plantedChild } from '../../support/convened.ts';
import { type Played, play } from '../../support/slice.ts';

const calendar = calendarFor('england-and-wales');
const six = [1, 2, 3, 4, 5, 6] as const;
const how = ['shared', 'refused', 'not-safe', 'unreachable'] as const;
/** The last of each platform have not sent theirs in time. */
const late = ['constable-19', 'constable-20', 'teacher-19', 'teacher-20'];
const nameOf = (id: string) => forty.find((one) => one.id === id)?.name ?? id;
const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0;

let played: Played;
afterEach(() => played.stop());

describe.each(charges)('forty authors and six children before the day, $where', ({ chair: chairs, administrator }) => {
  test('each is invited, asked for a report, shares it with each of the family and is asked what is new; the lists name all, the cards eight', async () => {
    played = await play(forty);
    const { cases } = played.sandbox.bot().app.streams;
    const now = played.sandbox.clock.now();
    const invitees = Object.fromEntries(forty.map(({ id, agency }) => [id, agency]));
    const id = await convened({
      streams: { cases },
      now,
      chair: chairs,
      administrator,
      invitees,
      children: six.length,
      named: true,
      waits: true,
    });
    for (const nth of [0, 1]) {
      const adult = { kind: 'parent', children: six.map((child) => `c${child}` as ChildId) } as const;
      const command = { do: 'add-adult', nth, adult } as const;
      const ask = { by: administrator as PersonId, at: now, via: 'cli', command } as const;
      expect(await cases.ask(caseStream(id), ask)).toMatchObject({ did: 'decided' });
    }
    const day = calendar.addWorkingDays(localDay(now), 10);
    const [chair, admin] = [played.as(chairs), played.as(administrator)];
    /** A message that came while a form is opened would be taken for it. */
    const reads = async (who: typeof chair, button: RegExp, within: RegExp) => {
      await played.settled();
      await who.press(button, within);
      const text = who.open();
      await who.close();
      return text;
    };
    const cardNames = (text: string) => names.filter((name) => text.includes(name)).length;
    const all = (text: string, what: string) => {
      for (const name of names) expect(text, what).toContain(name);
    };

    // The list: eight or none on the card, all of them behind its button.
    expect(cardNames(await chair.sees(/who is invited/))).toBeLessThanOrEqual(8);
    all(await reads(chair, /^All by name/, /who is invited/), 'to agree');
    await chair.press(/^Agree the list/, /who is invited/);
    await played.settled();

    for (const who of everybody) {
      const hand = played.as(who);
      await hand.sees(/You are invited[\s\S]*Your report: asked for, by/);
      await hand.press(/^I'll be there/, /You are invited/);
    }
    await played.settled();
    expect(cardNames(await chair.sees(/Reports: 0 of 40 sent/))).toBeLessThanOrEqual(8);
    all(await reads(admin, /^Reports/, /Reports: 0 of 40 sent/), 'not sent');

    // Each says with whom it was shared, of two parents and six children, and sends it.
    for (const [nth, who] of everybody.entries()) {
      const hand = played.as(who);
      await hand.press(/^It is ready/, /Your report/);
      if (late.includes(who)) continue;
      await hand.press(/^My report/, /Your report: ready/);
      await hand.press(/^Sharing it/);
      for (const child of six) expect(hand.open(), who).toContain(`Child ${child}`);
      const each = ['p1', 'p2', ...six.map((child) => `c${child}`)];
      const filled = each.map((one, at) => [`with-${one}`, how[(nth + at) % how.length] ?? '']);
      await hand.submit({ ...Object.fromEntries(filled), words: `plantedsaid of ${nameOf(who)}` });
      await hand.close();
      await hand.press(/^I have sent it/, /Your report: ready/);
      await hand.sees(/Your report: sent\./);
    }
    await played.settled();
    const toChair = await reads(chair, /^Reports/, /Reports: 36 of 40 sent/);
    all(toChair, 'to the chair');
    expect(count(toChair, /\d+ (days|hours) before the start/g)).toBe(36);
    for (const child of six)
      expect(count(toChair, new RegExp(`Child ${child}[^;]*: (Shared|Refused|Not safe|Could not)`, 'g'))).toBe(36);
    for (const name of names) expect(toChair.includes(`plantedsaid of ${name}”`), name).toBe(!late.map(nameOf).includes(name));
    expect(await reads(admin, /^Reports/, /Reports: 36 of 40 sent/)).not.toContain('plantedsaid');

    // Who is late is named to the chair, and reminded; nobody else is.
    await played.sandbox.moveTo(instantAt(calendar.addWorkingDays(day, -2), '09:01'));
    const waiting = await chair.sees(/the report is not in/);
    for (const who of late) expect(waiting, who).toContain(nameOf(who));
    expect(cardNames(waiting)).toBeLessThanOrEqual(8);
    for (const _ of late) {
      await chair.press(/^Remind now/, /the report is not in/);
      await played.settled();
    }
    for (const who of everybody)
      expect(/You are reminded of your report/.test(played.as(who).messages().join('\n')), who).toBe(late.includes(who));

    // On the day each is asked whether anything is new; twenty say so, and the chair finds every one of them.
    await played.sandbox.moveTo(instantAt(day, '09:10'));
    await played.settled();
    const some = everybody.filter((_, nth) => nth % 2 === 0);
    for (const who of everybody) {
      const hand = played.as(who);
      await hand.sees(/Is there anything new since you shared your report/);
      await hand.press(some.includes(who) ? /^Something is new/ : /^Nothing new/, /anything new since/);
    }
    await played.settled();
    const onTheDay = await chair.sees(/Something that the parents do not know yet[\s\S]*17 more\.[\s\S]*Nothing new: 20/);
    expect(cardNames(onTheDay)).toBeLessThanOrEqual(8);
    const news = await reads(chair, /^Reports/, /do not know yet/);
    for (const name of some.map(nameOf)) expect(news).toMatch(new RegExp(`${name}[^\\n]*\\n?[^\\n]*do not know yet`));
    expect(count(news, /something that the parents do not know yet/g)).toBe(20);

    for (const who of [...everybody, chairs, administrator]) {
      const posted = played.as(who).messages().join('\n');
      expect(posted, who).not.toMatch(/planted|undefined/i);
      for (const text of Object.values(plantedChild)) expect(posted, who).not.toContain(text);
    }
    // No platform refused anything that was shown to anybody.
    expect([...played.sandbox.slack.troubles(), ...played.sandbox.teams.troubles()]).toEqual([]);
  }, 300_000);
});
