import { ownEntry } from '../../../domain/own-entry.ts';
import { opens, posted, press, say } from '../../building/building.ts';
import { convened, isConferenceOver, myInvitation } from '../../building/reader-part.ts';
import { whenText } from '../../building/wording.ts';
import type { Block, Button, Card } from '../../model.ts';
import type { Scene } from '../../scene.ts';
import { wordsFor } from '../../words/words-for.ts';
import { byWhen, provisionalLines } from './quorum-lines.ts';

/** To whoever joins from outside: are they alone, in a private place? */
export function aloneCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  if (state === null || isConferenceOver(state) || myInvitation(scene) === undefined) return null;
  const all = wordsFor(scene);
  const words = all.day;
  const said = ownEntry(state.day.alone, scene.me);
  const yes: Button = { ...press(scene, ({ day }) => day.aloneYes, 'say-alone', state, { about: 'yes' }), tone: 'main' };
  const not = press(scene, ({ day }) => (said?.alone ? day.aloneNoMore : day.aloneNot), 'say-alone', state, { about: 'no' });
  const line = said === undefined ? words.aloneAsk : said.alone ? words.aloneSaid : words.aloneSaidNot;
  return posted(
    scene,
    words.aloneTitle(state.reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] }, say(line)],
    [...(said?.alone ? [] : [yes]), ...(said?.alone === false ? [] : [not]), opens(all.details, 'details', state)],
  );
}

/** The same beside something more urgent. */
export function aloneLine(scene: Scene): Block | null {
  const state = convened(scene.state);
  if (state === null || isConferenceOver(state) || myInvitation(scene) === undefined) return null;
  const words = wordsFor(scene).day;
  const alone = ownEntry(state.day.alone, scene.me)?.alone === true;
  return {
    block: 'row',
    text: alone ? words.aloneSaid : words.aloneAsk,
    button: alone
      ? press(scene, ({ day }) => day.aloneNoMore, 'say-alone', state, { about: 'no' })
      : press(scene, ({ day }) => day.aloneYes, 'say-alone', state, { about: 'yes' }),
  };
}

/** To an agency that was not there: that it was decided without a quorum, in the procedure's words, and the way to ask the chair to reconvene. */
export function absentLines(scene: Scene): readonly Block[] {
  const state = convened(scene.state);
  if (state === null || myInvitation(scene) === undefined) return [];
  const words = wordsFor(scene).day;
  const asked = ownEntry(state.day.asksReconvene, scene.me) !== undefined;
  const chosen = state.day.reconvene?.choice;
  // Once they have chosen to there is nothing to ask for; where they have not, whoever asked reads so.
  if (chosen === 'reconvene' || (asked && chosen === 'goes-on'))
    return [...provisionalLines(scene), say(words.absentAnswered[chosen])];
  return [
    ...provisionalLines(scene),
    {
      block: 'row',
      text: asked ? words.absentAsked : words.absentAsk,
      button: asked
        ? press(scene, ({ day }) => day.absentUndo, 'unask-reconvene', state)
        : press(scene, ({ day }) => day.absentOpen, 'ask-reconvene', state),
    },
  ];
}

export function absentCard(scene: Scene): Card | null {
  const state = convened(scene.state);
  const lines = absentLines(scene);
  if (state === null || lines.length === 0) return null;
  const all = wordsFor(scene);
  return posted(
    scene,
    all.day.absentTitle(state.reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(state.when, scene.language)]] }, ...lines],
    [opens(all.details, 'details', state)],
  );
}

/** To the administrator: the chair wants it reconvened, which is to call a continued one. */
export function toCallLine(scene: Scene): Block | null {
  const { state } = scene;
  const words = wordsFor(scene).day;
  if (state.next === null) return null;
  return {
    block: 'row',
    text: words.toCall(byWhen(scene)),
    button: opens(words.toCallOpen, 'call', { id: state.id, meeting: state.next }),
  };
}

export function toCallCard(scene: Scene): Card | null {
  const line = toCallLine(scene);
  const all = wordsFor(scene);
  if (line === null || scene.state.when === null) return null;
  return posted(
    scene,
    all.day.toCallTitle(scene.state.reference),
    [{ block: 'facts', rows: [[all.whenLabel, whenText(scene.state.when, scene.language)]] }, line],
    [opens(all.details, 'details', scene.state)],
  );
}
