/** Into view inside its own box: the page itself is not scrolled. */
export function bring(button: HTMLElement): void {
  const box = button.closest<HTMLElement>('.messages, .slack-home, .teams-dialog-body, .slack-modal-body');
  if (box === null) return;
  const [inner, outer] = [button.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.bottom > outer.bottom - 12) box.scrollTop += inner.bottom - outer.bottom + 24;
  else if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top + 24;
}
