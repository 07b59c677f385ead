import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { redisplay } from '../../cards/building/redisplay.ts';
import type { FormRef } from '../../cards/model.ts';
import { codeForm } from '../../cards/partnership/account-form.ts';
import type { DirectoryScene, Redeem } from '../../cards/partnership/directory-kinds.ts';
import { can, directoryRef } from '../../cards/partnership/entries.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { enteredBy } from '../../domain/directory/introductions/introductions.ts';
import type { Introduction } from '../../domain/directory/introductions/shape.ts';
import { isHomeOf } from '../../domain/directory/membership.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { ClickContext } from './click-context.ts';
import type { WrongHands } from './clicked.ts';
import { unconfirmedReply } from './reply.ts';

type Submitted = Extract<Inbound, { does: 'open' | 'submit' }>;
type Draw = (ref: FormRef, scene: DirectoryScene) => Reply | WrongHands;

/** A code that somebody read out. Right, it leads on to who that is; wrong, it is counted, and said beside its field. */
export async function redeemCode(
  context: ClickContext,
  inbound: Submitted,
  { redeem: code, person }: Redeem,
  scene: DirectoryScene,
  draw: Draw,
): Promise<Reply | WrongHands> {
  const words = wordsFor(scene.language).partnership;
  const stamp = { by: scene.me, at: context.now(), via: inbound.from.on } as const;
  const turned = await context.streams.introductions.ask('introductions', { ...stamp, command: { do: 'redeem', code } });
  if (turned.did === 'unconfirmed') return unconfirmedReply(scene);
  if (turned.did === 'refused' && turned.reason !== 'locked') return { wrong: inbound.form.form, by: scene.me };
  if (turned.did === 'refused') return { reply: 'note', text: words.codeLocked };
  const introduction = enteredBy(turned.state, code, scene.me);
  if (introduction === null) {
    // What was typed is not put back: it is wrong, and a code is shown as seldom as may be.
    return { reply: 'form', form: redisplay(codeForm(scene, inbound.form), { code: words.codeWrong }, {}) };
  }
  if (person !== null) return bind(context, inbound, introduction, person, scene);
  const agencies = [...scene.directory.agencies.values()].filter(
    (one) => isHomeOf(one, introduction.identity) && can(scene, 'add-person', { agency: one.id }),
  );
  const [only] = agencies;
  const next =
    only !== undefined && agencies.length === 1
      ? directoryRef('introduce', `${introduction.id}/${only.id}`)
      : directoryRef('find', `in.${introduction.id}:0`);
  return draw(next, { ...scene, introduction });
}

/** A further account of somebody who is in the partnership. */
async function bind(
  { streams, now }: ClickContext,
  inbound: Submitted,
  { id, identity }: Introduction,
  person: PersonId,
  { me, language, directory }: DirectoryScene,
): Promise<Reply | WrongHands> {
  const words = wordsFor(language).partnership;
  const stamp = { by: me, at: now(), via: inbound.from.on } as const;
  const turned = await streams.directory.ask('directory', { ...stamp, command: { do: 'bind-account', person, identity } });
  if (turned.did === 'unconfirmed') return unconfirmedReply({ directory, me, now: now() });
  if (turned.did === 'refused')
    return turned.reason.why === 'not-yours'
      ? { wrong: inbound.form.form, by: me }
      : { reply: 'note', text: words.refused[turned.reason.why] };
  await streams.introductions.ask('introductions', { ...stamp, command: { do: 'finish', id, person } });
  return { reply: 'note', text: words.done };
}
