import type { Language } from '../../../domain/calendar/format.ts';
import { localDay } from '../../../domain/calendar/london.ts';
import { type LaterKind, laterKinds } from '../../../domain/case/later/shape.ts';
import type { Form } from '../../model.ts';
import { laterForm } from '../../plan/later/later-form.ts';
import { chair, guests } from '../partnership.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

/** What can be put off: of every kind, one of them put off already; and nothing. */
export function laterForms(language: Language, size: states.Size): readonly (readonly [name: string, form: Form])[] {
  const state = states.invited(size);
  const today = localDay(states.now);
  const about: Readonly<Record<LaterKind, string>> = {
    invitation: 'k1',
    report: 'k1',
    family: 'k1',
    move: 'x00000000001',
    need: state.children[0]?.id ?? 'c1',
  };
  const items = laterKinds.map((kind, at) => ({
    what: `${kind}/${about[kind]}` as const,
    kind,
    by: today + 9,
    latest: today + 7,
    until: at === 0 ? today + 3 : null,
  }));
  const ref = { form: 'remind-later', of: state.id, meeting: 'k1' } as const;
  const scene = sampleScene(state, guests[0] ?? chair, language);
  return [items, []].flatMap((of, at) => {
    const form = laterForm({ ...scene, laterItems: () => of }, ref);
    return form === null ? [] : [[`remind-later ${at === 0 ? 'of every kind' : 'nothing'}`, form] as const];
  });
}
