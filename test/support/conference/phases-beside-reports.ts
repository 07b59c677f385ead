import { phasesOf } from '../../../domain/case/phase.ts';

/** What one person has of a conference but for the lines of reports and of the family, which stand on nearly every card and are told of elsewhere. */
export const phasesBesideReports: typeof phasesOf = (...of) =>
  phasesOf(...of).filter(({ phase }) => !['report', 'reports', 'family'].includes(phase));
