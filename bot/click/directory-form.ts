import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { mostLookedAt } from '../../cards/adopting/adopt-form.ts';
import { titleOf } from '../../cards/adopting/procedure-form.ts';
import { paged, wantingMore } from '../../cards/building/paged.ts';
import { redisplay } from '../../cards/building/redisplay.ts';
import type { Problems, Values } from '../../cards/building/values.ts';
import { dayText } from '../../cards/building/wording.ts';
import type { FormRef } from '../../cards/model.ts';
import type { DirectoryFormKind, DirectoryScene, Redeem } from '../../cards/partnership/directory-kinds.ts';
import { bothIn } from '../../cards/partnership/entries.ts';
import { type DirectoryFormName, isDirectoryForm } from '../../cards/partnership/form-names.ts';
import { directoryForms } from '../../cards/partnership/kinds.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { Case } from '../../domain/case/whole.ts';
import type { DirectoryCommand, DirectoryEvent, DirectoryRefusal } from '../../domain/directory/command.ts';
import { mayDirectory } from '../../domain/directory/directory.ts';
import { introductionOf } from '../../domain/directory/introductions/introductions.ts';
import type { Introduction } from '../../domain/directory/introductions/shape.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { Directory, Person } from '../../domain/directory/state.ts';
import type { Made } from '../turn/decide-all.ts';
import type { ClickContext } from './click-context.ts';
import type { WrongHands } from './clicked.ts';
import { managedCases } from './many-cases/managed-cases.ts';
import { isNewId, newAgencyId, newPersonId, newTeamId } from './new-directory-id.ts';
import { redeemCode } from './redeem-code.ts';
import { unconfirmedReply } from './reply.ts';
import { readerOf } from './scene.ts';
import { vetAccount } from './vet-account.ts';

export type DirectoryFormClick = Extract<Inbound, { does: 'open' | 'submit' }> & {
  readonly form: FormRef & { readonly form: DirectoryFormName };
};

type Outcome = Reply | WrongHands | Redeem | { readonly done: DirectoryCommand };
type Asked = Made<Directory, DirectoryCommand, DirectoryEvent, DirectoryRefusal, Outcome>;

/**
 * A form of the directory: drawn, read and asked on the directory as it stands, in one turn of it. Who may is the directory's own rights;
 * wrong hands hear what they hear everywhere. Stored first, acknowledged second.
 */
export async function answerDirectoryForm(context: ClickContext, inbound: DirectoryFormClick): Promise<Reply | WrongHands> {
  const directory = await context.streams.directory.peek('directory');
  const me = recognise(directory, inbound.from);
  if (me === null) return { wrong: inbound.does, by: null };
  const introduction = await introductionIn(context, inbound.form, me);
  const cases = await casesFor(context, inbound.form, { directory, me });
  if (inbound.does === 'open') return opened(inbound.form, sceneOn(directory, me));
  const vetted = mayRead(inbound.form, sceneOn(directory, me)) ? await vetAccount(context, inbound, me.language) : 'good';
  if (vetted === 'unsure') return unconfirmedReply({ directory, me: me.id, now: context.now() });
  if (vetted !== 'good') return redrawn(inbound, sceneOn(directory, me), vetted.problems);
  const made = await context.streams.directory.make('directory', ({ state }): Asked => {
    const person = recognise(state, inbound.from);
    if (person === null) return { answer: { wrong: inbound.does, by: null } };
    const scene = sceneOn(state, person);
    const read = readOn(inbound.form, inbound.values, scene);
    if (!('command' in read)) return { answer: read };
    const { command } = read;
    return {
      ask: { by: person.id, at: context.now(), via: inbound.from.on, command },
      answer: (decided) => (decided.did === 'decided' ? { done: command } : refused(decided.reason, scene, inbound.form)),
    };
  });
  if (made.did === 'unconfirmed') return unconfirmedReply({ directory, me: me.id, now: context.now() });
  const { value } = made;
  if ('redeem' in value) return redeemCode(context, inbound, value, sceneOn(directory, me), opened);
  if (!('done' in value)) return value;
  return afterwards(context, inbound, value.done, sceneOn(directory, me));

  function sceneOn(state: Directory, person: Person): DirectoryScene {
    return { ...readerOf(state, person.id, context.now()), from: inbound.from, introduction, cases };
  }
}

