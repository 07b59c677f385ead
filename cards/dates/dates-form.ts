import { administers } from '../../domain/access/administers.ts';
import { shown } from '../building/building.ts';
import { isAdministrator, isChair, managesUnit, myInvitation, writesRecord } from '../building/reader-part.ts';
import { agreedDayRow } from '../conference/timeliness/agreed-day-form.ts';
import { lateRecord, missedRowsOf } from '../conference/timeliness/late-form.ts';
import type { Form, FormRef } from '../model.ts';
import type { Scene } from '../scene.ts';
import { wordsFor } from '../words/words-for.ts';
import { areaRow } from './area-form.ts';
import { countedFrom } from './counted-from.ts';
import { deadlineBlocks } from './deadline-blocks.ts';
import { meetingsHeld } from './meetings-held.ts';

/** Every date of one case with the way it was counted, to read. */
export function datesForm(scene: Scene, ref: FormRef): Form | null {
  if (![isAdministrator, managesUnit, authorisesLate, isChair, writesRecord, isInvited].some((one) => one(scene))) return null;
  return shown(scene, ref, wordsFor(scene).dates.form, [
    ...areaRow(scene),
    ...agreedDayRow(scene),
    ...meetingsHeld(scene),
    ...deadlineBlocks(scene.datesToRead(), scene.goesBy, scene.language, (row, language) => [
      ...countedFrom(row, language),
      ...lateRecord(scene, row),
    ]),
    ...missedRowsOf(scene),
  ]);
}

function isInvited(scene: Scene): boolean {
  return myInvitation(scene) !== undefined;
}

/** A strategic manager authorises that a conference is held late. */
function authorisesLate({ directory, me }: Scene): boolean {
  return administers(directory.people.get(me), null, 'strategic-manager');
}
