import { h } from './element.ts';

/** Asks the person who demonstrates, in the middle of the page. Resolves with whether they went on. */
export function ask(title: string, parts: readonly Node[], go: string): Promise<boolean> {
  return new Promise((resolve) => {
    const heading = h('h2', { id: 'ask-title' }, [title]);
    const form = h('form', { method: 'dialog' }, [
      heading,
      ...parts,
      h('footer', {}, [
        h('button', { type: 'submit', value: 'no', class: 'plain', formnovalidate: true }, ['Cancel']),
        h('button', { type: 'submit', value: 'go', class: 'plain main' }, [go]),
      ]),
    ]);
    const dialog = h('dialog', { class: 'ask', 'aria-labelledby': 'ask-title' }, [form], {
      close() {
        dialog.remove();
        resolve(dialog.returnValue === 'go');
      },
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
