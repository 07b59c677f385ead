/** Whether an id is one that comes with a form, made by chance as it opened: it tells nothing, neither how many there are nor whose. */
export function isFreshId(id: string): boolean {
  return /^[0-9a-z]{12}$/.test(id);
}
