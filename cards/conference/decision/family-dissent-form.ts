import { whoMayDisagree } from '../../../domain/case/conference/decision/family-dissent.ts';
import { childrenSeen } from '../../../domain/case/conference/decision/phases-of.ts';
import type { Dissent, DissentId } from '../../../domain/case/conference/decision/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { asked, opens, quiet, say } from '../../building/building.ts';
import { convened, isChair, writesRecord } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { childNamedOf, fit } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { referralLine } from '../../typed/safety.ts';
import { wordsFor } from '../../words/words-for.ts';
import { memberLabel } from '../day/family-labels.ts';
import { longestDissent, processLine } from './dissent-next-form.ts';

const longestOption = 75;

/** Of whom something is decided, each with who of the family may disagree with that. */
function decidedOf(scene: Scene): readonly { readonly child: ChildId; readonly who: readonly (AdultId | ChildId)[] }[] {
  const { state, me } = scene;
  if (convened(state) === null || scene.cover?.how === 'covering' || !(isChair(scene) || writesRecord(scene))) return [];
  return childrenSeen(state, me)
    .filter(({ id }) => state.decision.children[id] ?? state.decision.adjourned[id])
    .map(({ id }) => ({ child: id, who: whoMayDisagree(state, id) }))
    .filter((one) => one.who.length > 0);
}

const found = ({ state }: Scene, { about }: FormRef): Dissent | undefined =>
  state.decision.dissents.find((one) => one.id === about && one.of !== null);

/** To record that one of the family does not agree, as they said it, and to change or take back what is recorded (FV-D3). `about`: its id. */
export function familyDissentForm(scene: Scene, ref: FormRef): Form | null {
  const all = decidedOf(scene);
  const members = membersOf(all);
  if (members.length === 0) return null;
  const words = wordsFor(scene).decision;
  const was = found(scene, ref);
  const takeBack: Field = {
    name: 'take-back',
    label: words.familyDissentMistake,
    required: false,
    field: 'many',
    options: [{ value: 'yes', label: words.familyDissentBack }],
  };
  return asked(
    scene,
    ref,
    words.familyDissentForm,
    [
      say(words.familyDissentMeans),
      ...(scene.procedure.decision.dissent.stands ? [say(words.dissentStands)] : []),
      ...processLine(scene),
      ...(was === undefined || was.answer === null ? [] : [quiet(words.familyDissentAnew)]),
      referralLine(scene),
    ],
    [
      {
        name: 'who',
        label: words.familyDissentWho,
        required: true,
        field: 'one',
        options: members.map((id) => ({ value: id as string, label: fit(memberLabel(scene, id, 'named'), longestOption) })),
        ...(was?.of === undefined || was.of === null ? {} : { start: [was.of] }),
      },
      {
        name: 'child',
        label: words.dissentChild,
        required: true,
        field: 'one',
        options: all.map(({ child }) => ({ value: child as string, label: fit(childNamedOf(scene, child), longestOption) })),
        ...(was === undefined ? {} : { start: [was.child] }),
      },
      {
        name: 'words',
        label: words.familyDissentWords,
        required: true,
        field: 'text',
        lines: 'many',
        max: longestDissent,
        ...(was === undefined ? {} : { start: was.words }),
      },
      ...(was === undefined ? [] : [takeBack]),
    ],
  );
}

export function readFamilyDissent(values: Values, scene: Scene, ref: FormRef): FormRead {
  const words = wordsFor(scene);
  const read = reading(values, words);
  const all = decidedOf(scene);
  const was = found(scene, ref);
  const back = was !== undefined && read.choices('take-back', ['yes'] as const, 'optional').length > 0;
  if (back && sound(read)) return { command: { do: 'take-back-recorded-dissent', dissent: was.id } };
  const of = read.choice('who', membersOf(all), 'required');
  const child = read.choice(
    'child',
    all.map((one) => one.child),
    'required',
  );
  const said = read.text('words', longestDissent, 'required');
  const isTheirs = all.some((one) => one.child === child && of !== undefined && one.who.includes(of));
  if (of !== undefined && child !== undefined && !isTheirs) read.problems.child ??= words.decision.notTheirChild;
  if (!sound(read) || of === undefined || child === undefined) return { problems: read.problems };
  const id = (ref.about ?? '') as DissentId;
  return { command: { do: 'record-dissent', id, child, of, words: said }, line: () => words.decision.familyDissentSaid };
}

function membersOf(all: ReturnType<typeof decidedOf>): readonly (AdultId | ChildId)[] {
  return [...new Set(all.flatMap((one) => one.who))];
}

/** To whoever chairs and writes the record: one of the family does not agree. */
export function recordRow(scene: Scene): readonly Block[] {
  if (decidedOf(scene).length === 0) return [];
  const words = wordsFor(scene).decision;
  return [
    { block: 'row', text: words.familyDissentRow, button: opens(words.familyDissentRecord, 'family-dissent', scene.state) },
  ];
}

/** The same, of one that is recorded. */
export function recordedRow(scene: Scene, { id, of }: Dissent): readonly Block[] {
  if (of === null || decidedOf(scene).length === 0) return [];
  const words = wordsFor(scene).decision;
  return [{ block: 'row', text: words.familyDissentRow, button: opens(words.change, 'family-dissent', scene.state, id) }];
}
