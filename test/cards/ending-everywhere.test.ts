import { expect, test } from 'vitest';
import { cardFor } from '../../cards/registry.ts';
import { cancelled, held } from '../../cards/samples/endings.ts';
import { administrator, chair, guests } from '../../cards/samples/partnership.ts';
import { opened } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { phasesOf } from '../../domain/case/phase.ts';
import type { PersonId } from '../../domain/ids.ts';

const size = states.sizes.small;

/** The most urgent of it, and the forms its card opens to cancel it, to close it and to call the next. */
function endings(state: Conference, me: PersonId, now?: number) {
  const scene = sampleScene(state, me, 'en', now);
  const forms = (cardFor('meeting', scene)?.buttons ?? []).flatMap((one) => ('opens' in one ? [one.opens.form as string] : []));
  const [first] = phasesOf(state, me, scene, scene.now);
  return [first?.phase, ...forms.filter((form) => ['cancel', 'close', 'call'].includes(form))];
}

/** An administrator who is on the list of the conference they make. */
const made = <S extends Conference>(state: S): S => ({ ...state, convenor: administrator, invitees: invitees(state) });
const invitees = ({ invitees: [first, ...others] }: Conference) =>
  first === undefined ? [] : [{ ...first, person: administrator }, ...others];

test('who makes or chairs a conference ends it from the card they have, whatever it asks of them first', () => {
  expect(endings(made(states.invited(size)), administrator)).toEqual(['invitation', 'cancel']);
  expect(endings(made(states.proposed(size)), administrator)).toEqual(['with-chair', 'cancel']);
  const here = [...held(size).present, administrator];
  expect(endings(made({ ...held(size), present: here }), administrator, states.afterwards)).toEqual(['placed', 'call', 'close']);
  expect(endings(made(cancelled(states.proposed(size))), administrator)).toEqual(['with-chair', 'call']);
  expect(endings(states.answered(size), chair, states.afterwards)).toEqual(['room', 'cancel']);
  expect(endings(held(size), chair, states.afterwards)).toEqual(['room', 'close']);
});

test('nobody else ends it, and of those who place numbers nobody', () => {
  expect(endings(states.invited(size), guests[0] ?? chair)).toEqual(['invitation']);
  // Opened by mistake: the chair closes it all the same.
  expect(endings({ ...opened(size, 0), stage: 'held' }, chair)).toEqual(['room', 'close']);
  const open = opened(size, 0);
  expect(endings(made({ ...open, present: [...open.present, administrator] }), administrator)).toEqual(['scale']);
});
