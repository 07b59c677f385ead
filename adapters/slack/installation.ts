/** An app of ours in the workspace or the enterprise it is for. A distributed app is one installation for each, all with one signing secret. */
export interface SlackInstallation {
  readonly on: 'slack';
  /** What people call it, in sentences and logs. */
  readonly name: string;
  /** The app's id (`A…`), which every payload names; null: the single settings do not say. */
  readonly app: string | null;
  /** The workspace (`T…`), or the enterprise (`E…`) of an org-wide installation; null: every one that no other installation is for. */
  readonly org: string | null;
  /** null: nothing it would post is taken; it comes over Socket Mode. */
  readonly signingSecret: string | null;
  /** `xapp-…`, where this app comes over a connection of its own (Socket Mode). */
  readonly appToken?: string;
  /** The bot token, `xoxb-…`. */
  readonly token: string;
}

/** The installation for a workspace or an enterprise: its own, else the one for all that have none. */
export function inOrg(installed: readonly SlackInstallation[], org: string): SlackInstallation | undefined {
  return installed.find((one) => one.org === org) ?? installed.find((one) => one.org === null);
}
