import type { Language } from '../../../domain/calendar/format.ts';
import type { Report } from '../../../domain/case/conference/reports/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { PhaseName } from '../../../domain/case/phase-names.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { administrator, chair, guests } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const hour = 3_600_000;

/** What can be said of a report, in turn; of the first it is ready, and of the last nothing was said. */
const said: readonly (Report | null)[] = [
  { stage: 'ready', at: states.now },
  { stage: 'with-chair', at: states.now + hour, way: 'link', link: planted.reportLink },
  { stage: 'with-chair', at: states.now + 2 * hour, way: 'secure-mail' },
  null,
];

/** Each in turn is as far as another. */
export function withReports(state: Convened, from = 0): Convened {
  const all = state.invitees.flatMap(({ person }, n) => {
    const report = said[(n + from) % said.length];
    return report == null ? [] : [[person, report] as const];
  });
  return { ...state, reports: Object.fromEntries(all) };
}

const first = guests[0] ?? chair;
type Named<T> = readonly (readonly [name: string, what: T])[];

/** Each phase as the whole card, and as lines on the card of whoever has something more urgent. */
export function reportCards(language: Language, size: states.Size): Named<Card> {
  const one = (phase: PhaseName, state: Convened, me: PersonId, said: string) => {
    const card = phaseKinds[phase].draw(sampleScene(state, me, language), '');
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  return [
    ...said.map((_, n) => one('report', withReports(states.answered(size), n), first, `of an author, ${n}`)),
    one('reports', withReports(states.answered(size), 1), chair, 'to the chair'),
  ];
}

export function reportForms(language: Language, size: states.Size): Named<Form> {
  const one = (form: 'report' | 'reports', state: Convened, me: PersonId, said: string): Named<Form> => {
    const ref = { form, of: state.id };
    const scene = sampleScene(state, me, language);
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  return [
    ...one('report', states.invited(size), first, 'asked for'),
    ...one('report', withReports(states.answered(size), 1), first, 'sent'),
    ...one('reports', states.invited(size), chair, 'none yet'),
    ...one('reports', withReports(states.answered(size), 1), administrator, 'some'),
  ];
}
