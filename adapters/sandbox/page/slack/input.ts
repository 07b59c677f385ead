import { list, type Obj, obj, str } from '../../json.ts';
import type { Listed } from '../../page-screen.ts';
import { h } from '../element.ts';
import { slackText } from './blocks.ts';

/** What stands in an input: text, date, time and one choice as a string, many choices as a list. */
export type Value = string | readonly string[];

export interface SlackInput {
  readonly element: HTMLElement;
  readonly block: string;
  value(): Value;
  /** Shows what is wrong beside the field; '' takes it away. */
  problem(words: string): void;
  focus(): void;
}

interface Control {
  readonly element: HTMLElement;
  /** What takes the focus and carries the description. */
  readonly main: HTMLElement | undefined;
  readonly group: boolean;
  value(): Value;
}

const valuesOf = (options: Obj['options']) => list(options).map((option) => str(obj(option).value));

function typed(of: Obj, id: string, kept: Value | undefined): Control {
  const types: Readonly<Record<string, string>> = {
    datepicker: 'date',
    timepicker: 'time',
    email_text_input: 'email',
    url_text_input: 'url',
  };
  const initial = str(of.initial_value) || str(of.initial_date) || str(of.initial_time);
  const shared = {
    id,
    maxlength: typeof of.max_length === 'number' ? of.max_length : null,
    placeholder: str(obj(of.placeholder).text) || null,
  };
  const element =
    of.multiline === true
      ? h('textarea', { ...shared, rows: 4 })
      : h('input', { ...shared, type: types[str(of.type)] ?? 'text' });
  element.value = typeof kept === 'string' ? kept : initial;
  return { element, main: element, group: false, value: () => element.value };
}

/** What stands in it while nothing is chosen: what it was sent with, else Slack’s own words. */
const emptyOf = (of: Obj, own: string) => str(obj(of.placeholder).text) || own;

function dropdown(of: Obj, id: string, kept: Value | undefined): Control {
  const many = of.type === 'multi_static_select';
  const initial = many ? valuesOf(of.initial_options) : [str(obj(of.initial_option).value)];
  const chosen = kept === undefined ? initial : typeof kept === 'string' ? [kept] : kept;
  const options = list(of.options).map((one) => {
    const { value, text } = obj(one);
    return h('option', { value: str(value), selected: chosen.includes(str(value)) }, slackText(text));
  });
  const none = many ? [] : [h('option', { value: '' }, [emptyOf(of, 'Select an option')])];
  const element = h('select', { id, multiple: many, size: many ? Math.min(8, options.length) : null }, [...none, ...options]);
  const selected = () => [...element.selectedOptions].map((one) => one.value);
  return { element, main: element, group: false, value: () => (many ? selected() : element.value) };
}

/** The people of the workspace, by name. */
function people(of: Obj, id: string, kept: Value | undefined, listed: readonly Listed[]): Control {
  const chosen = kept ?? str(of.initial_user);
  const options = listed.map(({ user, name }) => h('option', { value: user, selected: chosen === user }, [name]));
  const element = h('select', { id }, [h('option', { value: '' }, [emptyOf(of, 'Select a user')]), ...options]);
  return { element, main: element, group: false, value: () => element.value };
}

function ticks(of: Obj, id: string, kept: Value | undefined): Control {
  const many = of.type === 'checkboxes';
  const initial = many ? valuesOf(of.initial_options) : [str(obj(of.initial_option).value)];
  const chosen = kept === undefined ? initial : typeof kept === 'string' ? [kept] : kept;
  const boxes = list(of.options).map((one, at) => {
    const { value, text, description } = obj(one);
    const name = `${id}-${at}`;
    const box = h('input', {
      type: many ? 'checkbox' : 'radio',
      name: id,
      id: name,
      value: str(value),
      checked: chosen.includes(str(value)),
    });
    const more = str(obj(description).text) === '' ? null : h('span', { class: 'slack-hint' }, slackText(description));
    return { box, line: h('div', { class: 'slack-tick' }, [box, h('label', { for: name }, [...slackText(text), more])]) };
  });
  const on = () => boxes.flatMap(({ box }) => (box.checked ? [box.value] : []));
  const element = h(
    'div',
    { class: 'slack-ticks' },
    boxes.map(({ line }) => line),
  );
  return { element, main: boxes[0]?.box, group: true, value: () => (many ? on() : (on()[0] ?? '')) };
}

function controlOf(of: Obj, id: string, kept: Value | undefined, listed: readonly Listed[]): Control {
  switch (of.type) {
    case 'users_select':
      return people(of, id, kept, listed);
    case 'static_select':
    case 'multi_static_select':
      return dropdown(of, id, kept);
    case 'radio_buttons':
    case 'checkboxes':
      return ticks(of, id, kept);
    default:
      return typed(of, id, kept);
  }
}

let count = 0;

/** An input block as Slack draws it, with its label, hint and problem. `kept`: what was typed before the view was drawn again. */
export function slackInput(block: Obj, kept: Value | undefined, listed: readonly Listed[]): SlackInput {
  const id = `slack-input-${++count}`;
  const control = controlOf(obj(block.element), id, kept, listed);
  const optional = block.optional === true ? h('span', { class: 'slack-optional' }, [' (optional)']) : null;
  const hint = block.hint === undefined ? null : h('p', { class: 'slack-hint', id: `${id}-hint` }, slackText(block.hint));
  const problem = h('p', { class: 'slack-problem', id: `${id}-problem`, hidden: true });
  const words = [...slackText(block.label), optional];
  const label = control.group ? h('legend', {}, words) : h('label', { for: id }, words);
  const described = [`${id}-problem`, ...(hint === null ? [] : [`${id}-hint`])].join(' ');
  control.main?.setAttribute('aria-describedby', described);
  if (block.optional !== true && !control.group) control.main?.setAttribute('aria-required', 'true');
  const element = h(control.group ? 'fieldset' : 'div', { class: 'slack-input' }, [label, control.element, problem, hint]);
  return {
    element,
    block: str(block.block_id),
    value: control.value,
    problem(said) {
      problem.textContent = said;
      problem.hidden = said === '';
      element.classList.toggle('wrong', said !== '');
      if (control.group) return;
      if (said === '') control.main?.removeAttribute('aria-invalid');
      else control.main?.setAttribute('aria-invalid', 'true');
    },
    focus: () => control.main?.focus(),
  };
}
