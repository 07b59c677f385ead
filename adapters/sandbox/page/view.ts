import type { Act } from '../page-acts.ts';

/** Does something as the person in this window; resolves when the bot has answered. What goes wrong is shown there. */
export type Send = (act: Act) => Promise<void>;

/** One person's platform on the page. */
export interface View<S> {
  readonly element: HTMLElement;
  show(screen: S): void;
}
