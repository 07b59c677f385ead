import { reportOf } from '../../../domain/case/conference/reports/owed.ts';
import { isAskedNew, newsOf, saidNew } from '../../../domain/case/conference/reports/say-new.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { opens, press, quiet, say, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { convened, myInvitation } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** On the day, to whoever comes and writes a report: is there anything new since (BU-R1)? One tap, which can be otherwise until the start. */
export function newSince(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  const invitee = myInvitation(scene);
  if (state === null || invitee === undefined || !isAskedNew(state, invitee, scene.procedure, scene.now)) return [];
  const words = wordsFor(scene).reports;
  const said = saidNew(reportOf(state.reports, scene.me), state.when);
  const row = (text: string, about: 'yes' | 'no'): Block => ({
    block: 'row',
    text,
    button: press(scene, ({ reports }) => reports.newSay[about], 'say-new', state, { about }),
  });
  if (said === null) return [row(words.newAsk, 'no'), row(words.newElse, 'yes')];
  return [row(words.newSaid[said ? 'yes' : 'no'], said ? 'no' : 'yes')];
}

/** For the chair: who has something that the parents do not know yet, and how many have nothing. */
export function newsLines(scene: Scene, state: Convened, most: number): readonly Block[] {
  const { some, none } = newsOf(state, scene.procedure);
  const { reports: words, and, morePeople } = wordsFor(scene);
  const names = some.slice(0, most).map((one) => nameOf(scene, one));
  const more = some.length - most;
  const listed = and([...names, ...(more > 0 ? [morePeople(more)] : [])]);
  return [
    ...(some.length === 0 ? [] : [warn(words.newFrom(listed)), say(words.newFirst)]),
    ...(none.length === 0 ? [] : [quiet(words.newNone(none.length))]),
  ];
}

/** Of more than are named there, the way to all of them. */
export function newsRow(scene: Scene, state: Convened, most: number): readonly Block[] {
  const { reports: words } = wordsFor(scene);
  if (newsOf(state, scene.procedure).some.length <= most) return [];
  return [{ block: 'row', text: words.newAll, button: opens(words.see, 'reports', state) }];
}
