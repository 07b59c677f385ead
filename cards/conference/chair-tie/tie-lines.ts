import {
  askedOfTie,
  isChairOfferedFirst,
  tiesAgainst,
  wantsIndependent,
} from '../../../domain/case/conference/chair-tie/asks.ts';
import { tiesSaid } from '../../../domain/case/conference/chair-tie/said.ts';
import { isTieOpen, tieEscalates } from '../../../domain/case/conference/chair-tie/shown.ts';
import { kindOf } from '../../../domain/ref.ts';
import { heading, opens, press, quiet, say, warn } from '../../building/building.ts';
import { nameOf } from '../../building/people.ts';
import { isAdministrator, isChair, isConferenceOver } from '../../building/reader-part.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** On whatever card of a conference its chair or administrator has: whether the chair has a tie to the case, never which. */
export function tieLines(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  if (procedure.chairRule === null || kindOf(state.meeting) !== 'conference') return [];
  if (state.status === 'draft' || state.chair === null || isConferenceOver(state)) return [];
  if (isChair(scene)) return ofChair(scene);
  return isAdministrator(scene) ? toAdministrator(scene) : [];
}

function ofChair(scene: Scene): readonly Block[] {
  const { state } = scene;
  const words = wordsFor(scene).chairTie;
  const { declared } = state.chairTie;
  const row = (text: string, button: Extract<Block, { block: 'row' }>['button']): Block => ({ block: 'row', text, button });
  if (declared === null)
    return [
      row(
        words.ask,
        press(scene, ({ chairTie }) => chairTie.none, 'declare-tie', state),
      ),
      row(words.someRow, opens(words.some, 'chair-tie', state)),
    ];
  const said = declared.ties.length === 0 ? words.saidNone : words.saidSome;
  return [row(said, opens(words.change, 'chair-tie', state)), ...question(scene, words.flaggedSelf)];
}

function toAdministrator(scene: Scene): readonly Block[] {
  const words = wordsFor(scene).chairTie;
  const { declared } = scene.state.chairTie;
  // While the list is with the chair they are only being asked.
  if (declared === null) return scene.state.status === 'proposed' ? [] : [quiet(words.notSaid)];
  return declared.ties.length === 0 ? [] : [warn(words.flagged), ...question(scene, words.asked)];
}

/** How the question stands that the procedure has put to somebody. */
function question(scene: Scene, asked: string): readonly Block[] {
  const { state, procedure, directory, now } = scene;
  const words = wordsFor(scene).chairTie;
  if (tiesAgainst(state.chairTie, procedure).length === 0) return [];
  if (!isTieOpen(state, procedure)) return [quiet(words.kept)];
  if (askedOfTie(state, procedure, directory).length === 0) return [warn(words.nobody)];
  const escalates = tieEscalates(state, procedure);
  return [escalates !== null && now >= escalates ? warn(words.waits) : quiet(asked)];
}

/** The same in full, in a dialog, for those who keep the conference and whoever writes its record. */
export function tieDetails(scene: Scene): readonly Block[] {
  const { state, procedure } = scene;
  if (procedure.chairRule === null || state.status === 'draft') return [];
  const words = wordsFor(scene).chairTie;
  const said = tieSaid(scene);
  return [heading(words.detailsTitle), ...(said.length === 0 ? [quiet(words.detailsNotSaid)] : said.map((one) => say(one)))];
}

/** Which tie the chair has declared, or that there is none, and why they stay; nothing where they have not said it. */
export function tieSaid(scene: Scene): readonly string[] {
  const { chairTie: words, and } = wordsFor(scene);
  const all = tiesSaid(scene.state.chairTie);
  return all.flatMap(({ declared, answered }) => {
    const said =
      declared.ties.length === 0 ? words.detailsNone : words.detailsTie(and(declared.ties.map((tie) => words.named[tie])));
    // Whoever does not chair it any more is named.
    const isNow = declared.by === scene.state.chair && all.length === 1;
    return [
      isNow ? said : `${nameOf(scene, declared.by)}: ${said}`,
      ...(answered === null ? [] : [words.detailsKept(nameOf(scene, answered.by), answered.why)]),
    ];
  });
}

/** What the procedure says of who may chair, at the field in which one is chosen. */
export function chairHint(scene: Scene): { readonly hint?: string } {
  const { state, procedure } = scene;
  const words = wordsFor(scene);
  if (procedure.chairRule === null) return {};
  const says = [
    ...(wantsIndependent(procedure) ? [words.convening.chairHint] : []),
    ...(procedure.chairRule.otherAgency ? [words.chairTie.agencies] : []),
    ...(isChairOfferedFirst(state, procedure) ? [words.chairTie.before] : []),
  ];
  return says.length === 0 ? {} : { hint: says.join(' ') };
}
