import type { Directory } from '../../../directory/state.ts';
import type { PersonId } from '../../../ids.ts';
import type { Circulated, Procedure } from '../../../procedures/schema.ts';
import type { Convened } from '../../conference.ts';
import type { AdultId, ChildId } from '../../family/shape.ts';
import { observes } from '../../meeting/list/observes.ts';
import { mayHave } from '../../need-to-know/children.ts';
import type { MinutesCopy, OfFamily, Recipient } from './shape.ts';

type Of = Pick<
  Convened,
  'invitees' | 'coreGroup' | 'adults' | 'children' | 'exclusion' | 'participation' | 'needToKnow' | 'away'
>;

/** As the procedure has it, before the chair has said anything. `choices`: what the chair says of the minutes; null in `minutes`: has to say. */
export interface ProposedRecipient extends Omit<Recipient, 'minutes'> {
  readonly as: Circulated;
  readonly minutes: MinutesCopy | null;
  readonly choices: readonly MinutesCopy[];
  readonly source: string;
}

/**
 * ONE list of who gets what, per child, by the procedure's data (ST-C1, FV-T9 to FV-T11): the chair looks at it and releases it. Nobody from
 * whom the case is kept is on it, nor anything of a half-sibling for whoever is there for another child; whoever the chair has
 * excluded stands there as that.
 */
export function whoGetsWhat(of: Of, procedure: Procedure, { people }: Directory): readonly ProposedRecipient[] {
  const listed = of.invitees.map((one) => one.person);
  const members = of.coreGroup.filter((one) => !listed.includes(one));
  const known = (one: PersonId) => people.get(one)?.status === 'active' && !of.away.some(({ person }) => person === one);
  return [
    ...of.invitees
      .filter((one) => known(one.person))
      .map(({ person, role }) => ofPerson(of, procedure, person, observes(procedure, role) ? 'observer' : 'invited')),
    ...members.filter(known).map((one) => ofPerson(of, procedure, one, 'core-group')),
    ...of.adults.filter((one) => one.kind !== 'relative').flatMap((one) => ofAdult(of, procedure, one.id, one.children)),
    ...of.children.flatMap((one) => ('born' in one ? ofChild(of, procedure, one.id) : [])),
  ];
}

/** What was on the screen as it was released: another one where anything of it is another. */
export function listVersionOf(list: readonly ProposedRecipient[]): number {
  let hash = 2_166_136_261;
  for (const sign of JSON.stringify(list)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}

function ofPerson(of: Of, procedure: Procedure, person: PersonId, as: Circulated): ProposedRecipient {
  const children = of.children.filter((one) => mayHave(of.needToKnow.perChild, person, one.id, 'details')).map((one) => one.id);
  const core = of.coreGroup.includes(person) ? rowsOf(procedure, 'core-group') : [];
  const own = rowsOf(procedure, as);
  const nothing = children.length === 0;
  const rows = nothing ? [] : as === 'observer' ? own : [...own, ...core];
  return { to: person, person: true, as, children, ...given(rows) };
}

function ofAdult(of: Of, procedure: Procedure, adult: AdultId, theirs: readonly ChildId[]): readonly ProposedRecipient[] {
  const children = of.children.map((one) => one.id).filter((one) => theirs.includes(one));
  if (children.length === 0) return [];
  const parent = ofFamily(procedure, `family/${adult}`, children, excludedAs(of, adult, 'self') ?? 'parents');
  const { supporter = 'nobody' } = of.participation.adults[adult] ?? {};
  if (supporter === 'nobody') return [parent];
  return [parent, ofFamily(procedure, `family/${adult}/supporter`, children, 'supporter')];
}

function ofChild(of: Of, procedure: Procedure, child: ChildId): readonly ProposedRecipient[] {
  const plan = of.participation.children[child];
  const advocate = plan?.advocate === 'comes' || plan?.advocate === 'referred';
  const excluded = of.exclusion.asked.find(({ subject }) => subject !== 'other' && 'child' in subject && subject.child === child);
  const own = ofFamily(procedure, `family/${child}`, [child], asExcluded(excluded?.decision?.what) ?? 'child');
  // A child who was not asked to come may be too young to read anything: the chair says so.
  const young = plan?.invited !== true && own.minutes !== null && own.minutes !== 'none';
  const asked = young ? { ...own, minutes: null, choices: [own.minutes, 'none'] as const } : own;
  return [asked, ...(advocate ? [ofFamily(procedure, `family/${child}/advocate`, [child], 'advocate')] : [])];
}

function ofFamily(procedure: Procedure, to: OfFamily, children: readonly ChildId[], as: Circulated): ProposedRecipient {
  const out = as === 'excluded' || as === 'part-excluded';
  // Whoever is excluded hears what was decided all the same (FV-P9); the plan goes to parents as to others.
  const rows = [...rowsOf(procedure, as), ...(out ? rowsOf(procedure, 'parents').filter((one) => one.gets === 'decisions') : [])];
  return { to, person: false, as, children, ...given(rows) };
}

type Row = Procedure['circulation'][number];

const rowsOf = ({ circulation }: Procedure, who: Circulated): readonly Row[] => circulation.filter((one) => one.who === who);

function given(rows: readonly Row[]): Pick<ProposedRecipient, 'decisions' | 'plan' | 'minutes' | 'choices' | 'source'> {
  const gets = (one: Row['gets']) => rows.some((row) => row.gets === one);
  const source = [...new Set(rows.map((one) => one.source))].join(', ');
  return { decisions: gets('decisions'), plan: gets('plan'), ...minutesBy(gets), source };
}

/** What of the minutes, and what the chair may say instead. */
function minutesBy(gets: (one: Row['gets']) => boolean): Pick<ProposedRecipient, 'minutes' | 'choices'> {
  if (gets('minutes')) return { minutes: 'whole', choices: [] };
  if (gets('edited')) return { minutes: 'edited', choices: [] };
  if (gets('whole-or-part')) return { minutes: null, choices: ['edited', 'part', 'none'] };
  if (gets('chair-decides')) return { minutes: null, choices: ['edited', 'none'] };
  // None, unless they have a part in the plan and the conference agrees: the chair says that.
  return { minutes: 'none', choices: gets('none') ? ['none', 'edited'] : [] };
}

function excludedAs({ exclusion }: Of, adult: AdultId, as: 'self' | 'supporter'): Circulated | null {
  const found = exclusion.asked.filter(
    ({ subject }) => subject !== 'other' && 'adult' in subject && subject.adult === adult && subject.as === as,
  );
  const whats = found.map((one) => one.decision?.what);
  return whats.includes('whole') ? 'excluded' : whats.includes('part') ? 'part-excluded' : null;
}

function asExcluded(what: 'not' | 'part' | 'whole' | undefined): Circulated | null {
  return what === 'whole' ? 'excluded' : what === 'part' ? 'part-excluded' : null;
}
