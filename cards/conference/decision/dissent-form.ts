import { isoFromDay } from '../../../domain/calendar/iso.ts';
import { childrenSeen } from '../../../domain/case/conference/decision/phases-of.ts';
import { answerDue } from '../../../domain/case/conference/decision/reminders.ts';
import type { Dissent, DissentId } from '../../../domain/case/conference/decision/shape.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { asked, heading, opens, quiet, say } from '../../building/building.ts';
import { who } from '../../building/people.ts';
import { isChair, myInvitation, writesRecord } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, dayText, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { memberLabel } from '../day/family-labels.ts';
import {
  dissentSaid,
  isMineToSay,
  longestDissent,
  managerField,
  managerTold,
  nextSaid,
  processLine,
} from './dissent-next-form.ts';
import { recordedRow, recordRow } from './family-dissent-form.ts';

const isOver = ({ state: { stage } }: Scene) => stage === 'closed';

const mine = ({ state, me }: Scene) => state.decision.dissents.filter((one) => one.by === me && one.of === null);
const decidedOf = ({ state, me }: Scene) =>
  childrenSeen(state, me).filter(({ id }) => state.decision.children[id] ?? state.decision.adjourned[id]);

/** Whether there is anything that the reader could disagree with here, for themself alone. */
function mayDissent(scene: Scene): boolean {
  return myInvitation(scene) !== undefined && scene.cover?.how !== 'covering' && decidedOf(scene).length > 0;
}

/** To say that one disagrees, on one child; or to take back what one said. `about`: its id, made as it opens. */
export function dissentForm(scene: Scene, ref: FormRef): Form | null {
  if (!mayDissent(scene)) return null;
  const words = wordsFor(scene).decision;
  const { says, stands, outside, to } = scene.procedure.decision.dissent;
  const open = mine(scene).filter((one) => one.answer === null);
  const takeBack: Field = {
    name: 'take-back',
    label: words.dissentBack,
    required: false,
    field: 'one',
    options: open.map((one) => ({ value: one.id, label: fit(childNamedOf(scene, one.child), 75) })),
  };
  return asked(
    scene,
    ref,
    words.dissentForm,
    [
      ...(says === null ? [] : [say(inLanguage(says, scene.language))]),
      say(words.dissentMeans),
      ...(stands ? [say(words.dissentStands)] : []),
      ...(outside === 'exceptionally' && isOver(scene) ? [quiet(words.dissentOutside)] : []),
      referralLine(scene),
    ],
    [
      {
        name: 'child',
        label: words.dissentChild,
        required: open.length === 0,
        field: 'one',
        options: decidedOf(scene).map(({ id }) => ({ value: id, label: fit(childNamedOf(scene, id), 75) })),
      },
      {
        name: 'words',
        label: words.dissentWords,
        required: open.length === 0,
        field: 'text',
        lines: 'many',
        max: longestDissent,
      },
      ...(to === 'own-manager' ? [managerField(scene)] : []),
      ...(open.length === 0 ? [] : [takeBack]),
    ],
  );
}

export function readDissent(values: Values, scene: Scene, ref: FormRef): FormRead {
  const all = wordsFor(scene);
  const read = reading(values, all);
  const open = mine(scene).filter((one) => one.answer === null);
  const back =
    open.length === 0
      ? undefined
      : read.choice(
          'take-back',
          open.map((one) => one.id),
          'optional',
        );
  if (back !== undefined && sound(read)) return { command: { do: 'take-back-dissent', dissent: back } };
  const child = read.choice(
    'child',
    decidedOf(scene).map((one) => one.id),
    'required',
  );
  const words = read.text('words', longestDissent, 'required');
  const first = scene.procedure.decision.dissent.to === 'own-manager';
  const manager = first && read.choices('manager', ['yes'] as const, 'optional').length > 0;
  if (!sound(read) || child === undefined) return { problems: read.problems };
  const id = (ref.about ?? '') as DissentId;
  return { command: { do: 'dissent', id, child, words, manager }, line: () => all.decision.dissentSaid };
}

const found = ({ state }: Scene, { about }: FormRef): Dissent | undefined =>
  state.decision.dissents.find((one) => one.id === about);

/** What the chair says to it; whoever raised it reads that. */
export function answerDissentForm(scene: Scene, ref: FormRef): Form | null {
  const dissent = found(scene, ref);
  if (!isChair(scene) || dissent === undefined) return null;
  const words = wordsFor(scene).decision;
  return asked(
    scene,
    ref,
    words.dissentAnswerForm,
    [
      ...saidOf(scene, dissent),
      quiet(dissent.of === null ? words.dissentAnswerMeans : words.familyAnswerMeans),
      ...processLine(scene),
      referralLine(scene),
    ],
    [
      {
        name: 'words',
        label: words.dissentAnswer,
        required: true,
        field: 'text',
        lines: 'many',
        max: longestDissent,
        ...(dissent.answer === null ? {} : { start: dissent.answer.words }),
      },
    ],
  );
}

export function readAnswerDissent(values: Values, scene: Scene, ref: FormRef): FormRead {
  const read = reading(values, wordsFor(scene));
  const words = read.text('words', longestDissent, 'required');
  const dissent = found(scene, ref);
  if (!sound(read) || dissent === undefined) return { problems: read.problems };
  return { command: { do: 'answer-dissent', dissent: dissent.id, words } };
}

function saidOf(scene: Scene, one: Dissent): readonly Block[] {
  const { manager, answer } = one;
  const words = wordsFor(scene).decision;
  const due = dayText(isoFromDay(answerDue(one, scene.procedure)), scene.language);
  return [
    say(dissentSaid(scene, one)),
    ...(manager ? [managerTold(scene, one)] : []),
    answer === null ? quiet(words.dissentDue(due)) : say(`${words.dissentAnswer}: ${answer.words}`),
    ...nextSaid(scene, one),
  ];
}

/** To the chair all that was raised, to others their own alone; of the family's to whoever writes the record, and to whoever takes the answer to them. */
export function dissentBlocks(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).decision;
  const all = state.decision.dissents;
  const ofFamily = all.filter((one) => one.of !== null && (writesRecord(scene) || isMineToSay(scene, one)));
  const theirs = scene.cover?.how === 'covering' ? [] : isChair(scene) ? all : [...mine(scene), ...ofFamily];
  const raise = mayDissent(scene)
    ? [{ block: 'row', text: words.dissentRow, button: opens(words.dissentRaise, 'dissent', state) } as const]
    : [];
  return [
    ...(theirs.length === 0 ? [] : [heading(words.dissentForm)]),
    ...theirs.flatMap((one): readonly Block[] => [
      ...saidOf(scene, one),
      ...(isMineToSay(scene, one)
        ? [
            {
              block: 'row',
              text: words.dissentNextSay,
              button: opens(words.followsSay, 'dissent-next', state, one.id),
            } as const,
          ]
        : []),
      ...(isChair(scene)
        ? [
            {
              block: 'row',
              text: one.of === null ? who(scene, one.by) : memberLabel(scene, one.of, 'named'),
              button: opens(words.dissentAnswerForm, 'dissent-answer', state, one.id),
            } as const,
          ]
        : []),
      ...recordedRow(scene, one),
    ]),
    ...raise,
    ...recordRow(scene),
  ];
}
