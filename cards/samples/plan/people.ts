import type { Language } from '../../../domain/calendar/format.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { Visit, VisitId } from '../../../domain/case/plan/visiting/shape.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { FormName } from '../../form-names.ts';
import type { Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

type Sample = readonly [name: string, form: Form];
const [first = chair, second = chair] = guests;

/** Several of the core group, with cover by name, and who sees the child: one stands, one was changed, one is taken out. */
export function peopled(size: states.Size): Convened {
  const state = states.withActions(size);
  const child = state.children[0]?.id;
  const about = child === undefined ? {} : { child };
  const at = states.now;
  const visits: readonly Visit[] = [
    {
      id: 'v1' as VisitId,
      who: { person: first },
      days: 7,
      ...about,
      status: 'stands',
      at,
      seen: { on: '2026-12-01', by: first },
      was: [],
    },
    {
      id: 'v2' as VisitId,
      who: { name: planted.deputyName },
      days: 10,
      status: 'stands',
      at,
      seen: null,
      was: [{ who: { person: second }, days: 14, ...about, until: at }],
    },
    { id: 'v3' as VisitId, who: { person: second }, days: 28, status: 'withdrawn', at, seen: null, was: [] },
  ];
  const covers = {
    [first]: { cover: { name: planted.deputyName }, at, was: { person: second } },
    [second]: { cover: { person: first }, at, was: null },
  };
  return { ...state, coreGroup: [...new Set([first, second, ...state.coreGroup])], visits, covers };
}

export function peopleForms(language: Language, size: states.Size): readonly Sample[] {
  const state = peopled(size);
  const one = (form: FormName, me: PersonId, said: string, about?: string): readonly Sample[] => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = sampleScene(state, me, language);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('plan', chair, 'who is who', 'people'),
    ...one('plan', first, 'who is who, to one of them', 'people'),
    ...one('plan', chair, 'who sees the child', 'visits'),
    ...one('plan', first, 'who sees the child, to one of them', 'visits'),
    ...one('plan', chair, 'how far it is', 'progress'),
    ...one('plan-cover', chair, 'of one of them', first),
    ...one('visit', chair, 'new'),
    ...one('visit-change', chair, 'that stands', 'v1'),
    ...one('visit-change', chair, 'that was taken out', 'v3'),
    ...one('visit-seen', first, 'changed', 'v1'),
  ];
}
