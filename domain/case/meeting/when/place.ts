/** Whether a place is an address to press: https and nothing else. */
export function isLink(place: string): boolean {
  return /^https:\/\/[^\s/]/i.test(place) && URL.canParse(place);
}

/** A place in words or an https link; no other address, which a card might offer to press. */
export function isPlace(place: string): boolean {
  return !/^[a-z][a-z+.-]*:/i.test(place) || isLink(place);
}
