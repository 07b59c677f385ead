import type { Directory } from '../../../directory/state.ts';
import type { AgencyId } from '../../../ids.ts';
import type { Procedure } from '../../../procedures/schema.ts';
import { type Convened, conferenceOf } from '../../conference.ts';
import { observes } from '../../meeting/list/observes.ts';
import { isMarked, mayHave } from '../../need-to-know/children.ts';
import { agencyFor } from '../../people/agency-for.ts';
import type { InMeeting } from '../../whole.ts';

/** What is wanting for a quorum. not-asked: nobody has said which agencies have direct contact with the children. */
export type Lack = 'information' | 'role' | 'contact' | 'agencies' | 'not-asked';

/**
 * Whether those here make a quorum (ST-P2). `enough` null: the procedure has none, and it is said who is missing and nothing more.
 * `missing`: the agencies on the list of which nobody is here. `provisional`: what is decided now is; it is never kept from being decided.
 */
export interface Quorate {
  readonly enough: boolean | null;
  readonly missing: readonly AgencyId[];
  readonly lacks: readonly Lack[];
  readonly provisional: boolean;
}

/** Who is there, and what the chair has said of it. */
type QuorumOf = Pick<Convened, 'invitees' | 'agencies' | 'children' | 'needToKnow' | 'present' | 'day'>;
type Rules = Pick<Procedure, 'quorum' | 'roles'>;
type People = Pick<Directory, 'people'>;

/** As a meeting stands: on the day, and again as it is decided. */
export function quorateAt({ case: of, id }: InMeeting, procedure: Rules, directory: People): Quorate {
  const conference = conferenceOf(of, id);
  return conference?.status === 'convened'
    ? quorateOf(conference, procedure, directory)
    : { enough: null, missing: [], lacks: [], provisional: false };
}

export function quorateOf(of: QuorumOf, procedure: Rules, { people }: People): Quorate {
  const { quorum } = procedure;
  const agencyOf = ({ person }: QuorumOf['invitees'][number]) => agencyFor(of.agencies, person, { people });
  const those = of.invitees.filter((one) => !observes(procedure, one.role));
  const here = those.filter((one) => of.present.includes(one.person));
  const represented = new Set(here.map(agencyOf));
  const missing = [...new Set(those.flatMap((one) => agencyOf(one) ?? []))].filter((one) => !represented.has(one));
  if (quorum === null) return { enough: null, missing, lacks: [], provisional: false };
  // Where children are half-siblings, for each by those who are there for it.
  const forEach = of.children.map(({ id }) => here.filter((one) => mayHave(of.needToKnow.perChild, one.person, id, 'scale')));
  const lacks = (isMarked(of) ? forEach : [here]).flatMap((some) => lacking(some, of.day.quorum, quorum, agencyOf));
  const enough = lacks.length === 0;
  return { enough, missing, lacks: [...new Set(lacks)], provisional: !enough && quorum.otherwise === 'provisional' };
}

function lacking(
  here: QuorumOf['invitees'],
  said: QuorumOf['day']['quorum'],
  quorum: NonNullable<Rules['quorum']>,
  agencyOf: (one: QuorumOf['invitees'][number]) => AgencyId | undefined,
): readonly Lack[] {
  const all = new Set(here.flatMap((one) => agencyOf(one) ?? []));
  const needed = new Set(here.filter((one) => quorum.needs.includes(one.role)).flatMap((one) => agencyOf(one) ?? []));
  const direct = said === null || !quorum.directContact ? all : new Set(said.direct.filter((one) => all.has(one)));
  const others = [...direct].filter((one) => !needed.has(one));
  const fewer = quorum.fewerByAgreement && said?.fewer === true;
  return [
    ...(quorum.directContact && said === null ? (['not-asked'] as const) : []),
    ...(quorum.information && said?.information === false ? (['information'] as const) : []),
    ...(quorum.needs.every((role) => here.some((one) => one.role === role)) ? [] : (['role'] as const)),
    ...(others.length >= quorum.otherAgencies || fewer ? [] : (['contact'] as const)),
    ...(all.size >= quorum.agencies || fewer ? [] : (['agencies'] as const)),
  ];
}
