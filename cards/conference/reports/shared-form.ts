import { formatDay } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import { parentsOf, readersAtHome } from '../../../domain/case/conference/reports/family-read.ts';
import { reportOf, takesReports, writesReport } from '../../../domain/case/conference/reports/owed.ts';
import { type MemberId, type Sharing, sharings } from '../../../domain/case/conference/reports/shape.ts';
import type { AdultId, ChildId } from '../../../domain/case/family/shape.ts';
import { asked, heading, quiet, say } from '../../building/building.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import { adultNamed, childNamed } from '../../building/wording.ts';
import type { FormRead } from '../../kinds.ts';
import type { Block, Field, Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

const said = ['errors', 'disagree'] as const;
const notYet = 'not-yet';
const longestWords = 300;

/** With each parent and child: what became of sharing it, and what they said on reading it (FV-R3, ST-R4). */
export function sharedForm(scene: Scene, ref: FormRef): Form | null {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !takesReports(state)) return null;
  if (!writesReport(scene.procedure, invitee.role)) return null;
  const all = wordsFor(scene);
  const words = all.reports;
  const report = reportOf(state.reports, scene.me);
  const options = [...sharings, notYet].map((value) => ({ value, label: words.sharing[value as Sharing | typeof notYet] }));
  const before = said.filter((one) => report.said?.[one] === true);
  const fields: readonly Field[] = [
    ...membersAtHome(scene).map(({ id, label }): Field => {
      const how = report.shared?.[id]?.how ?? notYet;
      return { name: `with-${id}`, label, required: true, field: 'one', options, start: [how] };
    }),
    {
      name: 'said',
      label: words.saidLabel,
      required: false,
      field: 'many',
      options: said.map((value) => ({ value, label: words.said[value] })),
      ...(before.length > 0 ? { start: before } : {}),
    },
    {
      name: 'words',
      label: words.wordsLabel,
      hint: report.said?.words ? words.wordsKept : words.wordsHint,
      required: false,
      field: 'text',
      lines: 'many',
      max: longestWords,
      again: all.typeAgain,
    },
  ];
  return asked(scene, ref, words.sharedForm, [say(words.sharedMeans), ...followedHow(scene), quiet(all.notReferral)], fields);
}

/** What was said at set-up of how each of them can follow it and by when, and of whom nobody has said it (FV-R3). */
function followedHow(scene: Scene): readonly Block[] {
  const { participation } = scene.state;
  const { answering, reports, participation: words } = wordsFor(scene);
  const members = membersAtHome(scene).filter(({ id }) => id !== 'parents');
  const each = members.map(({ id, label }) => {
    const plan = participation.children[id as ChildId] ?? participation.adults[id as AdultId];
    const helps = (plan?.reportHelp ?? []).map((one) => words.reportHelp[one]);
    const day = plan?.reportBy === undefined ? null : dayFromIso(plan.reportBy);
    const by = day === null ? [] : [answering.by(formatDay(day, scene.language))];
    return { label, isSaid: helps.length > 0, how: [...helps, ...by].join('; ') };
  });
  const unsaid = each.filter(({ isSaid }) => !isSaid).map(({ label }) => label);
  const items = [
    ...each.flatMap(({ label, how }) => (how === '' ? [] : [reports.followsBy(label, how)])),
    ...(unsaid.length === 0 ? [] : [reports.followsNotSaid(unsaid.join(', '))]),
  ];
  return items.length === 0 ? [] : [heading(words.reportHelpLabel), { block: 'list', items }];
}

/** What was said before stands where nothing else is typed. */
export function readShared(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const chosen = membersAtHome(scene).map(
    ({ id }) => [id, read.choice(`with-${id}`, [...sharings, notYet], 'required')] as const,
  );
  const ticked = read.choices('said', said, 'optional');
  const typed = read.text('words', longestWords, 'optional');
  const report = convened(scene.state)?.reports[scene.me];
  if (!sound(read)) return { problems: read.problems };
  const words = typed === '' ? (report?.said?.words ?? '') : typed;
  const each = chosen.map(([id, how]) => [id, how === undefined || how === notYet ? null : how] as const);
  return {
    command: {
      do: 'share-report',
      with: Object.fromEntries(each) as Partial<Record<MemberId, Sharing | null>>,
      said: { errors: ticked.includes('errors'), disagree: ticked.includes('disagree'), words },
    },
  };
}

/** Parents, carers and children as this reader knows them: in a form alone. */
export function membersAtHome(scene: Scene): readonly { readonly id: MemberId; readonly label: string }[] {
  const home = readersAtHome(scene.state);
  const { parents } = wordsFor(scene).reports;
  return [
    ...parentsOf(home).map((id) => {
      const adult = home.adults.find((one) => one.id === id);
      return { id, label: adult === undefined ? parents : adultNamed(scene, adult) };
    }),
    ...home.children.map((child) => ({ id: child.id, label: childNamed(scene, child) })),
  ];
}
