/**
 * Whether a place is an address to press: https and nothing else, without a name before the host, which makes one address look like another;
 * nor with a backslash, which two programs read as two hosts.
 */
export function isLink(place: string): boolean {
  if (!/^https:\/\/[^\s/]/i.test(place) || place.includes('\\') || !URL.canParse(place)) return false;
  const { username, password } = new URL(place);
  return username === '' && password === '';
}

/** A place in words or an https link; no other address, which a card might offer to press. */
export function isPlace(place: string): boolean {
  return !/^[a-z][a-z+.-]*:/i.test(place) || isLink(place);
}
