import { list, type Obj, obj, str } from '../../../adapters/sandbox/json.ts';
import { h } from '../../../adapters/sandbox/page/element.ts';
import { slackBlock } from '../../../adapters/sandbox/page/slack/blocks.ts';
import { slackInput } from '../../../adapters/sandbox/page/slack/input.ts';
import { teamsCard } from '../../../adapters/sandbox/page/teams/card.ts';
import type { Bar, Sent } from '../entry.ts';

/** Nothing is sent from a picture: a press is for trying how the button feels. */
const nowhere = () => undefined;

function dialogBox(title: string, inside: readonly Node[]): HTMLElement {
  const head = h('div', { class: 'overlay-head' }, [h('h3', { class: 'overlay-title' }, [title])]);
  return h('div', { class: 'overlay-box' }, [head, ...inside]);
}

function onTeams(payload: Obj): HTMLElement {
  const { task, attachment } = payload;
  if (task !== undefined) {
    const { title, card } = obj(obj(task).value);
    const body = h('div', { class: 'teams-dialog-body' }, [teamsCard(obj(obj(card).content), [], nowhere)]);
    return h('div', { class: 'teams' }, [dialogBox(str(title), [body])]);
  }
  const card = h('div', { class: 'teams-card said' }, [teamsCard(obj(obj(attachment).content), [], nowhere)]);
  return h('div', { class: 'teams' }, [h('article', { class: 'teams-message theirs' }, [card])]);
}

const slackPart = (block: Obj) =>
  block.type === 'input' ? slackInput(block, undefined, []).element : slackBlock(block, nowhere);

function onSlack(payload: Obj): HTMLElement {
  const drawn = list(payload.blocks).map((block) => slackPart(obj(block)));
  if (payload.type !== 'modal') {
    const words = h('div', { class: 'slack-words' }, [h('div', { class: 'said' }, drawn)]);
    return h('div', { class: 'slack' }, [h('article', { class: 'slack-message' }, [words])]);
  }
  const { submit, close, title } = payload;
  const foot = h('footer', { class: 'slack-modal-foot' }, [
    h('button', { type: 'button', class: 'slack-button usual' }, [str(obj(close).text)]),
    submit === undefined ? null : h('button', { type: 'button', class: 'slack-button primary' }, [str(obj(submit).text)]),
  ]);
  return h('div', { class: 'slack' }, [dialogBox(str(obj(title).text), [h('div', { class: 'slack-modal-body' }, drawn), foot])]);
}

function barOf({ of, used, most }: Bar): HTMLElement {
  const level = used > most ? 'past' : used > most * 0.8 ? 'near' : 'well';
  return h('li', { class: `bar ${level}` }, [
    h('span', { class: 'bar-of' }, [of]),
    h('meter', { min: 0, max: most, high: most * 0.8, value: used, 'aria-label': of }),
    h('span', { class: 'bar-count' }, [`${used} of ${most}`]),
  ]);
}

/** One sample on one platform, as wide as the screen it is seen on, with the platform's limits beneath. */
export function drawSent(on: 'teams' | 'slack', screen: 'desktop' | 'phone', sent: Sent): HTMLElement {
  // A form of its own: two samples name their radio buttons alike, and else the last of them would take the mark from the others.
  const drawn = h('form', {}, [on === 'teams' ? onTeams(sent.payload) : onSlack(sent.payload)], {
    submit: (event) => event.preventDefault(),
  });
  const where = `${on === 'teams' ? 'Teams' : 'Slack'}, ${screen === 'phone' ? 'phone (390 px)' : 'desktop'}`;
  return h('figure', { class: `drawn ${screen}` }, [
    h('figcaption', {}, [where]),
    drawn,
    h('ul', { class: 'bars' }, sent.bars.map(barOf)),
  ]);
}
