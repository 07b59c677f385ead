import type { PersonId } from '../../domain/ids.ts';
import { adoptingForms } from '../adopting/kinds.ts';
import { awayForms } from '../leave/away-form.ts';
import { settingsForms } from '../leave/settings-form.ts';
import { accountForm, codeForm, readAccount, readCode } from './account-form.ts';
import {
  agencyAddForm,
  agencyChangeForm,
  contactForm,
  mayOfAgency,
  readAgencyAdd,
  readAgencyChange,
  readContact,
} from './agency-change-form.ts';
import { agencyForm, mayAgency, readAgency } from './agency-form.ts';
import { agencyStatusForms } from './agency-status-forms.ts';
import type { DirectoryFormKind, DirectoryScene } from './directory-kinds.ts';
import { can } from './entries.ts';
import { findForm, mayFind, readFind } from './find-form.ts';
import type { DirectoryFormName } from './form-names.ts';
import { listLaterForm } from './list-later-form.ts';
import { mayPartnership, partnershipForm, readPartnershipForm } from './partnership-form.ts';
import { introduceForm, mayIntroduceTo, mayPersonAdd, personAddForm, readIntroduce, readPersonAdd } from './person-add-form.ts';
import {
  mayPersonAgency,
  mayPersonEnd,
  personAgencyForm,
  personEndForm,
  readPersonAgency,
  readPersonEnd,
} from './person-agency-form.ts';
import { personChangeForm, readPersonChange } from './person-change-form.ts';
import { personForm, readPerson } from './person-form.ts';
import { readStanding, standingForm } from './standing-form.ts';
import { statusForms } from './status-forms.ts';
import { teamForms } from './team-form.ts';
import { termsForms } from './terms-form.ts';

const ofPerson = (command: 'change-person' | 'set-standings' | 'bind-account') => (scene: DirectoryScene, about: string) =>
  can(scene, command, { person: about as PersonId });

/** A row for every form of the directory. */
export const directoryForms: Readonly<Record<DirectoryFormName, DirectoryFormKind>> = {
  partnership: { may: mayPartnership, draw: partnershipForm, read: readPartnershipForm },
  find: { may: mayFind, draw: findForm, read: readFind },
  person: { may: ofPerson('change-person'), draw: personForm, read: readPerson },
  'person-add': { may: mayPersonAdd, draw: personAddForm, read: readPersonAdd, makes: 'person' },
  'person-change': { may: ofPerson('change-person'), draw: personChangeForm, read: readPersonChange },
  'person-agency': { may: mayPersonAgency, draw: personAgencyForm, read: readPersonAgency },
  'person-end': { may: mayPersonEnd, draw: personEndForm, read: readPersonEnd },
  'person-standing': { may: ofPerson('set-standings'), draw: standingForm, read: readStanding },
  'person-account': { may: ofPerson('bind-account'), draw: accountForm, read: readAccount },
  ...statusForms,
  ...awayForms,
  ...settingsForms,
  ...termsForms,
  ...teamForms,
  ...adoptingForms,
  agency: { may: mayAgency, draw: agencyForm, read: readAgency },
  'agency-add': { may: mayOfAgency('add-agency'), draw: agencyAddForm, read: readAgencyAdd, makes: 'agency' },
  'agency-change': { may: mayOfAgency('change-agency'), draw: agencyChangeForm, read: readAgencyChange },
  'agency-contact': { may: mayOfAgency('set-contact'), draw: contactForm, read: readContact },
  ...agencyStatusForms,
  'list-later': listLaterForm,
  'enter-code': {
    may: (scene, about) => (about === '' ? mayPartnership(scene) : can(scene, 'bind-account', { person: about as PersonId })),
    draw: codeForm,
    read: readCode,
  },
  introduce: { may: mayIntroduceTo, draw: introduceForm, read: readIntroduce },
};