/** The introduction a form is about, where the one who clicked has entered its code. */
async function introductionIn({ streams }: ClickContext, { form, about }: FormRef, me: Person): Promise<Introduction | null> {
  const named =
    form === 'introduce' ? bothIn(about)[0] : form === 'find' && about?.startsWith('in.') ? about.slice(3).split(':')[0] : '';
  if (named === undefined || named === '') return null;
  return introductionOf(await streams.introductions.peek('introductions'), named, me.id);
}

/** Those that a form is drawn of which the reader may open. */
async function casesFor(
  context: ClickContext,
  { form }: DirectoryFormClick['form'],
  { directory, me }: { readonly directory: Directory; readonly me: Person },
): Promise<readonly Case[]> {
  const kind: DirectoryFormKind = directoryForms[form];
  if (kind.cases !== true || !mayDirectory(directory, { by: me.id, via: 'teams' }, 'adopt-procedure', {})) return [];
  return managedCases(context, { directory, me: me.id }, mostLookedAt + 1);
}

/** A form for whoever may; what it makes gets its id now. */
function opened(ref: FormRef, scene: DirectoryScene): Reply | WrongHands {
  const wrong: WrongHands = { wrong: ref.form, by: scene.me };
  if (!isDirectoryForm(ref.form)) return wrong;
  const kind = directoryForms[ref.form];
  if (!kind.may(scene, ref.about ?? '')) return wrong;
  const id = kind.makes === 'team' ? newTeamId() : newPersonId();
  const about = kind.makes === 'agency' ? newAgencyId() : `${id}/${bothIn(ref.about)[1]}`;
  const form = kind.draw(scene, kind.makes === undefined ? ref : { ...ref, about });
  return form === null ? wrong : { reply: 'form', form: paged(scene, form) };
}

/** Pure: what a filled form comes to, or the answer where it comes to nothing to ask. */
function readOn(
  ref: DirectoryFormClick['form'],
  values: Values,
  scene: DirectoryScene,
): { readonly command: DirectoryCommand } | Redeem | Reply | WrongHands {
  if (!mayRead(ref, scene)) return { wrong: ref.form, by: scene.me };
  const more = wantingMore(values, () => directoryForms[ref.form].draw(scene, ref));
  if (more !== null) return redrawn({ form: ref, values }, scene, {});
  const read = directoryForms[ref.form].read(values, scene, ref);
  if ('command' in read || 'redeem' in read) return read;
  if ('form' in read) return { reply: 'form', form: read.form };
  if ('next' in read) return opened(read.next, scene);
  return redrawn({ form: ref, values }, scene, read.problems);
}

/** Whether it is a form that this reader could have been given. */
function mayRead({ form, about = '' }: DirectoryFormClick['form'], scene: DirectoryScene): boolean {
  const { may, makes } = directoryForms[form];
  return may(scene, about) && (makes === undefined || isNewId(bothIn(about)[0]));
}

/** The same form once more, each problem beside its field. */
function redrawn(
  { form: ref, values }: { readonly form: DirectoryFormClick['form']; readonly values: Values },
  scene: DirectoryScene,
  problems: Problems,
): Reply | WrongHands {
  const form = directoryForms[ref.form].draw(scene, ref);
  return form === null
    ? { wrong: ref.form, by: scene.me }
    : { reply: 'form', form: paged(scene, redisplay(form, problems, values), values) };
}

function refused(refusal: DirectoryRefusal, { me, language }: DirectoryScene, { form }: FormRef): Reply | WrongHands {
  if (refusal.why === 'not-yours') return { wrong: form, by: me };
  return { reply: 'note', text: wordsFor(language).partnership.refused[refusal.why] };
}

/** Stored; what is left to do follows from it, and done again it changes nothing. */
async function afterwards(
  { streams, now }: ClickContext,
  { from }: DirectoryFormClick,
  done: DirectoryCommand,
  { introduction, directory, language, me }: DirectoryScene,
): Promise<Reply> {
  const { partnership: words, adopting } = wordsFor(language);
  if (introduction !== null && done.do === 'add-person') {
    const command = { do: 'finish', id: introduction.id, person: done.person } as const;
    await streams.introductions.ask('introductions', { by: me, at: now(), via: from.on, command });
  }
  switch (done.do) {
    case 'add-person':
      return { reply: 'note', text: words.added(done.name) };
    case 'confirm-list':
      return { reply: 'note', text: words.listThanks };
    case 'adopt-procedure':
      return {
        reply: 'note',
        text: adopting.adopted(titleOf(done.procedure, { directory, language }), dayText(done.from, language)),
      };
    case 'drop-adoption':
      return { reply: 'note', text: adopting.dropped };
    default:
      return { reply: 'note', text: words.done };
  }
}
