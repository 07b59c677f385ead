import { afterEach, describe, expect, test } from 'vitest';
import { calendarFor } from '../../../../domain/calendar/calendar-for.ts';
import { instantAt, localDay } from '../../../../domain/calendar/london.ts';
import { fetched } from '../../../support/conference/fetched-minutes.ts';
import { everybody, forty, names } from '../../../support/conference/forty-people.ts';
import { charges } from '../../../support/convene.ts';
import { convened } from '../../../support/convened.ts';
import { type Played, play } from '../../../support/slice.ts';

const calendar = calendarFor('england-and-wales');
const six = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const;

let played: Played;
afterEach(() => played.stop());

describe.each(charges)('forty people and six children, $where', ({ chair: chairs, administrator }) => {
  test('nobody and nothing is cut: register, numbers, views, decisions, the list, the minutes', async () => {
    played = await play(forty);
    const { cases } = played.sandbox.bot().app.streams;
    const now = played.sandbox.clock.now();
    const invitees = Object.fromEntries(forty.map(({ id, agency }) => [id, agency]));
    await convened({ streams: { cases }, now, chair: chairs, administrator, invitees, children: six.length });
    const chair = played.as(chairs);
    await played.sandbox.moveTo(instantAt(calendar.addWorkingDays(localDay(now), 10), '10:05'));
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: everybody });
    await chair.sees(/Here: 40 people/);
    await chair.press(/^Accepted on paper/, /the room/);
    await chair.submit({ people: everybody });
    await chair.press(/^Open the scale/, /the room/);
    await chair.sees(/Round 1/);
    await chair.press(/^Enter$/, /the room/);
    // From a sheet, all of them for each child, one form after the other.
    for (const [at, child] of six.entries()) {
      expect(chair.open()).toContain(`Child ${at + 1}: the numbers written on paper`);
      for (const name of names) expect(chair.open(), child).toContain(name);
      await chair.submit(Object.fromEntries(everybody.map((who, nth) => [`score-${who}`, String(1 + (nth % 10))])));
    }
    await chair.close();
    await chair.press(/^Reveal/, /the room/);
    expect(chair.open()).toContain('Everybody who is here has placed for every child.');
    await chair.submit({});
    await chair.press(/^Open the line/, /the room/);
    expect(chair.open().match(/From 1 to 10\./g)).toHaveLength(six.length);
    // Forty for each child, and each of them is said whose it is.
    expect(chair.open().match(/entered by the chair/g)).toHaveLength(six.length * everybody.length);
    await chair.close();

    await chair.press(/^Ask for views/, /the room/);
    await chair.press(/^Close views/);
    expect(chair.open()).toContain('40 people have not given a view for every child');
    for (const name of names) expect(chair.open()).toContain(name);
    await chair.submit({});
    await chair.press(/^Record it/);
    await chair.press(/^Decide$/);
    for (const [at] of six.entries()) {
      expect(chair.open()).toContain(`This is about Child ${at + 1} alone.`);
      await chair.submit({ what: 'on', how: 'chair-decides', reason: 'plantedreason', categories: ['neglect'] });
    }
    await chair.close();
    await chair.press(/^Close the conference/);
    await chair.submit({});
    await chair.press(/^Who gets what/);
    expect(chair.open()).toMatch(/Decisions at once: 46[\s\S]*A copy of the plan: 40[\s\S]*The minutes, whole: 40/);
    // In each of the three lists, and once more where somebody is taken off.
    for (const name of names) expect(chair.open().split(name).length - 1, name).toBeGreaterThanOrEqual(4);
    await chair.submit({});
    await chair.press(/^Minutes$/, /the room/);
    await chair.press(/^Choose a heading/);
    await chair.submit({ heading: 'grey-areas' });
    await chair.submit({ text: 'plantedminutes' });
    await chair.close();
    await chair.press(/^Minutes$/, /the room/);
    await chair.press(/^Agree$/);
    await chair.submit({});
    await chair.press(/^Who has what/);
    await chair.press(/^Send it/);
    await chair.submit({ document: 'minutes' });
    await chair.sees(/Decisions: 0 of 46 have it[\s\S]*Minutes: 0 of 40 have it/);
    await chair.press(/^Who has what/);
    for (const name of names) expect(chair.open().split(name).length - 1, name).toBeGreaterThanOrEqual(2);
    await chair.close();

    // A message that comes while a form is opened would be taken for it.
    await played.settled();
    for (const who of ['constable-20', 'teacher-20']) {
      const hand = played.as(who);
      await hand.press(/^Read the decisions/);
      expect(hand.open().match(/At risk of significant harm/g), who).toHaveLength(six.length);
      await hand.close();
      await hand.press(/^About the minutes/);
      await hand.press(/^Fetch the file/);
      const minutes = await fetched(hand);
      for (const name of names) expect(minutes, who).toContain(name);
      for (const [at] of six.entries()) expect(minutes, who).toContain(`Child ${at + 1}`);
      expect(minutes, who).toContain('plantedminutes');
      await hand.close();
      expect(hand.messages().join('\n')).not.toMatch(/planted|undefined/i);
    }
    // No platform refused anything that was shown to anybody.
    expect([...played.sandbox.slack.troubles(), ...played.sandbox.teams.troubles()]).toEqual([]);
  }, 240_000);
});
