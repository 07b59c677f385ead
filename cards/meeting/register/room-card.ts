import { newsOf } from '../../../domain/case/conference/reports/say-new.ts';
import { openViewsOf } from '../../../domain/case/conference/views/round.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import { unboundHere } from '../../../domain/case/meeting/answers/unbound-here.ts';
import { type OpenRound, openRoundOf, readableRounds, standing, withoutOwn } from '../../../domain/case/meeting/scale/round.ts';
import { placersOf } from '../../../domain/case/need-to-know/children.ts';
import { mostNames, opens, posted, press, quiet, say, warn } from '../../building/building.ts';
import { byAgency } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { convened, isChair, isConferenceOver } from '../../building/reader-part.ts';
import { childLabelOf, whenText } from '../../building/wording.ts';
import { hereBlocks, namedBeside, orderAndHeard } from '../../conference/day/day-blocks.ts';
import { provisionalLines, quorumLines, quorumSinceLines, reconveneLines } from '../../conference/day/quorum-lines.ts';
import { sheetButton } from '../../conference/day-sheet/sheet-form.ts';
import { askParentsRow } from '../../conference/participation/parents-asked-form.ts';
import { newsLines, newsRow } from '../../conference/reports/new-since.ts';
import { chairsViewBlocks, chairsViewButtons, chairsViewNames } from '../../conference/views/chair-views.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { lossLine } from '../../trail/loss.ts';
import { wordsFor } from '../../words/words-for.ts';
import { endingLines } from '../calling/ending.ts';
import { mostHere, placedByName, placedCounts } from '../scale/placed-list.ts';
import { atTheLast, lastByName } from './at-the-last.ts';
import { onPaperBy } from './undertakings-form.ts';

/** Of those who have something new, by name; beside who is late and who is here. */
const mostNew = 3;

/** The chair's card on the day: register, open, who has placed (never a number), reveal, and what follows. */
export function roomCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || !isChair(scene) || state.stage === 'cancelled') return null;
  const all = wordsFor(scene);
  const words = all.room;
  const here = state.present.length;
  const over = isConferenceOver(state);
  const round = over ? null : openRoundOf(state.rounds);
  const last = state.rounds.at(-1);
  const asking = openViewsOf(state.views.rounds) !== null;
  // While numbers are placed, views are given, or a 0 waits for the chair, the card is about nothing else.
  const busy = round !== null || asking || isZeroOpen(state);
  const present = here === 0 ? [] : hereBlocks(scene, state, busy);
  const news = over ? [] : newsLines(scene, state, mostNew);
  const when: Block = { block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] };
  const parents = last === undefined ? askParentsRow(scene) : [];
  const blocks: readonly Block[] = [
    ...lossLine(scene),
    ...(here > 0 ? [] : [when]),
    ...endingLines(scene),
    ...(here > 0 ? whoIsHere(scene, state) : over ? [] : before(scene)),
    ...atTheLast(scene, state),
    ...present.filter(isWarning),
    ...(over ? provisionalLines(scene) : []),
    ...quorumSinceLines(scene, state),
    ...reconveneLines(scene, state),
    ...(here === 0 ? parents : []),
    ...(news.some(isWarning) ? news : []),
    ...(round !== null
      ? [placedCounts(scene, state, round)]
      : here > 0 && !over && last === undefined && !asking
        ? offeredScale(scene, state)
        : []),
    ...(last?.status === 'revealed' ? afterReveal(scene, last.zero.zero, last.round) : []),
    ...chairsViewBlocks(scene, state),
  ];
  const buttonsNow = [
    ...(asking ? chairsViewButtons(scene, state) : []),
    ...(over ? afterwards(scene, state) : buttons(scene, state, round)),
    ...(here === 0 ? sheetButton(scene) : []),
    ...(asking ? [] : chairsViewButtons(scene, state)),
    opens(all.details, 'details', state),
  ];
  // What goes on beside, and is entered in passing, is read after what to do next.
  return posted(scene, words.title(state.reference), blocks, buttonsNow, [
    ...(here === 0 && !over ? [quiet([words.takeRegister, ...(scene.procedure.scale.on ? [words.before] : [])].join(' '))] : []),
    ...lastByName(scene, state),
    ...(round === null ? [] : placedByName(scene, state, round)),
    ...chairsViewNames(scene, state),
    ...(here === 0 ? [] : namesHere(scene, state)),
    ...(last?.status === 'revealed' && !over && !isZeroOpen(state) ? [quiet(words.furtherHint)] : []),
    ...(round === null ? [] : numbersOfRoom(scene, state, round)),
    ...(last?.status === 'revealed' && !isZeroOpen(state) ? reasonRows(scene, state) : []),
    ...present.filter((one) => !isWarning(one)),
    ...(here === 0 ? [] : parents),
    ...(busy || here === 0 ? [] : orderAndHeard(scene, state)),
    ...(news.some(isWarning) ? newsRow(scene, state, mostNew) : news),
    ...(here === 0 || over ? [] : [walkedIn(scene, state)]),
    ...(here > 0 ? [when] : []),
  ]);
}

