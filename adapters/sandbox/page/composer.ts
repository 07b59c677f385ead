import { h } from './element.ts';
import type { Send } from './view.ts';

/** Where the person writes to the bot. Enter sends. */
export function composer(whose: string, send: Send): HTMLElement {
  const label = `Write to Quorate as ${whose}`;
  const input = h('input', {
    type: 'text',
    'aria-label': label,
    placeholder: 'Write a message',
    maxlength: 4000,
    autocomplete: 'off',
  });
  const button = h('button', { type: 'submit', 'aria-label': 'Send' }, [h('span', { 'aria-hidden': 'true' }, ['➤'])]);
  return h('form', { class: 'composer' }, [input, button], {
    submit(event) {
      event.preventDefault();
      const text = input.value.trim();
      if (text === '') return;
      input.value = '';
      void send({ act: 'say', text });
    },
  });
}
