import { describe, expect, test } from 'vitest';
import { formFor } from '../../cards/registry.ts';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { chair, guests } from '../../cards/samples/partnership.ts';
import { needCards } from '../../cards/samples/plan/in-need.ts';
import { planted } from '../../cards/samples/planted.ts';
import { opened, revealed } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import { proposed, sizes } from '../../cards/samples/states.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import type { Language } from '../../domain/calendar/format.ts';
import {
  buckinghamshireDecision,
  ceredigionDecision,
  forthValleyDecision,
  stokeOnTrentDecision,
} from '../../domain/procedures/decision/for-conferences.ts';
import { everyOne } from '../support/many/every-one.ts';
import { cards, forms } from './catalogue.ts';
import { drawn } from './drawn.ts';

/** Every planted value, and the dates as people write them. */
const secrets = [...Object.values(planted), '4 May 2019', '19 Mar 2027', 'May 2019', 'Mill Lane', 'Elmfield', 'elmfield'];

describe('what chat may carry', () => {
  test('no card holds anything that somebody typed about a family, a place or a date of birth', () => {
    everyOne(cards, (card) => {
      const all = JSON.stringify(card);
      expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
    });
  });

  test('no card says what help a child has instead of a plan, which would tell what was decided on it, or why that ended (Q-3)', () => {
    const all4 = [forthValleyDecision, stokeOnTrentDecision, buckinghamshireDecision, ceredigionDecision];
    const called = all4.flatMap(({ otherHelp }) => [otherHelp.called.en, otherHelp.called.cy]);
    const why = ['en', 'cy'].map((one) =>
      wordsFor(one as Language)
        .inNeed.ended['not-wanted']('')
        .trim(),
    );
    everyOne(cards, (card) => {
      const all = JSON.stringify(card).toLowerCase();
      expect([...called, ...why, 'in need', 'mewn angen'].filter((one) => all.includes(one.toLowerCase()))).toEqual([]);
    });
    for (const one of ['en', 'cy'] as const)
      expect(needCards(one, sizes.large).map(([, card]) => card.title)).toEqual(
        Array(6).fill(expect.stringMatching(one === 'en' ? /: what follows$/ : /: beth sy’n dilyn$/)),
      );
  });

  test('every card tells a notification one constant sentence', () => {
    everyOne(cards, (card) => {
      expect(['Quorate has an update for you.', 'Mae gan Quorate ddiweddariad i chi.']).toContain(card.plain);
    });
  });

  test('no card has a picture, a link to a file or a code of one (Q-24)', () => {
    everyOne(cards, (card) => {
      expect(JSON.stringify(card)).not.toMatch(/"block":"picture"|data:image|\/file#|\/diary\?|048 213|image_url/);
    });
  });

  test('no form has a picture; a link to a secret file and its code stand in forms', () => {
    const all = JSON.stringify(forms);
    expect(all).not.toMatch(/"block":"picture"|data:image|image_url/);
    expect(all).toMatch(/\/file#Quill[\s\S]*048 213/);
  });

  test('the secrets are found where they may be read: in dialogs', () => {
    const all = JSON.stringify(forms);
    for (const secret of Object.values(planted))
      if (secret !== planted.born && secret !== planted.expected) expect(all).toContain(secret);
    expect(all).toContain('4 May 2019');
    expect(all).toContain('19 Mar 2027');
  });

  test.each(['invitation', 'hold', 'scale'] as const)("an invitee's %s card names nobody else", (name) => {
    const scene = sampleScene(opened(sizes.large, 5), guests[0] ?? chair, 'en');
    const all = JSON.stringify(drawn(name, '', scene));
    for (const one of scene.directory.people.values()) expect(all).not.toContain(one.name);
  });

  test('what a hold card says is a time, the reference and who asks: nothing of a family, no role and no word of child protection', () => {
    const state = proposed(sizes.large);
    const card = drawn('hold', '', sampleScene(state, guests[1] ?? chair, 'en')) ?? expect.unreachable();
    const facts = card.blocks.flatMap((one) => (one.block === 'facts' ? one.rows : []));
    const rest = card.blocks.filter(({ block }) => block !== 'facts');
    expect(facts).toEqual([
      ['When', expect.stringMatching(/^Tue 15 Dec 2026, 10:00/)],
      ['Reference', state.reference],
      ['Asked by', expect.stringMatching(/^Nia Sample, conference administrator, /)],
    ]);
    const said = JSON.stringify({ ...card, blocks: rest });
    expect(card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['I keep it free', 'I cannot']));
    expect(JSON.stringify([card.title, card.plain, rest])).not.toMatch(/social worker|conference|chair|child|protection|family/i);
    for (const secret of secrets) expect(said).not.toContain(secret);
  });
});

test('what the chair has answered to a 0 they read with the line, and nobody else does (BU-S7, Q-24)', () => {
  const state = revealed(sizes.large, () => 0, { zero: 'answered', doing: planted.doing });
  const line = (me: typeof chair) => JSON.stringify(formFor({ form: 'line', of: state.id }, sampleScene(state, me, 'en')));
  expect(line(chair)).toContain(planted.doing);
  for (const one of guests.slice(0, 5)) {
    expect(line(one)).toContain('Child 1');
    expect(line(one)).not.toContain(planted.doing);
  }
});

describe('sealed means sealed', () => {
  test.each(['room', 'scale'] as const)('the %s card after the reveal is the same whatever was placed', (name) => {
    const who = name === 'room' ? chair : (guests[0] ?? chair);
    const low = drawn(
      name,
      '',
      sampleScene(
        revealed(sizes.large, () => 1),
        who,
        'en',
      ),
    );
    const high = drawn(
      name,
      '',
      sampleScene(
        revealed(sizes.large, () => 9),
        who,
        'en',
      ),
    );
    expect(low).not.toBeNull();
    expect(low).toEqual(high);
  });

  test('a posted card does not say that there was a 0', () => {
    for (const who of [chair, guests[0] ?? chair]) {
      const scene = sampleScene(
        revealed(sizes.small, () => 0, { zero: 'asked' }),
        who,
        'en',
      );
      const all = JSON.stringify([drawn('room', '', scene)?.blocks, drawn('scale', '', scene)?.blocks]);
      expect(all).not.toMatch(/\b(0|zero|danger|police)\b/i);
    }
  });

  test('no form of numbers is ever filled in beforehand, not even when it is shown again', () => {
    const scene = sampleScene(opened(sizes.large, 40), guests[0] ?? chair, 'en');
    const ref = { form: 'place', of: scene.state.id, about: '1' } as const;
    const again = formFor(ref, scene, { 'score-c1': 'no' }, { 'score-c1': '3', 'reason-c1': 'mine' });
    const fields = [...(again?.fields ?? []), ...forms.flatMap(([, form]) => form.fields)].filter(({ name }) =>
      name.startsWith('score-'),
    );
    expect(fields.length).toBeGreaterThan(100);
    for (const field of fields) expect(field).not.toHaveProperty('start');
    expect(again?.fields.find(({ name }) => name === 'reason-c1')).toMatchObject({ start: 'mine' });
  });

  test('no card and no form says of anybody that they have opened, read or seen something (Q-16)', () => {
    const claims =
      /(?<!nobody )\bha(?:s|ve) (?:not )?(?:yet )?(?:opened|read|seen)\b|(?<!neb )\bwedi(?:’i|'i)? (?:darllen|gweld)\b/i;
    const found = [...cards, ...forms].filter(([, one]) => claims.test(JSON.stringify(one))).map(([name]) => name);
    expect(found).toEqual([]);
  });

  test('a repeated run of the samples gives the same cards: they look at nothing but the state', () => {
    expect(sampleCards('en', sizes.small)).toEqual(sampleCards('en', sizes.small));
    expect(sampleForms('cy', sizes.small)).toEqual(sampleForms('cy', sizes.small));
  });
});
