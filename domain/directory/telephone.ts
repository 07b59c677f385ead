/** Digits and blanks, as people write them; what is more is not dialled by anybody. */
export function isTelephone(text: string): boolean {
  return /^\+?[0-9][0-9 ()-]{2,28}[0-9]$/.test(text);
}
