/**
 * A file of before, or what was kept of one, names both ends of its scale, which were never other than 0 and 10. Without them it says what it said: it
 * is taken, and counts as what was adopted.
 */
export function withoutScaleEnds<Own>(own: Own): Own {
  if (!isObject(own) || !isObject(own.scale)) return own;
  const { min = 0, max = 10, ...scale } = own.scale;
  return min === 0 && max === 10 ? { ...own, scale } : own;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
