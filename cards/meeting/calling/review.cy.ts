import type { Terms } from '../../words/terms.ts';
import type { review as en } from './review.en.ts';

export const review = (t: Terms): ReturnType<typeof en> => ({
  title: (reference) => `${t.conference} ${reference}: yr adolygiad nesaf`,
  by: (day) => `Mae’r adolygiad nesaf i’w gynnal erbyn ${day}.`,
  late: (day) => `Mae’r adolygiad yn hwyr: roedd i’w gynnal erbyn ${day}.`,
  noDay: (who) => `Mae wedi ei alw ac nid oes diwrnod iddo eto. ${who} sy’n gosod y diwrnod.`,
  byHidden: 'Mae erbyn pryd y mae’r adolygiad nesaf i’w gynnal o dan Manylion.',
  inTime: 'O’i alw nawr, mae amser i gytuno ar ei restr, gwahodd pobl a chael eu hadroddiadau.',
  comesAlong: `Daw pawb ar y rhestr gyda ni, a’r plant, ${t.chair} a ${t.lead}; newidir yr hyn nad yw’n iawn mwyach ar y drafft.`,
  call: 'Galw’r adolygiad',
  look: 'Edrych yn gyntaf',
  uncalled: (who) => `Nid oes neb wedi galw’r adolygiad, ac mae ei ddyddiad cyntaf wedi dod. ${who} sy’n ei alw.`,
});
