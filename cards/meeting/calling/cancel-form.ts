import type { PersonId } from '../../../domain/ids.ts';
import { kindOf } from '../../../domain/ref.ts';
import { careful } from '../../building/bilingual.ts';
import { asked, say, shown, warn } from '../../building/building.ts';
import { isAdministrator, isChair } from '../../building/reader-part.ts';
import { reading, sound, type Values } from '../../building/values.ts';
import type { FormRead } from '../../kinds.ts';
import type { Form, FormRef } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';
import { insteadField, membersToHold, nobodyHolds } from '../core-group/hand-form.ts';
import { openDates } from '../core-group/open-dates.ts';
import { hasPressed } from '../held-back/held-lines.ts';

const longest = 300;

/** A conference will not be, and why not. */
export function cancelForm(scene: Scene, ref: FormRef): Form | null {
  const conference = kindOf(scene.state.meeting) === 'conference';
  if (!isAdministrator(scene) && !isChair(scene) && (conference || scene.lead !== scene.me)) return null;
  const { ending: words, coreGroup } = wordsFor(scene);
  const { status } = scene.state;
  const title = !conference ? coreGroup.cancel : status === 'draft' ? words.discard : words.cancelForm;
  // The reason that was given is read in Details, which goes on the trail.
  if (scene.state.stage === 'cancelled') {
    const invited = conference ? words.cancelledKeeper : coreGroup.cancelledKeeper;
    return shown(scene, ref, title, [say({ draft: words.discarded, proposed: words.cancelledDraft, convened: invited }[status])]);
  }
  if (hasPressed(scene, 'cancel')) return shown(scene, ref, title, [say(wordsFor(scene).heldBack.already)]);
  const holder = conference ? null : insteadField(scene);
  const form = asked(
    scene,
    ref,
    title,
    [
      ...careful(scene, (all) => (conference ? meaning(all.ending)[status] : all.coreGroup.cancelMeans)).map((line) =>
        warn(line),
      ),
      ...(conference ? [] : openDates(scene)),
    ],
    [
      ...(holder === null ? [] : [holder]),
      {
        name: 'why',
        label: status === 'draft' ? words.whyDiscarded : words.whyLabel,
        hint: conference ? (scene.state.status === 'convened' ? words.whyHint : words.whyHintUncalled) : coreGroup.whyHint,
        required: status !== 'draft',
        // Whoever leaves it to somebody else gives no reason.
        ...(holder === null ? {} : { once: { field: 'holder', is: [nobodyHolds] } }),
        field: 'text',
        lines: 'many',
        max: longest,
      },
    ],
    // Whoever may leave it to somebody else does not cancel by sending it.
    ({ ending, save }) => (holder !== null ? save : status === 'draft' ? ending.discardSubmit : ending.cancelSubmit),
  );
  return { ...form, leave: words.leaveForm };
}

/** What comes of it differs by who has heard of it so far. */
const meaning = ({ discardMeans, discardHold, cancelMeans }: Words['ending']) => ({
  draft: discardMeans,
  proposed: discardHold,
  convened: cancelMeans,
});

export function readCancel(values: Values, scene: Scene): FormRead {
  const read = reading(values, wordsFor(scene));
  const conference = kindOf(scene.state.meeting) === 'conference';
  // A meeting of the core group goes on without whoever called it.
  const members = conference ? [] : membersToHold(scene);
  const choices = [...members, nobodyHolds as PersonId];
  const instead = members.length === 0 ? undefined : read.choice('holder', choices, 'required');
  const hands = instead !== undefined && instead !== nobodyHolds;
  if (sound(read) && hands) return { command: { do: 'hand-meeting', to: instead } };
  const why = read.text('why', longest, scene.state.status === 'draft' || hands ? 'optional' : 'required');
  return sound(read) ? { command: { do: 'cancel', why } } : { problems: read.problems };
}
