import { expect, test } from 'vitest';
import { roomCard } from '../../../cards/meeting/register/room-card.ts';
import { scaleCard } from '../../../cards/meeting/scale/scale-card.ts';
import { formFor } from '../../../cards/registry.ts';
import { chair, directory, guests } from '../../../cards/samples/partnership.ts';
import { opened } from '../../../cards/samples/rounds.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { known, placing, scaling, sealed } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';
import { buttonsOn, wordsOn } from '../words-on.ts';

/** The procedure, where a role of it only observes. */
const observing = (role: string): Procedure => ({
  ...known.procedure,
  roles: known.procedure.roles.map((one) => (one.key === role ? { ...one, part: 'observe' } : one)),
});

test('whoever only observes places no number, and the chair enters none for them (ST-P4, FV-P3)', () => {
  const story = scaling();
  story.known = { ...known, procedure: observing('school') };
  expect(story.ask('tom', placing('tom', 5)).refused).toBe('observes');
  const blob = sealed('{"score":5,"reason":""}');
  const entered = { do: 'place-room', round: 1, child: 'c1' as ChildId, blobs: [{ person: id('tom'), blob }] } as const;
  expect(story.ask('cleo', entered).refused).toBe('not-here');
  expect(story.ask('sam', placing('sam', 5)).events).toEqual(['placed']);
});

test('their card asks for none, no form opens, and nobody waits for them (ST-P4, FV-P3)', () => {
  const size = { invitees: 2, children: 1 };
  const me = guests[0] ?? chair;
  const nameOfMe = directory.people.get(me)?.name ?? expect.unreachable();
  const state = opened(size, 0);
  const role = state.invitees.find(({ person }) => person === me)?.role ?? '';
  const seen = (who: PersonId, procedure: Procedure) => ({ ...sampleScene(state, who, 'en'), procedure });
  const ref = { form: 'place', of: state.id, about: '1' } as const;
  for (const [procedure, asked] of [
    [known.procedure, true],
    [observing(role), false],
  ] as const) {
    const card = scaleCard(seen(me, procedure)) ?? expect.unreachable();
    expect(buttonsOn(card).includes('Place')).toBe(asked);
    expect(wordsOn(card).includes('You observe: no number is asked of you.')).toBe(!asked);
    expect(formFor(ref, seen(me, procedure)) !== null).toBe(asked);
    const room = wordsOn(roomCard(seen(chair, procedure)) ?? expect.unreachable());
    expect(room).toContain(`Has not placed yet: ${asked ? 2 : 1}`);
    const reveal = wordsOn(formFor({ form: 'reveal', of: state.id }, seen(chair, procedure)) ?? expect.unreachable());
    expect(reveal.includes(nameOfMe)).toBe(asked);
  }
});
