import { isHomeOf } from '../../../domain/directory/membership.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { opens, posted, say } from '../../building/building.ts';
import { agencyOf, who } from '../../building/people.ts';
import { convened, inviteeOf, isAdministrator, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Button, Card } from '../../model.ts';
import { can } from '../../partnership/entries.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Into the directory: by the people picker where their agency is of the reader's own tenant or workspace, else by the code they read out. */
function ways(scene: Scene, of: PersonId): readonly Button[] {
  const agency = scene.directory.agencies.get(agencyOf(scene, of)?.id ?? ('' as AgencyId));
  const me = scene.directory.people.get(scene.me);
  if (agency === undefined || me === undefined || !can(scene, 'add-person', { agency: agency.id })) return [];
  const words = wordsFor(scene).coming;
  const isOwn = me.identities.some((one) => isHomeOf(agency, one));
  return [
    ...(isOwn ? [opens(words.newcomerAdd, 'person-add', null, `/${agency.id}`)] : []),
    opens(words.newcomerCode, 'enter-code', null),
  ];
}

/** A deputy was named whom the directory does not know: the administrator sees the name in a dialog only, and adds the person. */
export function newcomerCard(scene: Scene, of: PersonId): Card | null {
  const state = convened(scene.state);
  const invitee = inviteeOf(scene, of);
  if (state === null || !isAdministrator(scene) || invitee?.answer.answer !== 'deputy') return null;
  const words = wordsFor(scene).coming;
  const title = words.newcomerTitle(state.reference);
  if (!('name' in invitee.answer.deputy) || invitee.answer.agreed !== 'asked' || isConferenceOver(state)) return null;
  return posted(
    scene,
    title,
    [
      say(words.newcomerAsk(who(scene, of))),
      { block: 'facts', rows: [[wordsFor(scene).whenLabel, whenText(state.when, scene.language)]] },
    ],
    [{ ...opens(words.newcomerOpen, 'newcomer', state, of), tone: 'main' }, ...ways(scene, of)],
  );
}
