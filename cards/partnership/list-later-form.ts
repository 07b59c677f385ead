import { dayFromIso, isoFromDay } from '../../domain/calendar/iso.ts';
import { localDay } from '../../domain/calendar/london.ts';
import { latestListDay, listPutOff } from '../../domain/directory/agencies/lists.ts';
import type { AgencyId } from '../../domain/ids.ts';
import { asked, quiet, say, shown } from '../building/building.ts';
import { reading } from '../building/values.ts';
import { dayText } from '../building/wording.ts';
import type { Field } from '../model.ts';
import { wordsFor } from '../words/words-for.ts';
import type { DirectoryFormKind } from './directory-kinds.ts';
import { agencyIn, can } from './entries.ts';

const idOf = (about: string | undefined) => (about ?? '') as AgencyId;

/** Whoever leads an agency is asked for its list later: until when, and how far that goes. Empty where it was put off: as ever again. */
export const listLaterForm: DirectoryFormKind = {
  may: (scene, about) => can(scene, 'put-off-list', { agency: idOf(about) }),
  draw(scene, ref) {
    const agency = agencyIn(scene, ref.about ?? '');
    if (agency === null) return null;
    const { directory, now, me, language } = scene;
    const { partnership, later } = wordsFor(scene);
    const latest = latestListDay(directory, agency.id, now);
    if (latest === null) return shown(scene, ref, later.form, [say(partnership.listNotLater)]);
    const until = listPutOff(directory, agency.id, me, localDay(now));
    const field: Field = {
      name: 'until',
      label: later.untilLabel,
      hint: until === null ? partnership.listUntilHint : later.untilBack,
      required: until === null,
      field: 'date',
      ...(until === null ? {} : { start: isoFromDay(until) }),
    };
    const means = partnership.listLater(agency.name, dayText(isoFromDay(latest), language));
    return asked(scene, ref, later.form, [say(means), quiet(partnership.listLaterHeard)], [field], (all) => all.later.open);
  },
  read(values, scene, { about }) {
    const agency = idOf(about);
    const words = wordsFor(scene);
    const read = reading(values, words);
    const isPutOff = listPutOff(scene.directory, agency, scene.me, localDay(scene.now)) !== null;
    const until = read.date('until', isPutOff ? 'optional' : 'required');
    const day = dayFromIso(until);
    const latest = latestListDay(scene.directory, agency, scene.now);
    if (day !== null && (latest === null || day <= localDay(scene.now) || day > latest))
      read.problems.until =
        latest === null
          ? words.partnership.listNotLater
          : words.partnership.listUntilWrong(dayText(isoFromDay(latest), scene.language));
    if (Object.keys(read.problems).length > 0) return { problems: read.problems };
    return { command: { do: 'put-off-list', agency, until } };
  },
};
