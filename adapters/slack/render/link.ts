/** An address that can stand in a button or in `<…|…>`: http and https only. Throws on anything else. */
export function address(link: string): string {
  const url = new URL(link);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RangeError('a link on a card must be http or https');
  return url.href.replaceAll('|', '%7C').replaceAll('<', '%3C').replaceAll('>', '%3E');
}
