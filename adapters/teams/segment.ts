/**
 * Whether an id can be one segment of a path. No spelling of `.` and `..` can: `%2e%2e` is a step up too (url.spec.whatwg.org, double-dot
 * path segment). An empty one would make its neighbours the path, and half a surrogate cannot be spelled at all.
 */
export function isSegment(id: string): boolean {
  return id !== '' && id.isWellFormed() && !/^(\.|%2e){1,2}$/i.test(id);
}
