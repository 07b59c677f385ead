import type { Language } from '../../domain/calendar/format.ts';
import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import type { Convened } from '../../domain/case/conference.ts';
import type { ChildId, FamilyChange } from '../../domain/case/family/shape.ts';
import { stokeOnTrent } from '../../domain/procedures/stoke-on-trent.ts';
import { familyChangedCard } from '../family/family-changed-card.ts';
import type { FormName } from '../form-names.ts';
import type { Card, Form } from '../model.ts';
import { formFor } from '../registry.ts';
import type { Scene } from '../scene.ts';
import { endingCards, endingForms } from './family/endings.ts';
import { familyForms } from './family/participation.ts';
import { chair, guests } from './partnership.ts';
import { sampleScene } from './scene-of.ts';
import * as states from './states.ts';

/** Each change of the children once the list was agreed, to the chair and to somebody who is invited. */
export function childrenCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const all = (['added', 'removed', 'born', 'discharge', 'corrected', 'renamed', 'household'] as const).flatMap((what) =>
    [chair, ...(what === 'household' || what === 'discharge' ? [] : [guests[0] ?? chair])].map((me) => {
      const card = familyChangedCard(sampleScene(changed(size, what), me, language), '1');
      if (card === null) throw new Error(`the sample of a child ${what} shows nothing`);
      return [`family-changed ${what}${me === chair ? '' : ', to an invitee'}`, card] as const;
    }),
  );
  return [...all, ...endingCards(language, size)];
}

function changed(size: states.Size, what: FamilyChange['what']): Convened {
  const change: FamilyChange = {
    child: what === 'household' ? null : ('c1' as ChildId),
    number: 1,
    unborn: false,
    what,
    by: chair,
    at: states.now,
  };
  return { ...states.answered(size), family: { changes: [change], changed: 1, told: [], off: [], ended: [], discharges: {} } };
}

/** To the chair: what was withheld is shown again; and, of a partnership that has names told by word of mouth, to read and to note who was told. */
export function namedForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const scene = sampleScene(states.answered(size), chair, language);
  const byMouth: Scene = {
    ...scene,
    directory: { ...scene.directory, namesChildren: false },
    childrenRead: () => ({ reads: 'off', of: {}, adults: {}, places: [] }),
  };
  const [bornLately, leaves] = [-3, 5].map((days) => isoFromDay(localDay(states.now) + days)) as [string, string];
  const withBaby: Scene = {
    ...scene,
    procedure: stokeOnTrent,
    state: {
      ...scene.state,
      children: scene.state.children.map((one) => (one.id === 'c1' ? { id: one.id, number: one.number, born: bornLately } : one)),
      family: { ...scene.state.family, discharges: { ['c1' as ChildId]: leaves } },
    },
  };
  const told = byMouth.state.invitees.map((one) => one.person);
  const allTold: Scene = { ...byMouth, state: { ...byMouth.state, family: { ...byMouth.state.family, told } } };
  const of = (name: FormName, said: string, as: Scene, about?: string) => {
    const form = formFor({ form: name, of: scene.state.id, ...(about === undefined ? {} : { about }) }, as);
    if (form === null) throw new Error(`the sample of ${name} ${said} shows nothing`);
    return [`${name} ${said}`, form] as const;
  };
  return [
    of('child-shown-again', 'of the chair', scene, 'c1'),
    of('child-discharge', 'changed', withBaby, 'c1'),
    of('details', 'with a baby in Stoke', withBaby),
    of('household', 'of the chair', scene),
    of('names-told', 'by word of mouth', byMouth),
    of('names-told', 'all told', allTold),
    of('adults', 'of the chair', scene),
    of('adult', 'new', scene, 'new/3'),
    of('adult', 'new by word of mouth', byMouth, 'new/3'),
    of('adult', 'corrected', scene, 'p1'),
    of('adult-off', 'asked', scene, 'p1'),
    of('details', 'by word of mouth', byMouth),
    ...endingForms(language, size),
    ...familyForms(language, size),
  ];
}
