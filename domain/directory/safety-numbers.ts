import { isPlainLine } from '../plain-text.ts';

/**
 * Where the partnership's people turn with a worry about a child, as they are dialled: its children's social care in the day, the
 * emergency duty team at night and on weekends, the police where it cannot be 999. That 999 is for danger now is the same everywhere, and is no
 * setting.
 */
export interface SafetyNumbers {
  readonly socialCare: string;
  readonly emergencyDutyTeam: string;
  readonly police: string;
}

const longest = 40;

/** A number that can be dialled: one line, three digits at least, and nothing but what people write between digits or before an extension. */
export function isDialled(text: string): boolean {
  if (text.length > longest || !isPlainLine(text)) return false;
  return /^[+(\d][\d ()+.-]*(?:(?:ext|est)\.? ?\d+)?$/i.test(text) && text.replace(/\D/g, '').length >= 3;
}
