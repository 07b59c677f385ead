import { afterEach, expect, test } from 'vitest';
import { caseStream } from '../../../bot/turn/streams.ts';
import { agendaOf } from '../../../domain/case/conference/day/agenda.ts';
import { procedures } from '../../../domain/procedures/registry.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';

let played: Played;
afterEach(() => played.stop());

const procedure = procedures.find('buckinghamshire') ?? expect.unreachable();
const keys = agendaOf({ continues: 'initial' }, procedure).map(({ key }) => key);

test.each(charges)(
  'the running order opens with none of it done, with some and with all, and what was marked is taken back, $where',
  async (charge) => {
    played = await play();
    const { id, day, chair, at } = await convene(played, charge);
    const done = async () =>
      Object.keys((await played.sandbox.bot().app.streams.cases.peek(caseStream(id))).meetings.k1?.day.points ?? {}).toSorted();
    await at(day, '10:05');
    await chair.sees(/the room/);
    await chair.press(/^Take the register/, /the room/);
    await chair.submit({ present: ['tamsin', 'bram', 'marigold'] });
    await chair.sees(/the room[\s\S]*Here:/);
    const [first = '', second = '', third = ''] = keys;
    for (const ticked of [[first, second], [second, third], keys, [first], []]) {
      await chair.press(/^All points/, /the room/);
      await expect.poll(() => chair.open()).toMatch(/1\. /);
      await chair.submit({ done: ticked });
      await chair.close();
      expect(await done()).toEqual(ticked.toSorted());
    }
  },
);
