import { localTime } from '../../../domain/calendar/london.ts';
import type { HeldAct, HeldCommand } from '../../../domain/case/meeting/held-back/shape.ts';
import { shownActs } from '../../../domain/case/meeting/held-back/waiting.ts';
import { press, say, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { saidOnce } from '../../building/said-once.ts';
import { dayText } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import type { Words } from '../../words/en.ts';
import { wordsFor } from '../../words/words-for.ts';

/** What each of them is called while it waits, once it was undone, and where it could not be done after all. */
interface Spoken {
  readonly waiting: (time: string) => string;
  readonly undone: string;
  readonly failed: (why: string) => string;
}

function spoken(scene: Scene, asks: HeldCommand): Spoken {
  const { heldBack: words } = wordsFor(scene);
  switch (asks.do) {
    case 'cancel':
      return scene.state.status === 'draft'
        ? { waiting: words.discard, undone: words.undone.discard, failed: words.failed.cancel }
        : { waiting: words.cancel, undone: words.undone.cancel, failed: words.failed.cancel };
    case 'uninvite': {
      const who = nameOf(scene, asks.person);
      return {
        waiting: (time) => words.uninvite(who, time),
        undone: words.undone.uninvite(who),
        failed: (why) => words.failed.uninvite(who, why),
      };
    }
    case 'move': {
      const { date, time: start } = asks.when;
      const was = scene.state.when;
      const same = was?.date === date && was.time === start;
      const when = wordsFor(scene).whenAt(dayText(date, scene.language), start);
      return {
        waiting: (time) => (same ? words.moveElse(time) : words.move(when, time)),
        undone: words.undone.move,
        failed: words.failed.move,
      };
    }
    default:
      return asks satisfies never;
  }
}

/**
 * On the card of whoever pressed, or has the chair since, and on no other: when it is told, and Undo. `elsewhere`: not on that card, so that it is
 * answered in a line.
 */
export function heldLines(scene: Scene, elsewhere: 'digest/' | '' = ''): readonly Block[] {
  return saidOnce(shownActs(scene.state, scene.me, scene.now).map((one) => [heldLine(scene, one, elsewhere)]));
}

function heldLine(scene: Scene, { act, asks, came, until, by }: HeldAct, elsewhere: 'digest/' | ''): Block {
  const words = wordsFor(scene);
  const said = spoken(scene, asks);
  if (typeof came === 'object') return warn(said.failed(words.notes.refused[came.failed]));
  if (came !== 'waiting') return say(said.undone);
  if (scene.now >= until) return warn(words.heldBack.telling);
  const undo = press(scene, undoLabel, 'take-back', scene.state, { about: `${elsewhere}${act}` });
  const time = localTime(until);
  const text = by === scene.me ? said.waiting(time) : words.heldBack.pressedBy(nameOf(scene, by), asks.do, time);
  return { block: 'row', text, button: undo };
}

const undoLabel = ({ heldBack }: Words) => heldBack.undo;

/** Whether the reader has pressed this already, and it has not come about yet. */
export function hasPressed(scene: Scene, name: HeldCommand['do']): boolean {
  return shownActs(scene.state, scene.me, scene.now).some(({ asks, came }) => came === 'waiting' && asks.do === name);
}
