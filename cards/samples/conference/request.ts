import type { Language } from '../../../domain/calendar/format.ts';
import { dayFromIso } from '../../../domain/calendar/iso.ts';
import type { ConferenceRequest, RequestAnswer } from '../../../domain/case/conference/request/shape.ts';
import type { AgencyId, CaseId } from '../../../domain/ids.ts';
import { buckinghamshire } from '../../../domain/procedures/buckinghamshire.ts';
import { ceredigion } from '../../../domain/procedures/ceredigion.ts';
import { forthValley } from '../../../domain/procedures/forth-valley.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { requestCard } from '../../conference/request/request-card.ts';
import { homeCard } from '../../home/home-card.ts';
import type { Card, Form, FormRef } from '../../model.ts';
import { formFor, readForm } from '../../registry.ts';
import type { RequestScene } from '../../scene.ts';
import { administrator, chair, guests, sampleProcedure } from '../partnership.ts';
import { planted } from '../planted.ts';
import { sampleReader } from '../scene-of.ts';
import { answered as answeredState, now, sizes } from '../states.ts';

const requester = guests[0] ?? chair;
const id = 'request0sample0case1' as CaseId;

/** Everything a request can hold, each text as long as its field takes. */
const asked: ConferenceRequest = {
  id,
  reference: 'IV-2026-118/EXTRAORDINARILY-30',
  by: requester,
  agency: 'police' as AgencyId,
  at: now,
  criterion: 'before-birth',
  grounds: stokeOnTrent.asking.beforeBirth.map(({ key }) => key),
  why: `${planted.asks} `.repeat(20).trim(),
  talkedOver: true,
  backing: 'senior-manager',
  to: [administrator],
  managers: [chair],
  answered: { answer: 'none' },
  answers: 0,
};

const answers: Readonly<Record<string, RequestAnswer>> = {
  open: { answer: 'none' },
  withdrawn: { answer: 'withdrawn', at: now },
  accepted: { answer: 'accepted', by: administrator, at: now, why: planted.answers, to: [administrator] },
  declined: { answer: 'declined', by: administrator, at: now, why: planted.answers },
};

function scene(language: Language, who: 'requester' | 'decider', more: Partial<RequestScene>): RequestScene {
  const isRequester = who === 'requester';
  return {
    ...sampleReader(isRequester ? requester : administrator, language),
    procedure: { ...sampleProcedure(), asking: stokeOnTrent.asking },
    asked,
    isCase: false,
    isRequester,
    mayRead: true,
    mayAnswer: !isRequester,
    maySetUp: false,
    answerBy: dayFromIso('2026-12-03') ?? 0,
    isLate: false,
    ...more,
  };
}

const who = ['requester', 'decider'] as const;

/** The card of a request for whoever made it and whoever decides, however it stands. */
export function requestCards(language: Language): readonly (readonly [string, Card])[] {
  const many = who.map((one): readonly [string, Card] => {
    const all = Object.values(answers).flatMap((answered) =>
      [1, 2].map(() => scene(language, one, { asked: { ...asked, answered } })),
    );
    return [`home of a ${one} of many requests`, homeCard(sampleReader(requester, language), [answeredState(sizes.large)], all)];
  });
  const cards = who.flatMap((one) =>
    Object.entries(answers).flatMap(([name, answered]) =>
      [false, true].map((isLate): readonly [string, Card] => {
        const maySetUp = name === 'accepted' && one === 'decider';
        const card = requestCard(scene(language, one, { asked: { ...asked, answered }, isLate, maySetUp }));
        if (card === null) throw new Error(`the sample request ${name} shows nothing`);
        return [`request ${one} ${name}${isLate ? ' late' : ''}`, card];
      }),
    ),
  );
  const left = { ...asked, gone: true, successor: requester } as const;
  const inPlace = Object.entries(answers).map(([name, answered]): readonly [string, Card] => {
    const card = requestCard(scene(language, 'requester', { asked: { ...left, answered } }));
    if (card === null) throw new Error(`the sample request ${name} in another's place shows nothing`);
    return [`request in the place of who asked ${name}`, card];
  });
  return [...cards, ...inPlace, ...many];
}

/** The forms of a request; to ask by each procedure, and wrongly. */
export function requestForms(language: Language): readonly (readonly [string, Form])[] {
  const form = (said: string, ref: FormRef['form'], of: RequestScene): readonly [string, Form] => {
    const found = formFor({ form: ref, of: id, about: '0' }, of);
    if (found === null) throw new Error(`the sample form ${ref} ${said} shows nothing`);
    return [`${ref} ${said}`, found];
  };
  const asks = [buckinghamshire, ceredigion, forthValley, stokeOnTrent].flatMap(({ key, asking }) => {
    const procedure = { ...sampleProcedure(), asking };
    const reader = { ...sampleReader(requester, language), procedure };
    const ref: FormRef = { form: 'ask-conference', of: '', about: id };
    const noSeal = () => '';
    const read = readForm(ref, {}, reader, noSeal);
    const found = formFor(ref, reader);
    const again = formFor(ref, reader, 'problems' in read ? read.problems : {}, {});
    if (found === null || again === null) throw new Error(`the sample form of asking in ${key} shows nothing`);
    return [
      [`ask-conference ${key}`, found],
      [`ask-conference ${key}, again`, again],
    ] as const;
  });
  const accepted = { ...asked, answered: answers.accepted ?? asked.answered };
  return [
    ...asks,
    ...Object.entries(answers).map(([name, answered]) =>
      form(name, 'request', scene(language, 'decider', { asked: { ...asked, answered } })),
    ),
    form('of somebody who has left', 'request', scene(language, 'decider', { asked: { ...asked, gone: true } })),
    form('open', 'answer-request', scene(language, 'decider', {})),
    form('set up', 'answer-request', scene(language, 'decider', { isCase: true })),
    form('open', 'withdraw-request', scene(language, 'requester', {})),
    form('of a decision', 'set-up-request', scene(language, 'decider', { asked: accepted, maySetUp: true })),
  ];
}
