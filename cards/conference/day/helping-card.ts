import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { opens, posted, quiet, say } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { convened, isConferenceOver } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import { takesRegister } from '../../meeting/register/takes-register.ts';
import { mostHere } from '../../meeting/scale/placed-list.ts';
import type { Block, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { hereBlocks, namedBeside, orderAndHeard } from './day-blocks.ts';
import { fewNames } from './quorum-lines.ts';

/** The minute-taker's screen of the day, where the procedure lets them help the chair: no numbers, no quorum, no decision. */
export function helpingCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || isConferenceOver(state)) return null;
  const all = wordsFor(scene);
  const here = state.present.length;
  const names = namesOf(scene, byAgency(scene, state.present));
  const unbound = unboundHere(state).length;
  const register = here === 0 ? all.room.register : all.room.registerAgain;
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] };
  const blocks: readonly Block[] = [
    ...(here === 0 ? [when, say(all.day.before)] : [say([{ strong: all.room.here(all.people(here)) }])]),
    ...(unbound === 0
      ? []
      : [
          {
            block: 'row' as const,
            text: all.room.unbound(all.people(unbound)),
            button: opens(all.room.signed, 'undertakings', state),
          },
        ]),
    ...(here === 0 ? [] : hereBlocks(scene, state)),
    ...(here === 0 ? [] : orderAndHeard(scene, state)),
    ...(here === 0 ? [] : [{ block: 'row' as const, text: all.room.walkedIn, button: opens(all.room.walkIn, 'walk-in', state) }]),
  ];
  return posted(
    scene,
    all.day.helpingTitle(state.reference),
    blocks,
    [{ ...opens(register, 'register', state), tone: 'main' }, opens(all.details, 'details', state)],
    [
      ...(here === 0 ? [] : [say(`${all.room.here(fewNames(scene, names, mostHere - namedBeside(state)))}.`), when]),
      quiet(all.day.helpingIntro),
    ],
  );
}

/** Beside something more urgent. */
export function helpingLine(scene: Scene): Block | null {
  const state = convened(scene.state);
  if (state === null || !takesRegister(scene) || isConferenceOver(state)) return null;
  const all = wordsFor(scene);
  return { block: 'row', text: all.day.helpingLine, button: opens(all.parts.register, 'register', state) };
}
