import { kindOf } from '../../../domain/ref.ts';
import { few, heading, mostNames, opens, shown } from '../../building/building.ts';
import { asRecorded, convened, isAdministrator, isChair, managesUnit } from '../../building/reader-part.ts';
import type { Block, Form, FormRef, Text } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { groupsByState, stateLine } from '../answers/by-state.ts';
import { groupsBefore, listedLine } from './listed.ts';
import { openTeams } from './teams/team-rows.ts';

/** Everybody on the list under what they have said: where a card would name more than eight, they are read here. */
export function byNameForm(scene: Scene, ref: FormRef): Form | null {
  const { state } = scene;
  const leads = kindOf(state.meeting) === 'core-group' && scene.lead === scene.me;
  if (!isAdministrator(scene) && !managesUnit(scene) && !isChair(scene) && !leads) return null;
  const { coming: words } = wordsFor(scene);
  const is = convened(state);
  const met = is === null ? null : asRecorded(scene, is);
  const groups =
    met === null
      ? groupsBefore(scene).map((one) => ({ ...one, lines: one.people.flatMap((id) => listedLine(scene, id)) }))
      : groupsByState(scene, met).map((one) => ({ ...one, lines: one.people.flatMap((id) => stateLine(scene, met, id)) }));
  const teams = openTeams(scene);
  return shown(scene, ref, words.byNameForm, [
    ...groups.flatMap(({ mark, title, lines }): readonly Block[] => [
      heading(`${mark} ${title}: ${lines.length}`),
      { block: 'list', items: lines },
    ]),
    ...(teams.length === 0 ? [] : [{ block: 'list', items: teams } as const]),
  ]);
}

/** The people on a card, or, of more than it names, how many they are with the button behind which they are read. */
export function namedOrFolded(scene: Scene, lines: readonly Text[], most = mostNames): readonly Block[] {
  if (lines.length <= most) return few(scene, lines, most);
  const all = wordsFor(scene);
  const { onList, byName } = all.coming;
  return [{ block: 'row', text: onList(all.people(lines.length)), button: opens(byName, 'by-name', scene.state) }];
}
