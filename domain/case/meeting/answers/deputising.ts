import type { PersonId } from '../../../ids.ts';
import type { Convened } from '../../conference.ts';

/**
 * What somebody who is not on the list has of it: a deputy in their place, who may have sent apologies since, or that they need not come in
 * somebody's place any more.
 */
export function deputising(
  { invitees, stoodDown }: Pick<Convened, 'invitees' | 'stoodDown'>,
  person: PersonId,
): readonly { readonly phase: 'represented' | 'stood-down'; readonly about: '' | 'apologies' }[] {
  const deputy = invitees.find((one) => one.standsFor === person);
  if (deputy !== undefined) return [{ phase: 'represented', about: deputy.answer.answer === 'apologies' ? 'apologies' : '' }];
  return stoodDown.some((one) => one.person === person) ? [{ phase: 'stood-down', about: '' }] : [];
}
