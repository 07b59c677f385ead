/** Whether an answer may go to this response_url. */
export type IsHook = (url: string) => boolean;

/** A workspace or an enterprise in the path of a response_url: https://hooks.slack.com/actions/T…/…/… */
const place = /^\/[a-z]+\/([TE][A-Z0-9]+)\//;

/** Whether an address is of none but these places; one that names no place is. */
export function isHookOf(url: string, places: readonly string[]): boolean {
  const named = place.exec(URL.parse(url)?.pathname ?? '')?.[1];
  return named === undefined || places.includes(named);
}

/**
 * Slack gives out addresses of https://hooks.slack.com alone (docs.slack.dev/interactivity/handling-user-interaction). A stand-in for the Web
 * API on this machine gives out its own, and only its own host is taken then.
 */
export function hookAddresses(apiUrl?: string): IsHook {
  const api = apiUrl === undefined ? null : URL.parse(apiUrl);
  const standIn = api !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(api.hostname) ? api.origin : null;
  return (given) => {
    const url = URL.parse(given);
    if (url === null || url.username !== '' || url.password !== '') return false;
    return url.origin === (standIn ?? 'https://hooks.slack.com');
  };
}
