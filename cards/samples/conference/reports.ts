import type { Language } from '../../../domain/calendar/format.ts';
import type { Report } from '../../../domain/case/conference/reports/shape.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import type { PhaseName } from '../../../domain/case/phase-names.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import type { Procedure } from '../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { reportLeftCard } from '../../conference/reports/report-left-card.ts';
import type { FormName } from '../../form-names.ts';
import { phaseKinds } from '../../meeting/phases.ts';
import type { Card, Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import { administrator, chair, guests, minuteTaker, sampleProcedure, spares } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleScene } from '../scene-of.ts';
import * as states from '../states.ts';

const hour = 3_600_000;

const first = guests[0] ?? chair;

/** What can be said of a report, in turn; of the first it is ready, and of the last nothing was said. */
const said: readonly (Report | null)[] = [
  { stage: 'ready', at: states.now, reminded: states.beforehand - 600_000 },
  {
    stage: 'with-chair',
    at: states.now + hour,
    way: 'link',
    link: planted.reportLink,
    signedBy: planted.managerPost,
    split: true,
    restricted: true,
    shared: {
      ['p1' as AdultId]: { how: 'shared', at: states.now },
      ['p2' as AdultId]: { how: 'not-safe', at: states.now },
      ['c1' as ChildId]: { how: 'refused', at: states.now },
    },
    said: { errors: true, disagree: true, words: planted.reportWords },
    withheld: { manager: planted.managerPost, discussed: false, at: states.now },
    anew: { anything: true, at: states.theDay },
  },
  {
    stage: 'with-chair',
    at: states.now + 2 * hour,
    way: 'secure-mail',
    withheld: { manager: planted.managerPost, discussed: true, at: states.now, decision: 'in-part', line: planted.chairLine },
    anew: { anything: false, at: states.theDay },
  },
  null,
];

/** Everything that any procedure asks of a report. */
const asksAll = (): Procedure => ({
  ...sampleProcedure(),
  reports: { ...stokeOnTrent.reports, composite: false, askNewBeforeStart: true },
});

/** Each in turn is as far as another. */
export function withReports(state: Convened, from = 0): Convened {
  const all = state.invitees.flatMap(({ person }, n) => {
    const report = said[(n + from) % said.length];
    return report == null ? [] : [[person, report] as const];
  });
  return { ...state, reports: Object.fromEntries(all) };
}

/** Whom the author of a report has asked to counter-sign it. */
export const manager = spares[0] ?? chair;
const aboutSign = `${first}/${states.now}`;

/** The first on the list leads, and has asked a manager to counter-sign their report; `signs`: what that one has said. */
export function toSign(size: states.Size, signs?: boolean): Convened {
  const state = states.answered(size);
  const invitees = state.invitees.map((one) => (one.person === first ? { ...one, role: 'social-worker' } : one));
  const said = signs === undefined ? {} : { said: { signs, at: states.now + hour } };
  return {
    ...state,
    invitees,
    reports: { [first]: { stage: 'ready', at: states.now, sign: { asked: manager, at: states.now, ...said } } },
  };
}

/** Of every report everything is said that can be. */
function allSaid(size: states.Size): Convened {
  const state = states.answered(size);
  const invitees = state.invitees.map((one) => ({ ...one, role: 'social-worker' }));
  const report = said[1] ?? null;
  const reports = Object.fromEntries(invitees.flatMap(({ person }) => (report === null ? [] : [[person, report]])));
  return { ...state, invitees, reports };
}

type Named<T> = readonly (readonly [name: string, what: T])[];

/** Each phase as the whole card, and as lines on the card of whoever has something more urgent. */
export function reportCards(language: Language, size: states.Size): Named<Card> {
  const one = (phase: PhaseName, state: Convened, me: PersonId, said: string, about = '', now?: Instant) => {
    const card = phaseKinds[phase].draw({ ...sampleScene(state, me, language, now), procedure: asksAll() }, about);
    if (card === null) throw new Error(`the sample ${phase} ${said} shows nothing`);
    return [`${phase} ${said}`, card] as const;
  };
  const left = reportLeftCard(sampleScene(states.invited(size), spares[0] ?? chair, language));
  if (left === null) throw new Error('the sample of a report that somebody left shows nothing');
  return [
    ...said.map((_, n) => one('report', withReports(states.answered(size), n), first, `of an author, ${n}`)),
    one('reports', withReports(states.answered(size), 1), chair, 'to the chair'),
    one('counter-sign', toSign(size), manager, 'to the manager', aboutSign),
    one('counter-sign', toSign(size, true), manager, 'said', aboutSign),
    one('report', toSign(size, false), first, 'of which the manager says not yet'),
    one('withheld', withReports(states.answered(size), 1), chair, 'to the chair', first),
    one('invitation', states.answered(size), first, 'anything new', '', states.theDay),
    one('invitation', withReports(states.answered(size), 1), first, 'something new', '', states.theDay),
    one('room', withReports(states.answered(size), 1), chair, 'something new', '', states.theDay),
    one('pre-flight', withReports(states.unsettled(size), 3), chair, 'reports not in', '', states.beforehand),
    ['report-left', left],
  ];
}

export function reportForms(language: Language, size: states.Size): Named<Form> {
  const one = (form: FormName, state: Convened, me: PersonId, said: string, about?: string): Named<Form> => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = { ...sampleScene(state, me, language), procedure: asksAll() };
    const found = formFor(ref, scene);
    if (found === null) throw new Error(`the sample form ${form} ${said} shows nothing`);
    const problems = Object.fromEntries(found.fields.map((field) => [field.name, 'This cannot be right.']));
    const again = found.fields.length === 0 ? null : formFor(ref, scene, problems, {});
    return [[`${form} ${said}`, found], ...(again === null ? [] : [[`${form} ${said}, again`, again] as const])];
  };
  const some = withReports(states.answered(size), 1);
  const asked = `${first}/${states.now}`;
  return [
    ...one('report', states.invited(size), first, 'asked for'),
    ...one('report', some, first, 'sent'),
    ...one('report-shared', states.invited(size), first, 'with nobody yet'),
    ...one('report-shared', some, first, 'with some'),
    ...one('report-sign', states.invited(size), first, 'nobody asked yet'),
    ...one('report-sign', toSign(size, false), first, 'answered'),
    ...one('report', toSign(size), first, 'a manager asked'),
    ...one('report-withhold', states.invited(size), first, 'not asked'),
    ...one('report-withhold', withReports(states.answered(size), 2), first, 'answered'),
    ...one('report-withheld', some, chair, 'asked', asked),
    ...one('report-withheld', withReports(states.answered(size), 2), chair, 'again', asked),
    ...one('reports', states.invited(size), chair, 'none yet'),
    ...one('reports', some, chair, 'some, to the chair'),
    ...one('reports', some, administrator, 'some'),
    ...one('reports', allSaid(size), chair, 'all said'),
    ...one('reports', allSaid(size), chair, 'all said, the second page', '>2'),
    ...one('reports', { ...some, minuteTaker }, minuteTaker, 'to whoever writes the record'),
  ];
}
