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

/** Whether it is one of an enterprise for its workspaces (org-wide). */
export const isForEnterprise = ({ org }: SlackInstallation): boolean => org?.startsWith('E') === true;

/** Which enterprise's org-wide installation a workspace belongs to; undefined: none that is known of. */
export type EnterpriseOf = (workspace: string) => string | undefined;

/** The installation for a workspace or an enterprise: its own, else that of its enterprise, else the one for all that have none. */
export function inOrg(
  installed: readonly SlackInstallation[],
  org: string,
  enterpriseOf: EnterpriseOf,
): SlackInstallation | undefined {
  const found = (wanted: string | null | undefined) => installed.find((one) => one.org === wanted);
  return found(org) ?? found(enterpriseOf(org)) ?? found(null);
}
