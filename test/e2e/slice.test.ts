import { afterEach, describe, expect, test } from 'vitest';
import { calendarFor } from '../../domain/calendar/calendar-for.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { instantAt, localDay } from '../../domain/calendar/london.ts';
import { type Played, play } from '../support/slice.ts';

const calendar = calendarFor('england-and-wales');
let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

/** The main path of issue 2, step by step, as people on both platforms live it; `who` is in charge of what, and where they sit. */
describe.each([
  { administrator: 'avery', chair: 'linden', where: 'administrator on Teams, chair on Slack' },
  { administrator: 'juniper', chair: 'rowan', where: 'administrator on Slack, chair on Teams' },
])('the main path: $where', (charge) => {
  test('called, agreed, answered, scaled blind, revealed, given to do, and reminded until it is completed', async () => {
    played = await play();
    const { as, sandbox } = played;
    const at = (day: Day, time: string) => sandbox.moveTo(instantAt(day, time));
    const today = localDay(sandbox.clock.now());
    const day = calendar.addWorkingDays(today, 10);
    const [admin, chair] = [as(charge.administrator), as(charge.chair)];
    const [social, police, teacher, gp] = [as('tamsin', 'slack'), as('bram'), as('marigold'), as('ottoline')];

    // Somebody on both platforms is written to where they were last met.
    await social.say('hello');
    await social.sees(/nothing for you/);

    // 1. Call a conference, from short forms.
    await admin.say('hello');
    await admin.sees(/Call a conference/);
    await admin.press(/^Call a conference/);
    await admin.submit({
      reference: 'INV-7',
      type: 'initial',
      'section-47-started': isoFromDay(calendar.addWorkingDays(today, -2)),
    });
    await admin.sees(/INV-7: draft/);
    await admin.press(/^Add a child/, /INV-7: draft/);
    await admin.submit({ born: '2019-05-04' });
    await admin.sees(/Child 1/);
    await admin.press(/^Add a child/, /Child 1/);
    await admin.submit({ expected: isoFromDay(today + 90) });
    await admin.sees(/Unborn/);
    await admin.press(/^Fill in/, /INV-7: draft/);
    await admin.submit({ date: isoFromDay(day), time: '10:00', place: 'Invented Hall, 1 Nowhere Lane', chair: charge.chair });
    await admin.sees(/keeps this/);
    for (const [agency, role, person] of [
      ['social-care', 'social-worker', 'tamsin'],
      ['police', 'police', 'bram'],
      ['school', 'school', 'marigold'],
      ['gp', 'gp', 'ottoline'],
    ] as const) {
      await admin.press(/^Add people/, /INV-7: draft/);
      await admin.submit({ agency, role });
      await admin.submit({ people: [person] });
      await admin.close();
    }
    await admin.sees(/4 people, 4 agencies/);
    await admin.press(/^Send to the chair/, /INV-7: draft/);

    // 2. The statutory core holds the time, with the reference and no other detail; the chair agrees what was seen; then invitations go.
    const hold = await social.sees(/keep this time free/);
    expect(hold).toMatch(/INV-7/);
    expect(hold).not.toMatch(/social|child|Nowhere/i);
    await police.sees(/keep this time free/);
    await social.press(/keep it free/);
    expect(gp.messages().join()).not.toMatch(/INV-7/);
    await chair.sees(/who is invited/);
    await chair.press(/^Agree the list/, /who is invited/);

    // 3. Answer: one tap; something else; a receipt with the dates worked back.
    for (const one of [social, police, teacher, gp]) await one.sees(/You are invited/);
    await teacher.press(/I'll be there/);
    expect(await teacher.sees(/You have accepted the confidentiality undertaking/)).toMatch(/Worked back[\s\S]*Conference/);
    await social.press(/I'll be there/);
    await police.press(/Something else/);
    await police.submit({ answer: 'video' });
    await police.sees(/By video/);
    await gp.press(/Something else/);
    await gp.submit({ answer: 'apologies' });
    await gp.submit({ reason: 'clinic-or-lessons', report: 'comes', line: '' });
    await gp.sees(/still asked for/);

    // 4. Who is coming: one card each, equal to the state.
    for (const one of [admin, chair]) {
      await one.sees(/who is coming[\s\S]*by video/);
      await one.sees(/who is coming[\s\S]*apologies, report to come/);
    }

    // 5. The scale: the register, blind places, the reveal, the line for those who were here.
    await at(day, '10:05');
    await chair.sees(/the room/);
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram', 'marigold'] });
    await chair.sees(/Here: 3 people/);
    await chair.press(/^Open the scale/, /the room/);
    for (const [one, scores] of [
      [social, ['2', '3']],
      [police, ['6', '4']],
      [teacher, ['9', '5']],
    ] as const) {
      await one.sees(/The scale is open/);
      await one.press(/^Place/);
      await one.submit({
        'score-c1': scores[0],
        'reason-c1': 'planted reason one',
        'score-c2': scores[1],
        'reason-c2': 'planted reason two',
      });
      await one.close();
      // Whoever joins from outside is first asked whether anybody else hears.
      if (one === police) await one.press(/^I am alone/, /you join from outside/);
      await one.sees(/You have placed/);
    }
    expect(gp.messages().join()).not.toMatch(/the scale/);
    await chair.sees(/the room[\s\S]*Has not placed yet: 0/);
    for (const one of [chair, social, police, teacher, admin]) expect(one.everything()).not.toMatch(/planted reason/);
    await chair.press(/^Reveal/, /the room/);
    await chair.submit({});
    await teacher.sees(/You can open the line/);
    await teacher.press(/^Open the line/);
    expect(teacher.open()).toMatch(/From 2 to 9/);
    expect(teacher.open()).toMatch(/The views differ/);
    await teacher.close();

    // 6. An action: in the digest at the person's hour, until it is completed; the chair's card shows it.
    await chair.press(/^Give an action/, /the room/);
    const due = calendar.addWorkingDays(day, 8);
    await chair.submit({ to: 'marigold', what: 'planted task', why: 'planted why', by: isoFromDay(due) });
    await chair.close();
    await chair.sees(/actions/);
    await at(calendar.addWorkingDays(day, 1), '09:01');
    const digest = await teacher.sees(/What is due from you/);
    expect(digest).toMatch(/New for you/);
    expect(digest).not.toMatch(/planted/);
    await at(calendar.addWorkingDays(due, -3), '09:01');
    await teacher.sees(/due in 3 working days/);
    await teacher.press(/^Completed/, /due in 3 working days/);
    await chair.sees(/1 completed of/);
    await teacher.sees(/Not completed after all/);
    await played.settled();
    const before = teacher.messages().length;
    for (const day of [due, calendar.addWorkingDays(due, 1)]) {
      await at(day, '09:01');
      await played.settled();
    }
    expect(teacher.messages().length).toBe(before);
  }, 60_000);
});
