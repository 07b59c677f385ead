import type { FormKind } from '../kinds.ts';
import { adultForm, adultOffForm, adultsForm, readAdult, readAdultOff, readAdults } from './adults-forms.ts';
import { childForm, readChild } from './child-form.ts';
import { changeForm, childDateForm, childOutForm, readChange, readChildDate, readChildOut } from './children-forms.ts';
import { childNamesForm, readChildNames, readShowAgain, readWithhold, showAgainForm, withholdForm } from './details-forms.ts';
import { dischargeForm, readDischarge } from './discharge-form.ts';
import { childEndBackForm, childEndForm, readChildEnd, readChildEndBack } from './ending-forms.ts';
import { householdForm, readHousehold } from './household-form.ts';
import { namesToldForm, readNamesTold } from './names-told-form.ts';

export const forms = {
  child: { may: 'add-child', draw: childForm, read: readChild },
  'children-change': { may: 'correct-child', draw: changeForm, read: readChange },
  'child-date': { may: 'correct-child', draw: childDateForm, read: readChildDate },
  'child-discharge': { may: 'set-discharge', draw: dischargeForm, read: readDischarge },
  'child-out': { may: 'remove-child', draw: childOutForm, read: readChildOut },
  household: { may: 'set-household', draw: householdForm, read: readHousehold },
  'child-names': { may: 'name-child', draw: childNamesForm, read: readChildNames },
  'names-told': { may: 'note-told', draw: namesToldForm, read: readNamesTold },
  'child-withhold': { may: 'withhold', draw: withholdForm, read: readWithhold },
  'child-shown-again': { may: 'show-again', draw: showAgainForm, read: readShowAgain },
  adults: { may: 'correct-adult', draw: adultsForm, read: readAdults },
  adult: { may: 'correct-adult', draw: adultForm, read: readAdult },
  'child-end': { may: 'end-child', draw: childEndForm, read: readChildEnd },
  'child-end-back': { may: 'take-back-ending', draw: childEndBackForm, read: readChildEndBack },
  'adult-off': { may: 'remove-adult', draw: adultOffForm, read: readAdultOff },
} as const satisfies Record<string, FormKind>;
