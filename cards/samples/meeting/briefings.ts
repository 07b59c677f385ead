import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened, Invitee } from '../../../domain/case/conference.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import type { Problems } from '../../building/values.ts';
import { meetingCard } from '../../meeting/meeting-card.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import { invited, type Size } from '../states.ts';

const practitioner = guests[0] ?? chair;
const carer = guests[1] ?? chair;

/** A carer is on the list of a procedure that has them briefed; somebody is named to do it, or nobody. */
function withCarer(size: Size, named: boolean): Convened {
  const state = invited({ ...size, invitees: Math.max(2, size.invitees) });
  const invitees = state.invitees.map((one): Invitee => {
    if (one.person === carer) return { ...one, role: 'carer' };
    return named && one.person === practitioner ? { ...one, briefs: [{ carer }] } : one;
  });
  return { ...state, invitees };
}

/** The sample procedure, with a role that is briefed. */
function sceneOf(state: Convened, me: PersonId, language: Language): Scene {
  const scene = sampleScene(state, me, language);
  const briefed = forthValley.roles.filter(({ key }) => key === 'carer');
  return { ...scene, procedure: { ...scene.procedure, roles: [...scene.procedure.roles, ...briefed] } };
}

export function briefingCards(language: Language, size: Size): readonly (readonly [name: string, card: Card])[] {
  const drawn = (said: string, named: boolean, me: PersonId) => {
    const card = meetingCard(sceneOf(withCarer(size, named), me, language));
    if (card === null) throw new Error(`the sample of a briefing, ${said}, shows nothing`);
    return [`briefing ${said}`, card] as const;
  };
  return [drawn('nobody named, to the administrator', false, administrator), drawn('of whoever is named', true, practitioner)];
}

export function briefingForms(language: Language, size: Size): readonly (readonly [name: string, form: Form])[] {
  const scene = sceneOf(withCarer(size, false), administrator, language);
  const ref = { form: 'briefer', of: scene.state.id, about: carer } as const;
  const found = formFor(ref, scene);
  if (found === null) throw new Error('the sample form briefer shows nothing');
  const problems: Problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
  const again = formFor(ref, scene, problems, {});
  return [['briefer of a carer', found], ...(again === null ? [] : [['briefer of a carer, again', again] as const])];
}
