import { isObj, type Json, list, type Obj, obj, str } from '../../json.ts';
import { h } from '../element.ts';
import { mrkdwn } from './mrkdwn.ts';

/** Somebody pressed something, or chose in a menu. */
export type BlockPress = (block: string, action: string, choose?: string) => void;

/** Words of a text object: mrkdwn with its markup, plain_text as it is. */
export function slackText(text: Json | undefined): Node[] {
  const { type, text: words } = obj(text);
  return type === 'mrkdwn' ? mrkdwn(str(words)) : [document.createTextNode(str(words))];
}

function button(block: string, element: Obj, press: BlockPress): HTMLElement {
  const style = element.style === 'primary' || element.style === 'danger' ? element.style : 'usual';
  const label = str(element.accessibility_label);
  return h(
    'button',
    { type: 'button', class: `slack-button ${style}`, 'aria-label': label === '' ? null : label },
    slackText(element.text),
    {
      click() {
        const url = str(element.url);
        if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
        press(block, str(element.action_id));
      },
    },
  );
}

function menu(block: string, element: Obj, press: BlockPress): HTMLElement {
  const name = str(obj(element.placeholder).text) || 'More';
  const options = list(element.options).map((option) =>
    h('option', { value: str(obj(option).value) }, [str(obj(obj(option).text).text)]),
  );
  return h('select', { class: 'slack-menu', 'aria-label': name }, [h('option', { value: '' }, [name]), ...options], {
    change(event) {
      const chosen = event.target instanceof HTMLSelectElement ? event.target.value : '';
      if (chosen !== '') press(block, str(element.action_id), chosen);
    },
  });
}

function image(element: Obj): HTMLElement {
  return h('p', { class: 'slack-image', role: 'img', 'aria-label': str(element.alt_text) }, [str(element.alt_text)]);
}

function element(block: string, what: Json | undefined, press: BlockPress): HTMLElement | null {
  if (!isObj(what)) return null;
  switch (what.type) {
    case 'button':
      return button(block, what, press);
    case 'static_select':
    case 'overflow':
      return menu(block, what, press);
    case 'image':
      return image(what);
    default:
      return null;
  }
}

function section(block: Obj, press: BlockPress): HTMLElement {
  const id = str(block.block_id);
  const fields = list(block.fields).map((field) => h('div', { class: 'slack-field' }, slackText(field)));
  const words = isObj(block.text) ? [h('div', { class: 'slack-text' }, slackText(block.text))] : [];
  const facts = fields.length > 0 ? [h('div', { class: 'slack-fields' }, fields)] : [];
  const accessory = element(id, block.accessory, press);
  return h('div', { class: 'slack-section' }, [
    h('div', { class: 'slack-section-words' }, [...words, ...facts]),
    accessory === null ? null : h('div', { class: 'slack-accessory' }, [accessory]),
  ]);
}

/** One block, as Slack draws it. null: an input block, or one this page does not know. */
export function slackBlock(block: Obj, press: BlockPress): HTMLElement | null {
  const id = str(block.block_id);
  switch (block.type) {
    case 'header':
      return h('h3', { class: 'slack-header' }, slackText(block.text));
    case 'section':
      return section(block, press);
    case 'context':
      return h(
        'div',
        { class: 'slack-context' },
        list(block.elements).map((one) => (obj(one).type === 'image' ? image(obj(one)) : h('span', {}, slackText(one)))),
      );
    case 'divider':
      return h('hr', { class: 'slack-divider' });
    case 'actions':
      return h(
        'div',
        { class: 'slack-actions' },
        list(block.elements).map((one) => element(id, one, press)),
      );
    case 'image':
      return image(block);
    default:
      return null;
  }
}
