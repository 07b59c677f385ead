import type { Instant } from '../../ids.ts';

/** Names one link to install by, and tells nothing of it. */
export type InstallLinkId = string & { readonly is: 'InstallLinkId' };

/** What a workspace or enterprise of Slack has granted the app. `refresh` and `expires`: where its tokens are rotated. */
export interface SlackGrant {
  /** The workspace (`T…`), or the enterprise (`E…`) of an org-wide installation. */
  readonly org: string;
  readonly app: string;
  readonly token: string;
  readonly refresh: string | null;
  readonly expires: Instant | null;
}

/**
 * use-link: before its code is exchanged, so that a link is good once. keep: what came of it. rotate: the token that `after` was
 * exchanged for, which only counts while that is still the one. drop: the workspace has taken it back.
 */
export type InstallsCommand =
  | { readonly do: 'use-link'; readonly link: InstallLinkId; readonly until: Instant }
  | { readonly do: 'keep'; readonly grant: SlackGrant; readonly link: InstallLinkId }
  | { readonly do: 'rotate'; readonly grant: SlackGrant; readonly after: string }
  | { readonly do: 'drop'; readonly org: string; readonly token: string };

export type InstallsEvent =
  | { readonly event: 'link-used'; readonly link: InstallLinkId; readonly until: Instant }
  | { readonly event: 'granted'; readonly grant: SlackGrant; readonly link: InstallLinkId }
  | { readonly event: 'rotated'; readonly grant: SlackGrant }
  | { readonly event: 'taken-back'; readonly org: string };

/** used: the link was tried before. over: it is past its time. gone: another token stands there by now, or none. */
export type InstallsRefusal = 'used' | 'over' | 'gone';

/** Plain data, for snapshots. A grant that has not changed stays the same object. */
export interface Installs {
  readonly grants: Readonly<Record<string, SlackGrant>>;
  /**
   * Links that were used, with when they would have been over. Kept for good, since a clock that is set back makes one good again; they are no
   * more than administrators have made.
   */
  readonly used: Readonly<Record<string, Instant>>;
}

/** The form of Installs in snapshots: raise it whenever the interface above changes. */
export const installsForm = 2;