const isWarning = (block: Block): boolean => block.block === 'text' && block.tone === 'warning';

/** Who is here, whether that is a quorum, and who still has to accept the undertaking. */
function whoIsHere(scene: Scene, state: Convened): readonly Block[] {
  const all = wordsFor(scene);
  const words = all.room;
  const unbound = unboundHere(state).length;
  const over = isConferenceOver(state);
  const entered = over ? 0 : onPaperBy(state, scene.me).length;
  const later = usesScale(scene, state) ? ` ${words.unboundScale}` : '';
  return [
    ...(over ? [] : [say([{ strong: words.here(all.people(state.present.length)) }])]),
    ...(over ? [] : quorumLines(scene, state, isZeroOpen(state))),
    ...(unbound === 0 || over
      ? []
      : [
          {
            block: 'row' as const,
            text: `${words.unbound(all.people(unbound))}${later}`,
            button: opens(words.signed, 'undertakings', state),
          },
        ]),
    ...(unbound > 0 || entered === 0
      ? []
      : [
          {
            block: 'row' as const,
            text: words.signedByYou(all.people(entered)),
            button: opens(words.signedChange, 'undertakings', state),
          },
        ]),
  ];
}

/** Who is here by name, as long as they are not named as having placed or not, or given a view: read after what to do next. */
function namesHere(scene: Scene, state: Convened): readonly Block[] {
  const all = wordsFor(scene);
  const over = isConferenceOver(state);
  const asking = openRoundOf(state.rounds) !== null || openViewsOf(state.views.rounds) !== null;
  if (asking && !over) return [];
  const named = namesOf(scene, byAgency(scene, state.present));
  const news = over ? 0 : Math.min(mostNew, newsOf(state, scene.procedure).some.length);
  const most = Math.min(mostHere, mostNames - namedBeside(state) - news);
  const more = named.length > most ? ` ${all.moreInDetails(named.length - most)}` : '';
  return [say(`${all.room.here(named.slice(0, most).join(', '))}.${more}`)];
}

/** A 0 was given, and the chair has not said what is being done (BU-S7). */
function isZeroOpen({ rounds }: Convened): boolean {
  const last = rounds.at(-1);
  return last?.status === 'revealed' && last.zero.zero === 'asked';
}

/** Where the procedure has a scale, or the chair has opened one. */
function usesScale({ procedure }: Scene, { rounds }: Convened): boolean {
  return procedure.scale.on || rounds.length > 0;
}

/** Where the procedure has none it is offered quietly. */
function offeredScale(scene: Scene, state: Convened): readonly Block[] {
  const { room, day } = wordsFor(scene);
  if (usesScale(scene, state)) return [say(room.allAgreed)];
  return [{ block: 'row', text: day.scaleQuiet, button: press(scene, (words) => words.day.scaleOpen, 'open-scale', state) }];
}

