/**
 * The connectors of the worldwide and the UK clouds, and of GCC: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 * and TeamsProactiveServiceEndpoints of microsoft/Agents-for-net. Other clouds have other issuers too, so they need settings anyway.
 */
const publicHosts = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

/** True for an address on this machine. */
export function isLoopback(url: URL): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

/**
 * Whether a service address may be called with our token: its host is on the list, and it is https or on this machine.
 * An address with a user name, a query or a fragment is none of Teams'.
 */
export function serviceAllowed(hosts: readonly string[] = publicHosts) {
  const listed = new Set(hosts.map((host) => host.toLowerCase()));
  // A tenant is served from one address for months, and reading an address costs a press as much as deciding it.
  let allowed = '';
  return (service: string): boolean => {
    if (service === allowed && service !== '') return true;
    const url = URL.parse(service);
    if (url === null) return false;
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    const plain = url.username === '' && url.search === '' && url.hash === '';
    if (!secure || !plain || !(listed.has(url.hostname) || listed.has(url.host))) return false;
    allowed = service;
    return true;
  };
}
