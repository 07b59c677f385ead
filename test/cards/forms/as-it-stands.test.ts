import { expect, test } from 'vitest';
import { sceneOf } from '../../../bot/click/scene.ts';
import type { FormRef } from '../../../cards/model.ts';
import { formFor } from '../../../cards/registry.ts';
import type { BareCommand } from '../../../domain/case/case.ts';
import type { DissentId, RecommendationId } from '../../../domain/case/conference/decision/shape.ts';
import type { ActionId } from '../../../domain/case/plan/action.ts';
import { stokeOnTrent } from '../../../domain/procedures/stoke-on-trent.ts';
import { convened, noon, type Story, scaling } from '../../support/case-story.ts';
import { c1, decide, inRoom } from '../../support/conference/deciding.ts';
import { id, type people } from '../../support/invented-partnership.ts';

type Name = keyof typeof people;
const a1 = 'a1' as ActionId;
const give = (to: Name) => ({ do: 'give-action', to: id(to), what: 'invented', why: 'y', due: '2027-01-04' }) as const;

function planned(): Story {
  const story = scaling().ask('cleo', give('tom')).ask('cleo', give('sam')).ask('cleo', give('pia'));
  story.at = noon('2026-12-21');
  return story;
}
const inStoke = () => {
  const story = convened();
  story.known = { ...story.known, procedure: stokeOnTrent };
  return story;
};
const d1 = 'd00000000001' as DissentId;
const r1 = 'recommended1' as RecommendationId;
const disagreed = () => decide(inRoom(), c1).ask('tom', { do: 'dissent', id: d1, child: c1, words: 'invented', manager: false });
const recommended = () =>
  inRoom(stokeOnTrent).ask('cleo', { do: 'recommend', id: r1, child: c1, owner: id('tom'), what: 'invented' });

const answers: readonly [
  form: FormRef['form'],
  about: string | undefined,
  who: Name,
  of: () => Story,
  said: BareCommand,
  starts: object,
][] = [
  ['send-deputy', undefined, 'tom', convened, { do: 'send-deputy', deputy: { person: id('tess') } }, { deputy: [id('tess')] }],
  ['deputy-name', undefined, 'tom', convened, { do: 'send-deputy', deputy: { name: 'Wren' } }, { 'deputy-name': 'Wren' }],
  ['report-sign', undefined, 'sam', inStoke, { do: 'ask-counter-sign', manager: id('ada') }, { manager: [id('ada')] }],
  [
    'new-date',
    a1,
    'tom',
    planned,
    { do: 'ask-new-date', action: a1, due: '2027-01-18', note: 'away' },
    { due: '2027-01-18', note: 'away' },
  ],
  [
    'offer-action',
    a1,
    'tom',
    planned,
    { do: 'offer-action', action: a1, to: id('pia'), note: 'you see her' },
    { to: [id('pia')], note: 'you see her' },
  ],
  ['dissent-answer', d1, 'cleo', disagreed, { do: 'answer-dissent', dissent: d1, words: 'heard' }, { words: 'heard' }],
  [
    'recommendation',
    r1,
    'tom',
    recommended,
    { do: 'answer-recommendation', recommendation: r1, accepted: false, why: 'no room', until: '' },
    { accepted: ['no'], why: 'no room' },
  ],
];

test.each(answers)(
  '“%s” opens as its reader has answered it last, and not empty (Q-20)',
  (form, about, who, of, said, starts) => {
    const story = of();
    const started = () => {
      const scene = sceneOf(story.known.directory, story.state, id(who), story.at, 'k1') ?? expect.unreachable();
      const ref = { form, of: story.convened.id, meeting: 'k1', ...(about === undefined ? {} : { about }) } as const;
      const drawn = formFor(ref, { ...scene, procedure: story.known.procedure }) ?? expect.unreachable(`no ${form}`);
      return Object.fromEntries(drawn.fields.flatMap((one) => (one.start === undefined ? [] : [[one.name, one.start]])));
    };
    expect(started()).toEqual({});
    story.ask(who, said);
    expect(story.refused).toBeUndefined();
    expect(started()).toEqual(starts);
  },
);
