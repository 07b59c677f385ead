import type { SlackInstallation } from '../../adapters/slack/installation.ts';
import type { TeamsInstallation } from '../../adapters/teams/settings.ts';

export type Installation = SlackInstallation | TeamsInstallation;

/** Every app of ours, in the place it is for. An entry that has not changed stays the same object when they are read again. */
export interface Installed {
  readonly slack: readonly SlackInstallation[];
  readonly teams: readonly TeamsInstallation[];
}

/** Those there are now: they may be others at the next call. */
export type InstalledNow = () => Installed;
