import type { Language } from '../../../domain/calendar/format.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import type { ChairTie } from '../../../domain/procedures/conference/chair-rule.ts';
import type { FormName } from '../../form-names.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { administrator, chair, unitManager } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** The chair has said what ties them to the case. */
export const tied = <S extends Conference>(state: S, ...ties: readonly ChairTie[]): S => ({
  ...state,
  chairTie: { declared: { by: chair, ties, at: states.now }, answered: null },
});

/** The unit manager has said that they stay. */
export const stays = <S extends Conference>(state: S): S => ({
  ...state,
  chairTie: { ...state.chairTie, answered: { by: unitManager, why: planted.chairStays, at: states.now } },
});

/** What chair, administrator and unit manager have on their card of it. */
export function chairTieCards(language: Language, size: states.Size): readonly (readonly [name: string, card: Card])[] {
  const one = (said: string, state: Conference, me: PersonId, now: Instant = states.now) => {
    const card = meetingCard(sampleScene(state, me, language, now));
    if (card === null) throw new Error(`the sample chair-tie ${said} shows nothing`);
    return [`chair-tie ${said}`, card] as const;
  };
  const proposed = tied(states.proposed(size), 'operational', 'line-management');
  const answered = tied(states.answered(size), 'operational');
  return [
    one('asked', states.proposed(size), chair),
    one('none', tied(states.proposed(size)), chair),
    one('some', proposed, chair),
    one('flagged', proposed, administrator),
    one('asked of the unit manager', proposed, unitManager),
    one('waits', answered, administrator, states.beforehand),
    one('stays, to the chair', stays(answered), chair),
    one('stays, to the administrator', stays(answered), administrator),
    one('stays, to the unit manager', stays(answered), unitManager),
  ];
}

/** What the chair and the unit manager fill in, and what is read of it in Details. */
export function tieForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const proposed = tied(states.proposed(size), 'operational', 'supervisory');
  const one = (form: FormName, said: string, state: Conference, me: PersonId) => {
    const found = formFor({ form, of: state.id, meeting: state.meeting }, sampleScene(state, me, language));
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const ref = { form, of: state.id, meeting: state.meeting } as const;
    const again = found.fields.length === 0 ? null : formFor(ref, sampleScene(state, me, language), problems, {});
    return [[`${form} ${said}`, found] as const, ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('chair-tie', 'first', states.proposed(size), chair),
    ...one('chair-tie', 'changed', proposed, chair),
    ...one('keep-chair', 'first', proposed, unitManager),
    ...one('keep-chair', 'changed', stays(proposed), unitManager),
    ...one('details', 'of a chair with a tie who stays', stays(tied(states.answered(size), 'operational')), administrator),
    ...one('chair', 'by the unit manager', proposed, unitManager),
  ];
}
