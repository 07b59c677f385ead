import { formatDay } from '../../../domain/calendar/format.ts';
import { quorateOf } from '../../../domain/case/conference/day/quorate.ts';
import { cannotEndPlan, isSecondInARow, reconveneBy } from '../../../domain/case/conference/day/reconvening.ts';
import { isProvisional } from '../../../domain/case/conference/decision/provisional.ts';
import type { Convened } from '../../../domain/case/conference.ts';
import type { ChildId } from '../../../domain/case/family/shape.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { inLanguage } from '../../../domain/procedures/text.ts';
import { besideEnglish } from '../../building/bilingual.ts';
import { mostNames, opens, press, quiet, say, warn } from '../../building/building.ts';
import { agencyInWords, byAgency } from '../../building/people.ts';
import { namesOf } from '../../building/person-options.ts';
import { isChair, isConferenceOver } from '../../building/reader-part.ts';
import { roleTitle } from '../../building/wording.ts';
import type { Block } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';

/** Whether those here make a quorum, by the chair's word on who has direct contact; where there is none, of which agencies nobody is here: by name, unless it is `short`. */
export function quorumLines(scene: Scene, state: Convened, short = false): readonly Block[] {
  const words = wordsFor(scene).day;
  const { quorum } = scene.procedure;
  const { enough, missing, lacks, provisional } = quorateOf(state, scene.procedure, scene.directory);
  const nobodyOf = missing.length === 0 || short ? [] : [quiet(words.missing(agencyNames(scene, missing)))];
  if (enough === null || quorum === null) return nobodyOf;
  const said = state.day.quorum;
  const why = [
    ...(lacks.includes('information') ? [words.lacks.information] : []),
    ...(lacks.includes('role')
      ? [words.lacks.role(quorum.needs.map((one) => roleTitle(scene.procedure, one, scene.language)).join(', '))]
      : []),
    ...(lacks.includes('contact') ? [words.lacks.contact(quorum.otherAgencies)] : []),
    ...(lacks.includes('agencies') ? [words.lacks.agencies(quorum.agencies)] : []),
  ];
  const counted = enough
    ? [quiet(words.quorumMet)]
    : why.length === 0
      ? [warn(words.quorumNotAsked)]
      : [warn([words.quorumNot, ...why].join(' '))];
  const asks =
    quorum.directContact && isChair(scene) && !isConferenceOver(state)
      ? [
          {
            block: 'row' as const,
            text: said === null ? words.contactAsk : words.contactRow(said.direct.length),
            button: opens(words.contactOpen, 'direct-contact', state),
          },
        ]
      : [];
  return [
    ...counted,
    ...asks,
    ...nobodyOf,
    ...(provisional && isSecondInARow(state, scene.procedure, scene.directory) ? [warn(words.secondInARow)] : []),
    ...(provisional && cannotEndPlan(state, scene.procedure) ? [warn(words.cannotEnd)] : []),
  ];
}

/**
 * The statement that stands on everything of a conference without a quorum, as its procedure has it; nothing where there was one (ST-P2).
 * `only`: of what was decided on these children.
 */
export function provisionalLines(scene: Scene, only?: readonly ChildId[]): readonly Block[] {
  const { state, procedure } = scene;
  if (state.status !== 'convened' || procedure.quorum === null) return [];
  const children = only === undefined ? state.children : state.children.filter((one) => only.includes(one.id));
  if (!isProvisional({ ...state, children }, procedure, scene.directory)) return [];
  return quorumStatement(scene).map((line) => warn(line));
}

/** As the procedure has it: it says what the decision is worth, so that English stands beside it. */
export function quorumStatement(scene: Scene): readonly string[] {
  const { quorum } = scene.procedure;
  return quorum === null ? [] : [besideEnglish(scene, ({ language }) => inLanguage(quorum.statement, language))];
}

/** To the chair, where there was no quorum as it was decided and is one since: somebody came, or the register or the chair's word was put right. */
export function quorumSinceLines(scene: Scene, state: Convened): readonly Block[] {
  const { procedure, directory } = scene;
  if (!isChair(scene) || quorateOf(state, procedure, directory).enough !== true) return [];
  if (!state.children.some(({ id }) => state.decision.children[id]?.provisional === true)) return [];
  return [warn(wordsFor(scene).day.quorumSince)];
}

/** Whether anything is decided, or it is over. */
function isDecided({ stage, decision: { children, adjourned } }: Convened): boolean {
  return stage === 'closed' || (stage === 'held' && Object.keys({ ...children, ...adjourned }).length > 0);
}

/** The chair's choice once it was decided without a quorum, and who asks for it; never a block. */
export function reconveneLines(scene: Scene, state: Convened): readonly Block[] {
  if (!isChair(scene) || !quorateOf(state, scene.procedure, scene.directory).provisional) return [];
  if (!isDecided(state)) return [];
  const words = wordsFor(scene).day;
  const { reconvene, asksReconvene } = state.day;
  const asking = namesOf(scene, byAgency(scene, Object.keys(asksReconvene) as PersonId[]));
  const asked = asking.length === 0 ? [] : [say(words.askedBy(fewNames(scene, asking)))];
  const choose = (about: string) => ({ about });
  if (reconvene !== null)
    return [
      ...asked,
      {
        block: 'row',
        text: words.chosen[reconvene.choice](byWhen(scene)),
        button: press(scene, ({ day }) => day.unchoose, 'choose-reconvene', state, choose('again')),
      },
    ];
  return [
    ...asked,
    {
      block: 'row',
      text: words.reconvene,
      button: press(scene, ({ day }) => day.reconveneYes, 'choose-reconvene', state, choose('reconvene')),
    },
    {
      block: 'row',
      text: words.reconveneNoRow,
      button: press(scene, ({ day }) => day.reconveneNo, 'choose-reconvene', state, choose('goes-on')),
    },
  ];
}

/** By when it is reconvened, or '' where the procedure sets no limit. */
export function byWhen({ state, procedure, language }: Scene): string {
  const day = reconveneBy(state, procedure);
  return day === null ? '' : formatDay(day, language);
}

export function agencyNames(scene: Scene, ids: readonly AgencyId[], most = mostNames): string {
  return fewNames(
    scene,
    ids.map((id) => agencyInWords(scene, id)).toSorted((a, b) => a.localeCompare(b, 'en')),
    most,
  );
}

/** No more than a card has of names. Without a full stop: it stands at the end of a sentence. */
export function fewNames(scene: Scene, names: readonly string[], most = mostNames): string {
  const { moreInDetails } = wordsFor(scene);
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(', ')}. ${moreInDetails(rest).replace(/\.$/, '')}` : names.join(', ');
}
