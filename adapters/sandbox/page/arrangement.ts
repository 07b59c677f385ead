/** Which seats are shown, in order; an empty string is a window without anybody. It lives in the address, so that an arrangement can be kept and sent. */
export type Arrangement = readonly string[];

export const sizes = [1, 2, 4] as const;

export function readArrangement(known: (key: string) => boolean): Arrangement {
  const keys = decodeURIComponent(location.hash.slice(1)).split(',');
  const wanted = keys.map((key) => (known(key) ? key : ''));
  const size = sizes.find((one) => one >= wanted.length) ?? 4;
  return resized(wanted, size);
}

export function writeArrangement(arrangement: Arrangement): void {
  const hash = `#${arrangement.join(',')}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

const onPhone = '~phone';

/** Whose window it is, and whether a phone stands in it. */
export function framed(key: string): { readonly seat: string; readonly phone: boolean } {
  const phone = key.endsWith(onPhone);
  return { seat: phone ? key.slice(0, -onPhone.length) : key, phone };
}

export const asPhone = (seat: string): string => `${seat}${onPhone}`;

/** The same people in more or fewer windows. */
export function resized(arrangement: Arrangement, size: number): Arrangement {
  return Array.from({ length: size }, (_, at) => arrangement[at] ?? '');
}

/** The people of a step, whoever was on a phone still on it: alone, beside the desktop; else in its place. */
export function staged(before: Arrangement, keys: readonly string[]): Arrangement {
  const onPhone = (key: string) => before.includes(asPhone(key));
  const [only] = keys;
  const all =
    keys.length === 1 && only !== undefined && onPhone(only)
      ? [only, asPhone(only)]
      : keys.map((key) => (onPhone(key) ? asPhone(key) : key));
  return resized(all, all.length > 2 ? 4 : all.length);
}
