import { attendanceOf, notYetAlone } from '../../../domain/case/conference/day/attendance.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { opens, quiet, say, warn } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { isConferenceOver } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { familyBinding } from './family-here-form.ts';
import { familyLabel } from './family-labels.ts';
import { heardBlocks } from './heard-form.ts';
import { fewNames } from './quorum-lines.ts';
import { sheetLines } from './real-times-form.ts';
import { orderBlocks } from './running-order.ts';

/** Beside those who are here by name, so many of those who may not be alone. */
const mostBeside = 2;

/** How many of the names that a card has at most they take. */
export function namedBeside(state: Convened): number {
  return isConferenceOver(state) ? 0 : Math.min(mostBeside, notYetAlone(state).length);
}

/**
 * How those on the list are here, who has left, and who of the family is here: for the chair, and for the minute-taker who helps. `short`: while
 * something more urgent is on the card, of nobody's place but whether they are alone.
 */
export function hereBlocks(scene: Scene, state: Convened, short = false): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.day;
  const over = isConferenceOver(state);
  const left = attendanceOf(state).filter((one) => one.left !== null).length;
  const alone = over ? [] : namesOf(scene, byAgency(scene, notYetAlone(state)));
  return [
    ...(alone.length === 0 ? [] : [warn(words.notAlone(all.people(alone.length)))]),
    ...(left === 0 || short ? [] : [say(words.left(all.people(left)))]),
    ...(over || short ? [] : [{ block: 'row' as const, text: words.here, button: opens(words.hereChange, 'here', state) }]),
    ...(alone.length === 0 || short ? [] : [say(words.notAlone(fewNames(scene, alone, mostBeside)))]),
    ...(short ? [] : familyBlocks(scene, state)),
  ];
}

function familyBlocks(scene: Scene, state: Convened): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.day;
  const { family, familyLeft: left } = state.day;
  const names = family.map((id) => {
    const time = left[id];
    return time === undefined ? familyLabel(scene, id) : words.atLeft(familyLabel(scene, id), time);
  });
  const text = words.familyRow(fewNames(scene, names));
  if (isConferenceOver(state)) return family.length === 0 ? [] : [say(text)];
  const { unbound, bound } = familyBinding(state);
  const solicitor = scene.procedure.participation.solicitor === 'clarifies' && family.some((id) => id.endsWith('/solicitor'));
  return [
    { block: 'row', text, button: opens(words.familyOpen, 'family-here', state) },
    ...(unbound.length + bound.length === 0
      ? []
      : [
          {
            block: 'row' as const,
            text:
              unbound.length === 0
                ? words.familyBound(all.people(bound.length))
                : words.familyUnbound(all.people(unbound.length)),
            button: opens(words.boundOpen, 'family-bound', state),
          },
        ]),
    ...(solicitor ? [quiet(words.solicitorClarifies)] : []),
  ];
}

/** What is done in its order, who was heard and what was read: while it goes on. */
export function orderAndHeard(scene: Scene, state: Convened): readonly Block[] {
  if (isConferenceOver(state)) return sheetLines(scene, state);
  return [...orderBlocks(scene, state), ...heardBlocks(scene, state), ...sheetLines(scene, state)];
}
