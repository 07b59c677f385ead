/** Whether it is `redis://host:port` or `rediss://…`, or several with commas between, as whoever opens them needs it: their own errors carry the password. */
export function isRedisAddress(text: string): boolean {
  return text.split(',').every((one) => {
    const address = /^\s*rediss?:\/\//.test(one) ? URL.parse(one) : null;
    return address !== null && address.hostname !== '' && decodes(address.username) && decodes(address.password);
  });
}

function decodes(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
