import { zeroForm } from '../../cards/meeting/scale/place-form.ts';
import type { Form } from '../../cards/model.ts';
import { chair, guests } from '../../cards/samples/partnership.ts';
import { opened } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import { sizes } from '../../cards/samples/states.ts';
import type { Language } from '../../domain/calendar/format.ts';

/** The form that placing a 0 is answered with, of the largest conference. */
export const zeroWarning = (language: Language): Form =>
  zeroForm(sampleScene(opened(sizes.large, 1), guests[0] ?? chair, language));
