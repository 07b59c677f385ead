import { formatDay } from '../../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../../domain/calendar/iso.ts';
import type { PersonPart } from '../../../../domain/case/conference/minutes/content/model.ts';
import { inLanguage } from '../../../../domain/procedures/text.ts';
import type { DocumentBlock } from '../../../document.ts';
import { familyTables } from './family-there.ts';
import { adultHere, agencyAndPost, childHere, personNamed, together, type Wording } from './wording.ts';

export function dayIn(iso: string, language: Wording['language']): string {
  const day = dayFromIso(iso);
  return day === null ? iso : formatDay(day, language);
}

/** Who the conference was about, as far as its reader may know (ST-M1, Q-18). */
export function childrenSection(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  const words = all.minutesDocument;
  const none = words.withheld;
  const rows = is.children.map((child) => [
    childHere({ ...on, is: { ...is, children: [{ ...child, name: null }] } }, child.id),
    child.name ?? none,
    child.born !== null
      ? dayIn(child.born, language)
      : child.expected !== null
        ? words.expected(dayIn(child.expected, language))
        : child.unborn
          ? words.unborn
          : none,
    child.address ?? none,
    child.school ?? none,
  ]);
  const adults = is.adults.map((adult) => [
    adultHere({ ...on, is: { ...is, adults: [{ ...adult, name: null }] } }, adult.id),
    adult.name ?? none,
    adult.children.map((one) => childHere(on, one)).join(', '),
  ]);
  return [
    { block: 'heading', level: 1, text: words.children },
    { block: 'table', head: words.childHead, widths: [14, 22, 18, 26, 20], rows },
    ...called(on),
    ...(adults.length === 0
      ? []
      : [
          { block: 'heading', level: 2, text: words.adults } as const,
          { block: 'table', head: words.adultHead, widths: [20, 30, 50], rows: adults } as const,
        ]),
  ];
}

/** Why the conference was called, for each child of whom that was said. */
function called(on: Wording): readonly DocumentBlock[] {
  const items = on.is.children.flatMap(({ id, reason }) => (reason === null ? [] : [`${childHere(on, id)}: ${reason}`]));
  if (items.length === 0) return [];
  return [
    { block: 'heading', level: 2, text: on.all.minutesDocument.called },
    { block: 'list', items },
  ];
}

/** Everybody on the list in one table: those who came first. */
export function peopleSection({ is, all, language }: Wording): readonly DocumentBlock[] {
  const words = all.minutesDocument;
  const came = is.people.filter((one) => one.there !== null);
  const others = is.people.filter((one) => one.there === null);
  const rows = [...came, ...others].map((one) => [
    personNamed(all, one.who),
    agencyAndPost(one.who),
    inLanguage(one.role, language),
    wasThere({ all, language }, one),
  ]);
  return [
    { block: 'heading', level: 1, text: words.people },
    { block: 'text', text: words.counts(came.length, is.people.length) },
    { block: 'table', head: words.peopleHead, widths: [24, 28, 24, 24], rows },
    ...(is.notInvited.length === 0
      ? []
      : [
          { block: 'heading', level: 2, text: words.notInvited } as const,
          {
            block: 'list',
            items: is.notInvited.map(({ role, why, words: said }) =>
              all.wanted.roleBecause(inLanguage(role, language), all.wanted.notInvitedWhy[why], said),
            ),
          } as const,
        ]),
  ];
}

function wasThere({ all, language }: Pick<Wording, 'all' | 'language'>, one: PersonPart): string {
  const words = all.minutesDocument;
  const isFor = one.standsFor === null ? '' : words.forSomebody(personNamed(all, one.standsFor));
  if (one.there !== null) {
    const { how, part, left, speaksFor } = one.there;
    const until = left !== null ? all.day.leftAt(left) : part ? all.day.hereParts.part : '';
    const agencies = speaksFor.map((agency) => agency ?? all.anotherService).join(', ');
    return together([
      how === 'in-person' ? words.came : words.cameBy(all.day.ways[how]),
      until,
      agencies === '' ? '' : all.day.alsoFor(agencies),
      isFor,
    ]);
  }
  const reason = one.reason === null ? '' : all.apologyReason[one.reason];
  const spokenFor = one.spokenForBy === null ? '' : words.spokenFor(inLanguage(one.spokenForBy, language));
  return [words.notCame(words.answer[one.answer]), reason, spokenFor, isFor].filter(Boolean).join('\n');
}

