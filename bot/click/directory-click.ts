import type { Inbound, Reply } from '../../adapters/inbound.ts';
import { isDirectoryForm, isDirectoryVerb } from '../../cards/partnership/form-names.ts';
import { confirmedIn, listConfirmedCard } from '../../cards/partnership/list-card.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { isLanguage } from '../../domain/calendar/format.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import type { ClickContext } from './click-context.ts';
import type { Click, WrongHands } from './clicked.ts';
import { answerDirectoryForm, type DirectoryFormClick } from './directory-form.ts';
import { unconfirmedReply } from './reply.ts';
import { readerOf } from './scene.ts';
import { chooseLanguage } from './typed/choose-language.ts';

/** What is asked of the directory itself, which is of no case; null: it is something else, and nobody waits. */
export function directoryClick(context: ClickContext, inbound: Click): Promise<Reply | WrongHands> | null {
  if (inbound.does === 'press')
    return inbound.action.of === '' && isDirectoryVerb(inbound.action.verb) ? pressed(context, inbound) : null;
  return isOfDirectory(inbound) ? answerDirectoryForm(context, inbound) : null;
}

function isOfDirectory(inbound: Exclude<Click, { does: 'press' }>): inbound is DirectoryFormClick {
  return inbound.form.of === '' && isDirectoryForm(inbound.form.form);
}

/** One tap: an agency's list is still right, one of no agency there is was forged; or one's own language. */
async function pressed(
  context: ClickContext,
  { action, from }: Extract<Inbound, { does: 'press' }>,
): Promise<Reply | WrongHands> {
  const directory = await context.streams.directory.peek('directory');
  const me = recognise(directory, from);
  if (me === null) return { wrong: 'press', by: null };
  if (action.verb === 'choose-language') {
    const { about: language } = action;
    if (language === undefined || !isLanguage(language)) return { wrong: action.verb, by: me.id };
    return chooseLanguage(context, from, me, language);
  }
  const { agency, isDigest } = confirmedIn(action.about);
  const command = { do: 'confirm-list', agency } as const;
  const turned = await context.streams.directory.ask('directory', { by: me.id, at: context.now(), via: from.on, command });
  if (turned.did === 'unconfirmed') return unconfirmedReply({ directory, me: me.id, now: context.now() });
  if (turned.did === 'refused') return { wrong: action.verb, by: me.id };
  const reader = readerOf(turned.state, me.id, context.now());
  if (isDigest) return { reply: 'note', text: wordsFor(reader).partnership.listThanks };
  return { reply: 'card', card: listConfirmedCard(reader) };
}
