import type { CommandName } from '../case/case.ts';
import { ofMeetings, rights } from '../case/slices.ts';
import type { CaseCommands } from '../case/whole.ts';
import type { MeetingKind } from '../ref.ts';
import { begins, isBefore, stagesInOrder } from './may.ts';
import { partsInMeeting } from './parts.ts';
import { appliesIn, making, type Part, type Right, type Stage } from './right.ts';

/**
 * One answer of the access matrix: whether somebody with the part `who`, and with no other, may do `may` at `stage`. `stage`: of the
 * conference it is about; of a command of the whole case, where its latest conference stands; `core-group <stage>`: of a meeting of the core
 * group. `why`: the row of the procedures by which they may, whether for their own children alone (for all, where it does not say so), or why not.
 * Of what is for their own children alone there is a second cell, of a half-sibling whom the chair has not ticked for them.
 */
export interface Cell {
  readonly may: CommandName;
  readonly who: Part | OfHalfSibling | 'guest';
  readonly stage: CellStage;
  readonly allowed: boolean;
  readonly why: string;
}
/** The same part, asked about a child it is not there for. */
type OfHalfSibling = `${Part} of a half-sibling`;
export type CellStage = Stage | `core-group ${Stage}`;

/** Every part, in the order they are printed. The compiler asks for a new one. */
const everyPart: Readonly<Record<Part, null>> = {
  administrator: null,
  'unit-manager': null,
  'strategic-manager': null,
  'data-protection': null,
  keeper: null,
  chair: null,
  backup: null,
  'minute-taker': null,
  recorder: null,
  core: null,
  invitee: null,
  present: null,
  represented: null,
  team: null,
  practice: null,
  'counter-signer': null,
  'core-group': null,
  lead: null,
  professional: null,
  requester: null,
  coordinator: null,
  cover: null,
  time: null,
};
export const parts = Object.keys(everyPart) as readonly Part[];

/** What is asked of the whole case, and says all the same which meeting it is about. The compiler asks for a new one. */
const aboutMeeting: Readonly<
  Record<{ [N in keyof CaseCommands]: 'meeting' extends keyof CaseCommands[N] ? N : never }[keyof CaseCommands], true>
> = {
  'read-details': true,
  'read-family': true,
  'read-diary': true,
  'fetch-diary': true,
  'read-sheet': true,
  'fetch-sheet': true,
  'read-review-report': true,
  'fetch-review-report': true,
  'read-line': true,
  'read-views': true,
  'fetch-line': true,
  'read-chair-line': true,
  'read-reports': true,
  'read-exclusions': true,
  'read-circulation': true,
  'read-minutes': true,
  'read-decision': true,
  'fetch-minutes': true,
  'note-unreached': true,
};

/** The stages a meeting of the core group can be in: it has no list that is made first. */
const ofCoreGroup = stagesInOrder.filter((stage) => stage !== 'requested' && !making.some((one) => one === stage));

/** The stages for which it is asked whether a command may be given, in the order of the columns. */
export function stagesOf(command: CommandName): readonly CellStage[] {
  return isOfMeeting(command) ? [...stagesInOrder, ...ofCoreGroup.map((stage) => `core-group ${stage}` as const)] : stagesInOrder;
}

/** Every command and every read, for every part, at every stage: read off the rights in the slices. */
export function accessMatrix(): readonly Cell[] {
  return (Object.keys(rights) as CommandName[]).flatMap((may) =>
    stagesOf(may).flatMap((stage) => [
      ...parts.flatMap((who): readonly Cell[] => {
        const cell = { may, who, stage, ...answer(may, who, stage) };
        return [cell, ...ofHalfSibling(cell)];
      }),
      { may, who: 'guest' as const, stage, allowed: false, why: stranger },
    ]),
  );
}

/** Whoever is nobody of the partnership: a guest in a tenant or workspace of theirs, somebody in a shared channel, anybody of another one. */
const stranger = 'Q-4, nobody of the partnership';

function ofHalfSibling({ may, who, stage, allowed, why }: Cell & { readonly who: Part }): readonly Cell[] {
  const all: readonly Right[] = rights[may];
  if (!all.some((one) => one.children === 'own' && one.who.includes(who))) return [];
  const another = `${who} of a half-sibling` as const;
  const isOwn = allowed && why.includes(ownChildren);
  return [{ may, who: another, stage, allowed: allowed && !isOwn, why: isOwn ? 'Q-9, not of a half-sibling of theirs' : why }];
}

const ownChildren = ', for their own children';

function answer(command: CommandName, who: Part, column: CellStage): Pick<Cell, 'allowed' | 'why'> {
  const kind: MeetingKind = isCoreGroup(column) ? 'core-group' : 'conference';
  const stage = (isCoreGroup(column) ? column.slice('core-group '.length) : column) as Stage;
  const all: readonly Right[] = rights[command];
  const theirs = all.filter((one) => appliesIn(one, kind) && one.who.includes(who));
  if (theirs.length === 0) return { allowed: false, why: 'not a part that may' };
  if (!begins(command) && stage === 'none' && !isOfMeeting(command)) return { allowed: false, why: 'there is no case' };
  if (!isHad(who, stage, isOfMeeting(command))) return { allowed: false, why: 'nobody has this part then' };
  const now = theirs.filter(({ when }) => when.includes(stage));
  const right = now.find(({ until }) => until === undefined) ?? now[0];
  if (right === undefined) {
    const told = theirs.filter((one) => one.quiet !== true);
    if (told.length === 0) return { allowed: false, why: 'they may have no part in it' };
    return { allowed: false, why: isBefore(stage, told) ? 'too early' : 'too late' };
  }
  const row = right.row ?? 'no row of the procedures';
  const whose = right.children === 'own' ? ownChildren : '';
  return { allowed: true, why: right.until === 'start' ? `${row}${whose}, until the meeting starts` : `${row}${whose}` };
}

/** Every other part somebody has by their standing in the partnership. */
const ofTheCase: readonly Part[] = [...(Object.keys(partsInMeeting) as Part[]), 'core-group', 'lead'];

/** Whether anybody can have a part there: of the whole case, by its current conference too, while the next one is made. */
function isHad(part: Part, stage: Stage, ofMeeting: boolean): boolean {
  if (!ofTheCase.some((one) => one === part)) return true;
  if (stage === 'ended') return false;
  const inMeeting: Partial<Record<Part, readonly Stage[]>> = partsInMeeting;
  const when = ofMeeting ? inMeeting[part] : undefined;
  return when === undefined || when.includes(stage) || (stage === 'cancelled' && part !== 'present');
}

function isOfMeeting(command: CommandName): boolean {
  return command in ofMeetings || command in aboutMeeting;
}

function isCoreGroup(stage: CellStage): boolean {
  return stage.startsWith('core-group ');
}
