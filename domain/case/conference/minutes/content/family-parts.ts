import { ownEntry } from '../../../../own-entry.ts';
import type { Exclusion, Subject } from '../../exclusion/shape.ts';
import type { AdultPart, AdultTakingPart, ChildPart, ChildTakingPart, ExclusionPart } from './model.ts';
import { isOthers, namedAs, roleSaid, type Source } from './source.ts';

/** Each child it is about. What is withheld of one stands in no file, the chair's neither: a file is passed on. */
export function childParts({ is, read, mayKnowExpected, version }: Source): readonly ChildPart[] {
  return is.children.map((child) => {
    const entered = ownEntry(read.of, child.id);
    const shown = (part: 'address' | 'school' | 'reason') =>
      entered === undefined || entered.withheld.includes(part) ? null : (entered[part] ?? null);
    return {
      id: child.id,
      number: child.number,
      unborn: !('born' in child),
      name: entered?.name ?? null,
      born: 'born' in child && read.reads === 'yes' ? child.born : null,
      expected: 'expected' in child && mayKnowExpected ? child.expected : null,
      address: shown('address'),
      school: shown('school'),
      reason: version === 'whole' ? shown('reason') : null,
    };
  });
}

export function adultParts({ is, read }: Source): readonly AdultPart[] {
  return is.adults.map(({ id, kind, number, children }) => {
    const theirs = children.filter((one) => is.children.some((child) => child.id === one));
    return { id, kind, number, name: ownEntry(read.adults, id) ?? null, children: theirs };
  });
}

export function childrenTakingPart({ is, known, version }: Source): readonly ChildTakingPart[] {
  return is.children.flatMap((child) => {
    const plan = ownEntry(is.participation.children, child.id);
    if (plan === undefined) return [];
    const { invited, comes, wish, reasons, words, advocate, views, untold, needs, language } = plan;
    const said = version === 'whole' ? words : '';
    return [
      {
        child: child.id,
        plan: {
          invited,
          comes,
          wish,
          reasons,
          words: said,
          advocate,
          ...(needs === undefined ? {} : { needs, language: language ?? '' }),
          ...(version === 'whole' && untold !== undefined ? { untold } : {}),
        },
        views: roleSaid(known.procedure, views),
      },
    ];
  });
}

export function adultsTakingPart(source: Source): readonly AdultTakingPart[] {
  const { is, known, version } = source;
  return is.adults.flatMap((adult) => {
    const plan = ownEntry(is.participation.adults, adult.id);
    if (plan === undefined || isOthers(source, adult)) return [];
    const { invited, comes, instead, reason, words, supporter, needs, language, tellBy, tells } = plan;
    const said = version === 'whole' ? words : '';
    const whole = { invited, comes, instead, reason, words: said, supporter, needs, language, tellBy };
    return [{ adult: adult.id, plan: whole, tells: invited ? null : roleSaid(known.procedure, tells) }];
  });
}

/** What the chair decided of whom, and why (ST-P7, FV-P4, FV-P9). Neither who asked it nor what they said stands in the minutes. */
export function exclusionsMinuted(source: Source): readonly ExclusionPart[] {
  return source.is.exclusion.asked.flatMap((one) => {
    const { decision } = one;
    if (decision === null || decision.what === 'not' || !isShown(source, one.subject)) return [];
    const whole = source.version === 'whole';
    const grounds = source.known.procedure.exclusion?.grounds ?? [];
    return [
      {
        subject: subjectOf(one.subject),
        what: decision.what,
        part: decision.part,
        ground: whole ? (grounds.find(({ key }) => key === one.ground)?.title ?? null) : null,
        reason: whole ? decision.reason : null,
        tasks: whole ? tasksOf(source, one) : [],
        getsReport: whole ? one.report : null,
      },
    ];
  });
}

/** Of a family's copy that of whom it is alone; of a child or adult that the reader has nothing of, nothing. */
function isShown(source: Source, subject: Subject): boolean {
  const { is } = source;
  if (subject === 'other') return source.version === 'whole';
  if ('child' in subject) return is.children.some((one) => one.id === subject.child);
  const adult = is.adults.find((one) => one.id === subject.adult);
  return adult !== undefined && !isOthers(source, adult);
}

function subjectOf(subject: Subject): ExclusionPart['subject'] {
  if (subject === 'other' || 'child' in subject) return subject;
  return { adult: subject.adult, supporter: subject.as === 'supporter' };
}

function tasksOf(source: Source, { tasks }: Exclusion): ExclusionPart['tasks'] {
  return tasks.flatMap(({ kind, who, by, done }) =>
    kind === 'tell' ? [] : [{ kind, who: who === null ? null : namedAs(source, who), by, done: done !== null }],
  );
}
