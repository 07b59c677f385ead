import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import { withEnded } from '../../../domain/case/family/ended.ts';
import type { ChildId, FamilyChange } from '../../../domain/case/family/shape.ts';
import { family } from '../../../domain/case/family/slice.ts';
import { familyChangedCard } from '../../family/family-changed-card.ts';
import { cancelledCard } from '../../meeting/calling/cancelled-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { cancelled } from '../endings.ts';
import { administrator, chair } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const first = 'c1' as ChildId;

/** For the first child everything has stopped; of a small family that is the only one. */
function ended<C extends Conference>(state: C): C {
  const event = { child: first, how: 'child-died', on: '2026-11-30', by: chair, at: states.now, via: 'teams' } as const;
  const after = withEnded({ ...family.start, children: state.children, known: state.children.length }, event);
  return { ...state, children: after.children, family: { ...state.family, ended: after.ended } };
}

/** That it stopped, or goes on, to whoever keeps the case; and that a conference is off, where no child is left. */
export function endingCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const off = cancelledCard(sampleScene(ended(cancelled(states.answered(size))), administrator, language));
  return [
    ...(['stopped', 'goes-on'] as const).map((what) => {
      const change: FamilyChange = { child: first, number: 1, unborn: false, what, by: chair, at: states.now };
      const state = what === 'stopped' ? ended(states.answered(size)) : states.answered(size);
      const family = { ...state.family, changes: [change], changed: 1 };
      return [
        `family-changed ${what}`,
        drawn(familyChangedCard(sampleScene({ ...state, family }, chair, language), '1')),
      ] as const;
    }),
    ['cancelled since no child is left', drawn(off)],
  ];
}

export function endingForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const goesOn = sampleScene(states.answered(size), chair, language);
  const scene = sampleScene(ended(states.answered(size)), chair, language);
  const late = { ...scene, now: states.afterwards };
  const back = { form: 'child-end-back', of: scene.state.id, about: first } as const;
  return [
    ['child-end before anything ended', drawn(formFor({ form: 'child-end', of: scene.state.id }, goesOn))],
    ['child-end once something has', drawn(formFor({ form: 'child-end', of: scene.state.id }, scene))],
    ['child-end-back in time', drawn(formFor(back, scene))],
    ['child-end-back late', drawn(formFor(back, late))],
    ['child-end-back taken back', drawn(formFor(back, goesOn))],
  ];
}

function drawn<D>(is: D | null): D {
  if (is === null) throw new Error('a sample of an ending shows nothing');
  return is;
}
