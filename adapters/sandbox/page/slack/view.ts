import type { SlackScreen } from '../../page-screen.ts';
import { composer } from '../composer.ts';
import { h } from '../element.ts';
import { london } from '../london.ts';
import { messageList } from '../messages.ts';
import { overlay } from '../overlay.ts';
import type { Send, View } from '../view.ts';
import { slackBlock } from './blocks.ts';
import { slackModal } from './modal.ts';
import { mrkdwn } from './mrkdwn.ts';

type Message = SlackScreen['messages'][number];

const initials = (name: string) =>
  name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('')
    .slice(0, 2);

function drawMessage(message: Message, whose: string, send: Send): HTMLElement {
  const mine = message.from === 'user';
  const face = h('span', { class: `slack-face ${mine ? 'mine' : 'bot'}`, 'aria-hidden': 'true' }, [mine ? initials(whose) : 'Q']);
  const head = h('p', { class: 'slack-head' }, [
    h('span', { class: 'who' }, [mine ? whose : 'Quorate']),
    mine ? null : h('span', { class: 'app' }, ['APP']),
    h('time', {}, [london.time(message.at)]),
    message.ephemeral ? h('span', { class: 'edited' }, ['Only visible to you']) : null,
  ]);
  const press = (block: string, action: string, choose?: string) =>
    void send({ act: 'press', where: message.id, what: { block, action, ...(choose === undefined ? {} : { choose }) } });
  const blocks =
    message.blocks.length > 0
      ? message.blocks.map((block) => slackBlock(block, press))
      : [h('p', { class: 'slack-text' }, mrkdwn(message.text))];
  const edited = message.edited ? [h('span', { class: 'edited' }, ['(edited)'])] : [];
  return h('article', { class: 'slack-message' }, [
    face,
    h('div', { class: 'slack-words' }, [head, h('div', { class: 'said' }, blocks), ...edited]),
  ]);
}

/** The app in Slack: its Messages, its Home, and the modal on top. */
export function slackView(whose: string, send: Send): View<SlackScreen> {
  const list = messageList<Message>(whose, (message) => drawMessage(message, whose, send));
  const workspace = h('span', { class: 'slack-workspace' });
  const write = composer(whose, send);
  const chat = h('div', { class: 'slack-chat' }, [list.element, write]);
  const home = h('div', { class: 'slack-home', hidden: true, role: 'region', 'aria-label': `Home of ${whose}`, tabindex: 0 });
  let homeShown = '';

  const turn = (to: 'home' | 'messages') => {
    chat.hidden = to !== 'messages';
    home.hidden = to !== 'home';
    homeTab.setAttribute('aria-pressed', String(to === 'home'));
    chatTab.setAttribute('aria-pressed', String(to === 'messages'));
  };
  const homeTab = h('button', { type: 'button', 'aria-pressed': 'false' }, ['Home'], {
    click() {
      turn('home');
      void send({ act: 'home' });
    },
  });
  const chatTab = h('button', { type: 'button', 'aria-pressed': 'true' }, ['Messages'], { click: () => turn('messages') });
  const bar = h('div', { class: 'slack-bar' }, [
    h('span', { class: 'slack-face bot', 'aria-hidden': 'true' }, ['Q']),
    h('span', { class: 'bot-name' }, ['Quorate']),
    h('span', { class: 'slack-tabs', role: 'group', 'aria-label': 'Part of the app' }, [homeTab, chatTab]),
  ]);
  const top = h('div', { class: 'slack-top' }, [workspace]);
  const modal = overlay([top, bar, chat, home], () => void send({ act: 'close' }));
  const showModal = slackModal(modal, send);

  const showHome = (view: SlackScreen['home']) => {
    const now = JSON.stringify(view);
    if (now === homeShown) return;
    homeShown = now;
    if (view === null) return home.replaceChildren(h('p', { class: 'nothing' }, ['Nothing is published here yet.']));
    const press = (block: string, action: string, choose?: string) =>
      void send({ act: 'press', where: view.id, what: { block, action, ...(choose === undefined ? {} : { choose }) } });
    home.replaceChildren(...view.blocks.flatMap((block) => slackBlock(block, press) ?? []));
  };

  return {
    element: h('div', { class: 'platform slack' }, [top, bar, chat, home, modal.element]),
    show(screen) {
      workspace.textContent = screen.workspace;
      list.show(screen.messages);
      showHome(screen.home);
      showModal(screen.views.at(-1) ?? null, screen.listed);
    },
  };
}
