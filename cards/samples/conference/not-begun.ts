import { chairTie } from '../../../domain/case/conference/chair-tie/slice.ts';
import { exclusion } from '../../../domain/case/conference/exclusion/slice.ts';
import { participation } from '../../../domain/case/conference/participation/slice.ts';

/** Of whatever is asked, declared and shared before a conference: nothing. */
export const notBegun = {
  chairTie: chairTie.start,
  exclusion: exclusion.start,
  participation: participation.start,
};