type Row = readonly [string, string];
const row = (label: string, text: string): readonly Row[] => (text === '' ? [] : [[label, text]]);

/** How each of the family took part, and why a child or parent did not (FV-P6, FV-P9, ST-P7, ST-P16). */
export function familySection(on: Wording): readonly DocumentBlock[] {
  const { is, all, language } = on;
  const words = all.minutesDocument;
  const said = all.participation;
  const isInvited = (invited: boolean): readonly Row[] => row(words.invited, words.isInvited[invited ? 'yes' : 'no']);
  const children = is.takingPart.children.flatMap(({ child, plan, views }) =>
    person(childHere(on, child), [
      ...isInvited(plan.invited),
      ...row(words.comes, plan.comes === 'not-known' ? '' : said.comes[plan.comes]),
      ...row(words.wish, said.wish[plan.wish]),
      ...row(words.reasons, plan.reasons.map((one) => said.reasons[one]).join('\n')),
      ...row(words.why, plan.words),
      ...row(words.untold, plan.untold === undefined ? '' : said.untold[plan.untold]),
      ...row(words.viewsBy, views === null ? '' : inLanguage(views, language)),
      ...row(words.advocate, said.advocate[plan.advocate]),
      ...row(words.needs, (plan.needs ?? []).map((one) => said.need[one]).join('\n')),
      ...row(words.language, plan.language ?? ''),
    ]),
  );
  const adults = is.takingPart.adults.flatMap(({ adult, plan, tells }) => {
    const day = plan.tellBy === null ? '' : words.byDay(dayIn(plan.tellBy, language));
    return person(adultHere(on, adult), [
      ...isInvited(plan.invited),
      ...row(words.comes, plan.comes === 'not-known' ? '' : said.adultComing[plan.comes]),
      ...row(words.instead, plan.instead === 'not-said' ? '' : said.instead[plan.instead]),
      ...row(words.why, [plan.reason === null ? '' : said.adultReason[plan.reason], plan.words].filter(Boolean).join('\n')),
      ...row(words.supporter, plan.supporter === 'nobody' ? '' : said.supporter[plan.supporter]),
      ...row(words.needs, plan.needs.map((one) => said.need[one]).join('\n')),
      ...row(words.language, plan.language),
      ...row(words.tells, tells === null ? '' : together([inLanguage(tells, language), day])),
    ]);
  });
  const blocks = [...familyTables(on), ...children, ...adults, ...exclusions(on)];
  return blocks.length === 0 ? [] : [{ block: 'heading', level: 1, text: words.family }, ...blocks];
}

function person(name: string, rows: readonly Row[]): readonly DocumentBlock[] {
  return [
    { block: 'heading', level: 2, text: name },
    { block: 'facts', rows },
  ];
}

/** Who was excluded, from which part, and in the minutes of the agencies on which ground and why (ST-P7, FV-P4). */
function exclusions(on: Wording): readonly DocumentBlock[] {
  const { all, language } = on;
  const words = all.minutesDocument;
  return on.is.exclusions.flatMap(({ subject, what, part, ground, reason, tasks, getsReport }) =>
    person(words.excludedTitle(subjectIn(on, subject)), [
      ...row(words.excluded, what === 'whole' ? words.extent.whole : words.extent.part(part)),
      ...row(words.ground, ground === null ? '' : inLanguage(ground, language)),
      ...row(words.reason, reason ?? ''),
      ...tasks.flatMap((one) =>
        row(
          words.task[one.kind],
          together([personNamed(all, one.who), words.byDay(dayIn(one.by, language)), one.done ? '' : words.notYet]),
        ),
      ),
      ...row(words.getsReport, getsReport === null ? '' : words.hasReport[getsReport ? 'yes' : 'no']),
    ]),
  );
}

function subjectIn(on: Wording, subject: Wording['is']['exclusions'][number]['subject']): string {
  const words = on.all.minutesDocument;
  if (subject === 'other') return words.somebodyElse;
  if ('child' in subject) return childHere(on, subject.child);
  const adult = adultHere(on, subject.adult);
  return subject.supporter ? words.supporterOf(adult) : adult;
}
