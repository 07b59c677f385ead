import { describe, expect, test } from 'vitest';
import { confirmation, refusalWords, wrongHands } from '../../cards/building/notes.ts';
import { homeCard } from '../../cards/home/home-card.ts';
import type { Button } from '../../cards/model.ts';
import { digestCard } from '../../cards/plan/digest-card.ts';
import { administrator, chair, guests } from '../../cards/samples/partnership.ts';
import { opened, registered, revealed, secondRound, unbound } from '../../cards/samples/rounds.ts';
import { sampleReader, sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import type { Conference } from '../../domain/case/conference.ts';
import { type PhaseName, phaseNames } from '../../domain/case/phase-names.ts';
import { refusals } from '../../domain/case/refusal.ts';
import type { CaseId, Instant, PersonId } from '../../domain/ids.ts';
import { drawn } from './drawn.ts';
import { buttonsOn, wordsOn } from './words-on.ts';

const first = guests[0] ?? chair;
const { small, large } = states.sizes;
type Live = PhaseName | 'actions';
const draw = (name: Live, state: Conference, me: PersonId, now?: Instant) =>
  drawn(name, first, sampleScene(state, me, 'en', now));
const read = (...args: Parameters<typeof draw>) => {
  const card = draw(...args);
  return card === null ? '' : wordsOn(card);
};
const buttons = (...args: Parameters<typeof draw>) => {
  const card = draw(...args);
  return card === null ? [] : buttonsOn(card);
};

describe('a card is for its own person', () => {
  const live: readonly Live[] = [...phaseNames, 'actions'];
  const everything = [
    states.fullDraft(large),
    states.proposed(large),
    states.answered(large),
    opened(large, 3),
    secondRound(large, 'revealed'),
  ];

  test.each(live)('a stranger and somebody unknown get no %s card', (name) => {
    for (const state of everything)
      for (const me of ['nobody' as PersonId, 'spare-police' as PersonId]) expect(draw(name, state, me)).toBeNull();
  });

  test('an invitee sees none of the cards of chair and administrator', () => {
    for (const name of ['draft', 'list', 'coming', 'deputy', 'newcomer', 'room', 'actions'] as const)
      for (const state of everything) expect(draw(name, state, first)).toBeNull();
  });

  test('an invitee sees nothing before the list is agreed, and nothing once taken off it', () => {
    expect(draw('invitation', states.proposed(large), first)).toBeNull();
    const state = states.invited(large);
    expect(draw('invitation', { ...state, invitees: state.invitees.slice(1) }, first)).toBeNull();
    expect(draw('hold', { ...state, invitees: state.invitees.slice(1) }, first)).toBeNull();
  });

  test('somebody who is not on the register has no scale', () => {
    expect(draw('scale', { ...opened(large, 1), present: [] }, first)).toBeNull();
  });
});

describe('the draft', () => {
  test('says what is missing, and can be sent on only when nothing is', () => {
    expect(read('draft', states.emptyDraft(), administrator)).toContain(
      'Still missing: children; date, place and chair; who is invited.',
    );
    expect(buttons('draft', states.emptyDraft(), administrator)).not.toContain('Send to the chair');
    expect(buttons('draft', states.fullDraft(small), administrator)).toContain('Send to the chair');
  });

  test('answers at once: the statutory date, how it is counted, whether this date keeps it', () => {
    const kept = read('draft', states.fullDraft(small), administrator);
    expect(kept).toContain('To be held by Fri 18 Dec 2026. The date chosen keeps this.');
    expect(kept).toContain('15 working days from Fri 27 Nov 2026 = Fri 18 Dec 2026 (BU-T1)');
    const late = read('draft', states.lateDraft(small), administrator);
    expect(late).toContain('Not kept. Please have the reason');
    expect(late).not.toMatch(/breach|keeps this/i);
  });
});

describe('the list', () => {
  test('is ratified as it was seen', () => {
    const card = draw('list', states.proposed(large), chair);
    expect(card?.buttons[0]).toMatchObject({ does: { verb: 'agree-list', seen: 3 } });
    expect(buttons('list', states.invited(large), chair)).not.toContain('Agree the list and invite');
  });
});

describe('the invitation', () => {
  const answer = (n: number) => states.answeredWith(small, states.answers[n] ?? { answer: 'none' });

  test('one tap with the undertaking, something else, details', () => {
    expect(buttons('invitation', states.invited(small), first)).toEqual([
      "I'll be there",
      'Something else',
      'Diary entry',
      'Details',
    ]);
  });

  test('becomes the receipt with the dates worked back', () => {
    const receipt = read('invitation', answer(0), first);
    expect(receipt).toContain("Your answer: I'll be there");
    for (const line of [
      'Report shared with the family: by Fri 11 Dec 2026',
      'Report to the independent Chair: by Fri 11 Dec 2026',
      'Pre-meeting for everybody, to read the reports and not to discuss them: Tue 15 Dec 2026, 09:30',
      'Conference: Tue 15 Dec 2026, 10:00',
    ])
      expect(receipt).toContain(line);
    expect(buttons('invitation', answer(0), first)).toEqual(['Something else', 'Diary entry', 'Details']);
  });

  test('apologies leave the ask for information open', () => {
    for (const n of [2, 5]) expect(read('invitation', answer(n), first)).toContain('Information from you is still asked for');
  });

  test('no answer is never shown as one', () => {
    expect(read('invitation', states.invited(small), first)).toContain('No reply yet');
    expect(read('invitation', states.invited(small), first, states.afterwards)).toContain('not read as an answer');
    expect(read('coming', states.invited(small), chair)).toContain('Coming: 0');
  });

  test('cannot be changed once the conference has started', () => {
    expect(buttons('invitation', answer(0), first, states.afterwards)).toEqual(['Details']);
  });
});

describe('who is coming', () => {
  test('counts, and says who of the core is missing; Buckinghamshire has no quorum', () => {
    const all = read('coming', states.answered(large), administrator);
    for (const line of ['Coming: 16', 'Apologies: 8', 'Deputy asked for: 12', 'No reply yet: 4']) expect(all).toContain(line);
    expect(all).toContain('Missing: School nurse · Midwife');
    expect(all).not.toContain('Quorum');
  });

  test('shows a quorum where the procedure has one', async () => {
    const { stokeOnTrent } = await import('../../domain/procedures/stoke-on-trent.ts');
    const scene = { ...sampleScene(states.invited(large), chair, 'en'), procedure: stokeOnTrent };
    expect(wordsOn(drawn('coming', '', scene) ?? { title: '', blocks: [], buttons: [], plain: '' })).toContain('provisional');
  });
});

describe('the room', () => {
  test('register, open, who has placed, reveal, then the line', () => {
    expect(buttons('room', states.answered(large), chair)).toEqual([
      'Note what they say',
      'Take the register',
      'Give an action',
      'Details',
    ]);
    expect(buttons('room', registered(large), chair).slice(0, 8)).toEqual([
      'Say how',
      'Who of the family',
      'Note what they say',
      'Done',
      'All points',
      'Heard, read out',
      'Put them in',
      'Open the scale',
    ]);
    expect(buttons('room', unbound(large), chair)[0]).toBe('Accepted on paper');
    expect(buttons('room', opened(large, 0), chair)).not.toContain('Reveal');
    expect(buttons('room', opened(large, 0), chair)).toContain('Take the round back');
    expect(draw('room', opened(large, 4), chair)?.buttons[0]).toMatchObject({ opens: { form: 'reveal' } });
    expect(buttons('room', opened(large, 4), chair)).not.toContain('Take the round back');
    expect(
      buttons(
        'room',
        revealed(large, () => 5),
        chair,
      ),
    ).toContain('Open the line');
  });

  test('a 0 is asked about before anybody opens the line', () => {
    const asked = revealed(small, () => 0, { zero: 'asked' });
    expect(buttons('room', asked, chair)).toEqual([
      'Put them in',
      'See the question now',
      'Change the register',
      'Give an action',
      'Details',
    ]);
    expect(buttons('scale', asked, first)).toEqual(['Details']);
  });
});

describe('the digest', () => {
  const state = states.withActions(large);
  const digest = (stage: 'soon' | 'lead', action: number, me = first) => {
    const one = state.actions[action];
    if (one === undefined) throw new Error('no such sample action');
    return digestCard({
      ...sampleReader(me, 'en'),
      cases: new Map([[state.id, state]]),
      duties: [{ case: state.id, action: one.id, stage }],
      unanswered: [],
    });
  };

  test('asks its owner: completed, progress, help', () => {
    expect(buttonsOn(digest('soon', 0))).toEqual(['What it is', 'Completed', 'Progress', 'I need help']);
    expect(buttonsOn(digest('soon', 3))).toEqual(['What it is', 'What has changed', 'Not completed after all']);
  });

  test('says how many more wait for an answer than it has room for, and where', () => {
    const waiting = states.invited(large);
    const cases = new Map([1, 2, 3, 4, 5].map((nth) => [`k-${nth}` as CaseId, { ...waiting, id: `k-${nth}` as CaseId }]));
    const asking = (many: number) =>
      digestCard({ ...sampleReader(first, 'en'), cases, duties: [], unanswered: [...cases.keys()].slice(0, many) });
    expect(wordsOn(asking(5))).toContain('And 2 more invitations wait for your answer.');
    expect(wordsOn(asking(3))).not.toContain('more invitation');
  });

  test("tells the lead professional, who answers for nobody; another's action is not shown otherwise", () => {
    expect(buttonsOn(digest('lead', 1))).toEqual(['What it is', 'Hand on', 'Change or withdraw']);
    expect(wordsOn(digest('soon', 1))).toContain('Nothing is due from you now.');
  });
});

const forEverybody = ['I am away', 'I have lost my phone'];

test('home offers a conference to an administrator only', () => {
  expect(buttonsOn(homeCard(sampleReader(administrator, 'en'), []))).toEqual([
    'Ask for a conference',
    'Settings',
    'What if …',
    'Call a conference',
    'Cases of the unit',
    'I am away',
    'The partnership',
    'I have lost my phone',
  ]);
  expect(buttonsOn(homeCard(sampleReader(first, 'en'), [states.proposed(large)]))).toEqual([
    'Ask for a conference',
    'Settings',
    'What if …',
    ...forEverybody,
  ]);
});

test.each([
  ['en', /^Work out the dates that a procedure sets/],
  ['cy', /^Cyfrifo’r dyddiadau y mae gweithdrefn yn eu pennu/],
] as const)('“What if” says on every home what it is, and never stands there by itself: %s', (language, says) => {
  for (const me of [administrator, chair, first]) {
    const { blocks, buttons } = homeCard(sampleReader(me, language), [states.proposed(large)]);
    const isWhatIf = (button: Button) => 'opens' in button && button.opens.form === 'what-if';
    const rows = blocks.flatMap((one) => (one.block === 'row' && isWhatIf(one.button) ? [one.text] : []));
    expect(rows).toEqual([expect.stringMatching(says)]);
    expect(buttons.filter(isWhatIf)).toEqual([]);
  }
});

test('wrong hands get one sentence in both languages; every refusal and receipt has words', () => {
  expect(refusalWords('not-yours', 'en')).toBe(wrongHands);
  expect(refusalWords('not-yours', 'cy')).toBe(wrongHands);
  for (const refusal of refusals)
    for (const language of ['en', 'cy'] as const) expect(refusalWords(refusal, language)).toMatch(/\S/);
  expect(confirmation('complete', 'en')).toContain('Completed');
});
