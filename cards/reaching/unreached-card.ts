import { isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { isToldBy, isToTelephone, unreachedFor } from '../../domain/case/reaching/shown.ts';
import { few, opens, posted, press, quiet, say } from '../building/building.ts';
import { nameOf } from '../building/people.ts';
import { isActive } from '../building/reader-part.ts';
import { dayText } from '../building/wording.ts';
import type { Button, Card } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';

/**
 * To whoever was asked to telephone: how many could not be reached, and what has become of it. Who they are and what it was is under its
 * button alone. Null: there is nobody, or there never was for this reader.
 */
export function unreachedCard(scene: Scene): Card | null {
  const { state, language } = scene;
  const theirs = isActive(scene) ? unreachedFor(state.unreached, scene.me) : [];
  if (theirs.length === 0) return null;
  const all = wordsFor(scene);
  const words = all.reaching;
  const open = theirs.filter(isToTelephone);
  const told = theirs.flatMap((one) => one.told ?? []);
  const reached = theirs.filter((one) => one.told === null && one.reached !== null).length;
  // Names are for the form alone: those whom one person told on one day are one line.
  const days = Map.groupBy(told, (one) => `${one.by} ${localDay(one.at)}`);
  const by = [...days.values()].flatMap((those) => {
    const [one] = those;
    const day = one === undefined ? '' : dayText(isoFromDay(localDay(one.at)), language);
    return one === undefined ? [] : [words.toldBy(those.length, nameOf(scene, one.by), day)];
  });
  const [only] = open;
  const haveTold: readonly Button[] =
    only === undefined
      ? []
      : [
          open.length === 1
            ? press(scene, ({ reaching }) => reaching.haveTold, 'tell-by-telephone', state, { about: only.person })
            : opens(words.haveTold, 'told-by-telephone', state),
        ];
  // The form for several has both.
  const mistaken: readonly Button[] =
    open.length > 1 || !theirs.some((one) => isToldBy(one, scene.me)) ? [] : [opens(words.notTold, 'told-by-telephone', state)];
  return posted(
    scene,
    open.length > 0 ? words.title(state.reference) : words.titleDone(state.reference),
    [
      ...(open.length > 0 ? [say(words.toTelephone(open.length))] : []),
      ...few(scene, by),
      ...(reached > 0 ? [quiet(words.reachedAfterAll(reached))] : []),
    ],
    [
      { ...opens(all.details, 'unreached', state), ...(open.length > 0 ? { tone: 'main' as const } : {}) },
      ...haveTold,
      ...mistaken,
    ],
  );
}