/** The way in for whoever was not invited. */
function walkedIn(scene: Scene, state: Convened): Block {
  const words = wordsFor(scene).room;
  return { block: 'row', text: words.walkedIn, button: opens(words.walkIn, 'walk-in', state) };
}

/** What the procedure wants asked first. */
function before(scene: Scene): readonly Block[] {
  const { reports } = scene.procedure;
  const words = wordsFor(scene).room;
  return reports.askNewBeforeStart ? [quiet(words.ask)] : [];
}

function buttons(scene: Scene, state: Convened, round: OpenRound | null): readonly Button[] {
  const words = wordsFor(scene).room;
  const { rounds, present } = state;
  const last = rounds.at(-1);
  const zero = isZeroOpen(state);
  const register = opens(present.length === 0 ? words.register : words.registerAgain, 'register', state);
  const main = <B extends Button>(button: B): Button => ({ ...button, tone: 'main' });
  if (present.length === 0) return [main(register), opens(words.giveAction, 'give-action', state)];
  if (openViewsOf(state.views.rounds) !== null) return [register, opens(words.giveAction, 'give-action', state)];
  if (zero) return [main(opens(words.immediate, 'immediate', state)), register, opens(words.giveAction, 'give-action', state)];
  if (round !== null)
    return [
      ...(standing(round, present).placed.length > 0 ? [main(opens(words.reveal, 'reveal', state))] : []),
      ...(standing(round, present).placed.length > 0
        ? []
        : [press(scene, ({ room }) => room.cancelRound, 'cancel-round', state, { about: String(round.round) })]),
      opens(words.family, 'family', state, String(round.round)),
      register,
      opens(words.giveAction, 'give-action', state),
      ...(state.stage === 'held' ? [opens(wordsFor(scene).ending.close, 'close', state)] : []),
    ];
  return [
    ...(readableRounds(state.rounds).length > 0 ? [main(opens(words.line, 'line', state))] : []),
    ...(!usesScale(scene, state)
      ? []
      : [
          last === undefined
            ? main(press(scene, ({ room }) => room.open, 'open-scale', state))
            : press(scene, ({ room }) => room.further, 'open-scale', state),
        ]),
    opens(words.giveAction, 'give-action', state),
    register,
    ...(last === undefined || state.stage !== 'held' ? [] : [opens(wordsFor(scene).ending.close, 'close', state)]),
  ];
}

/** What is left once the conference is closed: to read the line, and the plan. */
function afterwards(scene: Scene, state: Convened): readonly Button[] {
  const words = wordsFor(scene).room;
  return [
    ...(readableRounds(state.rounds).length > 0 ? [{ ...opens(words.line, 'line', state), tone: 'main' as const }] : []),
    opens(words.giveAction, 'give-action', state),
  ];
}

/** Of each child, what the chair enters for those who have not placed themselves. */
export function numbersOfRoom(scene: Scene, state: Convened, round: OpenRound): readonly Block[] {
  const words = wordsFor(scene).room;
  return round.children
    .filter((child) => withoutOwn(placersOf(state, child, scene.procedure), round, child).length > 0)
    .map((child) => ({
      block: 'row',
      text: words.roomNumbers(childLabelOf(scene, child)),
      button: opens(words.enter, 'room', state, `${round.round}/${child}`),
    }));
}

function afterReveal(scene: Scene, zero: 'nobody' | 'asked' | 'answered', round: number): readonly Block[] {
  const words = wordsFor(scene).room;
  if (zero === 'asked') return [say(words.revealed(round)), warn(words.urgent)];
  return [say(words.revealed(round))];
}

/** A row per child: the reasons behind the numbers, for those who may read the line. */
export function reasonRows(scene: Scene, state: Convened): readonly Block[] {
  const words = wordsFor(scene).room;
  const children = readableRounds(state.rounds).at(-1)?.children ?? [];
  return children.map((child) => ({
    block: 'row',
    text: words.reasons(childLabelOf(scene, child)),
    button: opens(words.reasonsOpen, 'line', state, child),
  }));
}
