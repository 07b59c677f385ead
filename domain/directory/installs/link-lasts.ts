import type { Instant } from '../../ids.ts';

/** How long somebody has to install the app by a link, in ms. */
export const installLinkLasts = 24 * 3_600_000;

/** How far the clock of the server it was made on may be ahead: made by one that has been put right since, it would be good for as long as that was wrong. */
const ahead = 600_000;

/** `until`: the end that the link itself names. */
export function isInstallLinkOver(until: Instant, at: Instant): boolean {
  return at >= until || until - installLinkLasts > at + ahead;
}
