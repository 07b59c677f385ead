import { afterEach, describe, expect, test } from 'vitest';
import { charges, convene, scaling } from '../support/convene.ts';
import type { Hand } from '../support/hands.ts';
import { type Played, play } from '../support/slice.ts';

let played: Played | undefined;
afterEach(async () => {
  await played?.stop();
  played = undefined;
});

async function place(one: Hand, score: string): Promise<void> {
  await one.sees(/The scale is open/);
  await one.press(/^Place/);
  await one.submit({ 'score-c1': score, 'reason-c1': 'planted reason' });
}

describe.each(charges)('the scale in the room, $where', (charge) => {
  test('a 0 is answered at once, and at the reveal the chair is asked first what is being done (BU-S7)', async () => {
    played = await play();
    const made = await convene(played, charge);
    await scaling(made, ['bram', 'marigold']);
    const [police, teacher] = [played.as('bram'), played.as('marigold')];
    await place(teacher, '0');
    expect(teacher.open()).toMatch(/in danger now, tell the chair or the police/);
    await teacher.close();
    await place(police, '5');
    await made.chair.sees(/Has not placed yet: 0/);
    await made.chair.press(/^Reveal/, /the room/);
    await made.chair.submit({});
    await made.chair.sees(/urgent question/);
    expect(police.messages().join()).not.toMatch(/You can open the line/);
    await made.chair.press(/^See the question now/, /the room/);
    await made.chair.submit({ doing: 'planted step' });
    await police.sees(/You can open the line/);
    await police.press(/^Open the line/);
    expect(police.open()).toMatch(/From 0 to 5/);
    for (const one of [made.chair, police, teacher]) expect(one.messages().join()).not.toMatch(/planted/);
  });

  test('whoever places while the chair’s form for the room is open keeps their own number, and the chair is told', async () => {
    played = await play();
    const made = await convene(played, charge);
    await scaling(made, ['bram', 'marigold', 'tamsin']);
    const teacher = played.as('marigold');
    await made.chair.press(/^Enter/, /the room/);
    await place(teacher, '4');
    await teacher.close();
    await teacher.sees(/You have placed/);
    const said = await made.chair.submit({ 'score-bram': '3', 'score-marigold': '9' });
    expect(said).toMatch(/Not taken, since they placed for themselves .*: Marigold Entwhistle\./);
    await made.chair.close();
    await made.chair.sees(/Has placed: 2/);
    await made.chair.press(/^Enter/, /the room/);
    expect(made.chair.open()).not.toMatch(/Marigold/);
    await made.chair.close();
    const police = played.as('bram');
    await police.sees(/You have placed/);
    await police.press(/^Change it/);
    await police.submit({ 'score-c1': '7', 'reason-c1': 'planted reason' });
    await made.chair.press(/^Enter/, /the room/);
    expect(made.chair.open()).not.toMatch(/Bram/);
    await made.chair.close();
    await place(played.as('tamsin'), '5');
    const room = await made.chair.sees(/Has not placed yet: 0/);
    expect(room).not.toMatch(/enter the numbers of the room/);
    await made.chair.press(/^Reveal/, /the room/);
    await made.chair.submit({});
    await made.chair.sees(/Round 1 is revealed/);
    await made.chair.press(/^Open the line/, /the room/);
    expect(made.chair.open()).toMatch(/From 4 to 7/);
  });

  test('the chair enters the room’s post-its and a parent’s number; a further round leaves the first as it was', async () => {
    played = await play();
    const made = await convene(played, charge);
    await scaling(made, ['bram', 'marigold', 'tamsin']);
    await made.chair.press(/^Enter/, /the room/);
    await made.chair.submit({ 'score-bram': '3', 'score-tamsin': '6' });
    await made.chair.sees(/Has placed: 2/);
    await made.chair.press(/^A parent/, /the room/);
    await made.chair.submit({ family: 'parent-1', 'score-c1': '8' });
    await made.chair.sees(/Parent 1/);
    const teacher = played.as('marigold');
    await place(teacher, '4');
    await made.chair.sees(/Has not placed yet: 0/);
    await made.chair.press(/^Reveal/, /the room/);
    await made.chair.submit({});
    await made.chair.sees(/Round 1 is revealed/);
    await made.chair.press(/^Open the line/, /the room/);
    expect(made.chair.open()).toMatch(/Parent 1, their own number, entered by the chair/);
    await made.chair.close();
    await made.chair.press(/^Open a further round/, /the room/);
    await made.chair.sees(/Round 2/);
    await place(teacher, '9');
    await made.chair.sees(/Has placed: 1/);
    await made.chair.press(/^Reveal/, /the room/);
    await made.chair.submit({});
    await made.chair.sees(/Round 2 is revealed/);
    await teacher.sees(/You can open the line/);
    await teacher.press(/^Open the line/);
    expect(teacher.open()).toMatch(/Earlier rounds[\s\S]*Round 1/);
  });
});
