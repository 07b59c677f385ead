/** System and undici codes of a connection that never stood: no name, no route, nobody there, no agreement on TLS. */
const unconnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Whether it is certain that nothing was sent, since no connection was made. */
export function neverConnected(fault: unknown): boolean {
  return unconnected.has(faultCode(fault));
}

/** The code of a fault of the wire, '' where it has none: fetch wraps the cause, and with several addresses for one host undici wraps it once more. */
export function faultCode(fault: unknown): string {
  if (!(fault instanceof Error)) return '';
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : faultCode(fault.cause);
}
