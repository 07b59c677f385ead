import type { Listed, TeamsScreen } from '../../page-screen.ts';
import { composer } from '../composer.ts';
import { h } from '../element.ts';
import { london } from '../london.ts';
import { messageList } from '../messages.ts';
import { overlay } from '../overlay.ts';
import type { Send, View } from '../view.ts';
import { teamsCard } from './card.ts';

type Message = TeamsScreen['messages'][number];

function drawMessage(message: Message, whose: string, listed: readonly Listed[], send: Send): HTMLElement {
  const mine = message.from === 'user';
  const edited = message.edited ? [h('span', { class: 'edited' }, ['Edited'])] : [];
  const head = h('p', { class: 'teams-head' }, [
    h('span', { class: 'who' }, [mine ? whose : 'Quorate']),
    h('time', {}, [london.time(message.at)]),
    ...edited,
  ]);
  const words = message.card === null ? h('p', { class: 'said' }, [message.text]) : null;
  const card = message.card === null ? null : h('div', { class: 'teams-card said' });
  if (card !== null && message.card !== null)
    card.append(teamsCard(message.card, listed, (what, filled) => void send({ act: 'press', where: message.id, what, filled })));
  return h('article', { class: `teams-message ${mine ? 'mine' : 'theirs'}` }, [head, words, card]);
}

/** The chat with the bot as Teams draws it, and its dialog. */
export function teamsView(whose: string, send: Send): View<TeamsScreen> {
  let listed: readonly Listed[] = [];
  const list = messageList<Message>(whose, (message) => drawMessage(message, whose, listed, send));
  const bar = h('div', { class: 'teams-bar' }, [
    h('span', { class: 'bot-face', 'aria-hidden': 'true' }, ['Q']),
    h('span', { class: 'bot-name' }, ['Quorate']),
    h('span', { class: 'bot-tab' }, ['Chat']),
  ]);
  const install = h('div', { class: 'missing', hidden: true }, [
    h('p', {}, ['The app is not installed for this person: the bot cannot write to them yet.']),
    h('button', { type: 'button', class: 'plain' }, ['Install it'], { click: () => void send({ act: 'install' }) }),
  ]);
  const write = composer(whose, send);
  const dialog = overlay([bar, list.element, write], () => void send({ act: 'close' }));
  let shown = '';

  const showDialog = (open: TeamsScreen['dialog']) => {
    const now = open === null ? '' : JSON.stringify([open.title, open.card]);
    if (now === shown) return;
    const fresh = shown === '';
    shown = now;
    if (open === null) return dialog.clear();
    const body = h('div', { class: 'teams-dialog-body' });
    if (open.card === null) body.append(h('p', {}, [`A web page would stand here: ${open.url ?? ''}`]));
    else body.append(teamsCard(open.card, listed, (what, filled) => void send({ act: 'submit', what, filled })));
    dialog.fill(open.title, [body], fresh);
  };

  return {
    element: h('div', { class: 'platform teams' }, [bar, install, list.element, write, dialog.element]),
    show(screen) {
      listed = screen.listed;
      install.hidden = screen.installed;
      list.show(screen.messages);
      showDialog(screen.dialog);
    },
  };
}
