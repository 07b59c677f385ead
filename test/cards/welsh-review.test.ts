import { describe, expect, test } from 'vitest';
import { viewFields } from '../../cards/conference/views/view-field.ts';
import type { Button, Card, Form } from '../../cards/model.ts';
import { formFor } from '../../cards/registry.ts';
import { sampleCards } from '../../cards/samples/cards.ts';
import { sampleForms } from '../../cards/samples/forms.ts';
import { chair, directory, guests } from '../../cards/samples/partnership.ts';
import { opened, registered, revealed } from '../../cards/samples/rounds.ts';
import { sampleScene } from '../../cards/samples/scene-of.ts';
import * as states from '../../cards/samples/states.ts';
import { wordsFor } from '../../cards/words/words-for.ts';
import { procedures } from '../../domain/procedures/registry.ts';
import { everyOne } from '../support/many/every-one.ts';
import { drawn } from './drawn.ts';
import { wordsOn } from './words-on.ts';

const first = guests[0] ?? chair;
const two = { invitees: 2, children: 2 };
const reviewed = { ...directory, welshReviewed: { by: 'An invented speaker', on: '2026-11-01' } };
const en = wordsFor('en');
const words = (what: Card | Form | null) => (what === null ? '' : wordsOn(what));

function pressesOn({ blocks, buttons }: Card): readonly Button[] {
  return [...blocks.flatMap((block) => (block.block === 'row' ? [block.button] : [])), ...buttons].filter(
    // A language is named by itself in both.
    (one) => 'does' in one && one.does.verb !== 'choose-language',
  );
}

describe.each(Object.entries(states.sizes))('while no speaker has reviewed our Welsh (Q-17), %s', (_, size) => {
  const english = new Map(sampleCards('en', size));

  test('English stands beside every button of a card that does something', () => {
    everyOne(sampleCards('cy', size), (card, name) => {
      const presses = pressesOn(card);
      const same = pressesOn(english.get(name) ?? expect.unreachable(name));
      expect(presses.length).toBe(same.length);
      presses.forEach(({ label }, at) => {
        const says = same[at]?.label ?? '';
        expect([`${label}`.endsWith(` / ${says}`), words(card).includes(`“${label}” (English: “${says}”)`)]).toContain(true);
      });
    });
  });

  const forms = new Map(sampleForms('en', size));
  test('and beside what sends a form off, but for "next"', () => {
    everyOne(sampleForms('cy', size), (form, name) => {
      const says = forms.get(name)?.submit ?? expect.unreachable(name);
      if (says === '' || says === 'Next') return expect(form.submit).toBe(says === '' ? '' : 'Nesaf');
      // Where both have no room on it, the English stands above.
      expect([form.submit.endsWith(` / ${says}`), words(form).includes(`“${form.submit}” (English: “${says}”)`)]).toContain(true);
    });
  });
});

describe('what was decided (Q-17)', () => {
  const size = Object.values(states.sizes)[1] ?? expect.unreachable();
  const both = (name: string) => {
    const [cy, english] = (['cy', 'en'] as const).map((language) => new Map(sampleForms(language, size)).get(name) ?? null);
    return { cy: cy ?? expect.unreachable(name), english: english ?? expect.unreachable(name) };
  };
  const decided: readonly string[] = ['Decision', 'Category', 'Other help', 'It rests on', 'How'];
  const facts = ({ intro }: Form) => intro.flatMap((block) => (block.block === 'facts' ? block.rows : []));

  test.each(['decisions of an invitee', 'decisions of the chair', 'decisions with what follows'])(
    '%s: outcome, category, help and how it came about are read in both languages',
    (name) => {
      const { cy, english } = both(name);
      const rows = facts(english).flatMap(([label, says], nth) => (decided.includes(label) ? [[`${says}`, nth] as const] : []));
      expect(rows.length).toBeGreaterThan(2);
      for (const [says, nth] of rows)
        for (const part of says.split(/ \(|\)/).filter((one) => one !== '' && one !== 'Not decided yet'))
          expect(`${facts(cy)[nth]?.[1]}`).toContain(` / ${part}`);
    },
  );

  test('so is what was sent to its recipients, and each choice of whoever decides', () => {
    const sent = both('outcome decisions');
    for (const says of [
      'At risk of significant harm: Child Protection Plan',
      'physical abuse, emotional abuse, sexual abuse, neglect',
    ])
      expect([words(sent.cy).includes(` / ${says}`), words(sent.english).includes(says)]).toEqual([true, true]);
    for (const name of ['decide-child of a child with a plan', 'decide-child in Scotland', 'decide-child that was adjourned']) {
      const { cy, english } = both(name);
      choicesInBoth(cy, english);
    }
  });

  test('so are the choices of the review of a plan of a child in need, what that is called, and what came of it', () => {
    for (const name of ['need-review first', 'need-review again', 'need-review ended']) {
      const { cy, english } = both(name);
      choicesInBoth(cy, english);
      expect(words(cy), name).toMatch(/ \/ child-in-need plan\./);
    }
    expect(words(both('need-review again').cy)).toContain(` / ${en.inNeed.hows['goes-on']}`);
    const ended = both('need-review ended');
    const said = ended.english.intro.flatMap((one) =>
      one.block === 'text' && `${one.text}`.startsWith('It ended') ? [`${one.text}`] : [],
    );
    expect(said).toHaveLength(1);
    expect(words(ended.cy)).toContain(said[0]);
  });
});

function choicesInBoth(cy: Form, english: Form): void {
  english.fields.forEach((field, at) => {
    if (!('options' in field)) return;
    const own = cy.fields[at] ?? expect.unreachable(field.name);
    for (const [nth, { label: says }] of field.options.entries()) {
      const label = 'options' in own ? (own.options[nth]?.label ?? '') : '';
      expect([`${label}`.endsWith(` / ${says}`), words(cy).includes(`“${label}” (English: “${says}”)`)], says).toContain(true);
    }
  });
}

/** The scene in Welsh, and the same after a review. */
const inWelsh = (state: Parameters<typeof sampleScene>[0], me = first) => {
  const scene = sampleScene(state, me, 'cy');
  return [scene, { ...scene, directory: reviewed }] as const;
};
const form = (name: 'details' | 'something-else' | 'line' | 'place', scene: ReturnType<typeof sampleScene>) =>
  words(formFor({ form: name, of: scene.state.id, meeting: 'k1' }, scene));

describe('the undertaking, the answers and the threshold', () => {
  test('the undertaking in the details, on the invitation and where another answer accepts it', () => {
    for (const [at, scene] of inWelsh(states.answeredWith(two, { answer: 'attending', how: 'video', at: 0 })).entries()) {
      const beside = at === 0;
      expect(form('details', scene).includes(en.answering.undertakingWords)).toBe(beside);
      expect(words(drawn('invitation', '', scene)).includes(en.answering.undertaking)).toBe(beside);
      expect(form('something-else', scene).includes(en.asking.undertaking)).toBe(beside);
    }
  });

  test('every answer that can be chosen', () => {
    const [before, after] = inWelsh(states.invited(two));
    const options = (scene: typeof before) =>
      new Map(
        formFor({ form: 'something-else', of: scene.state.id, meeting: 'k1' }, scene)?.fields.flatMap((field) =>
          field.name === 'answer' && 'options' in field ? field.options.map(({ value, label }) => [value, label] as const) : [],
        ),
      );
    const all = form('something-else', before);
    for (const [answer, says] of Object.entries(en.asking.options)) {
      const own = options(before).get(answer) ?? '';
      expect([own.endsWith(` / ${says}`), all.includes(`“${own}” (English: “${says}”)`)]).toContain(true);
      expect(options(after).get(answer)).not.toContain(says);
    }
  });

  test('the threshold: what 0 and 10 mean, that views lie on both sides of it, and the guidance', () => {
    const across = revealed(two, (n) => (n === 0 ? 3 : 8));
    for (const [at, scene] of inWelsh(across, chair).entries()) {
      const line = form('line', scene);
      for (const says of [en.scale.guidance(0, 4), `${en.scale.variation} ${en.scale.wide(5)} ${en.scale.acrossThreshold(4)}`])
        expect(line.includes(says)).toBe(at === 0);
    }
    for (const [at, scene] of inWelsh(opened(two, 0)).entries())
      expect(form('place', scene).includes(en.scale.zero)).toBe(at === 0);
  });

  test('every view that can be given or agreed by all, each in a line of its own and none that is not offered', () => {
    const all = (['en', 'cy'] as const).map((language) => new Map(sampleForms(language, states.sizes.small)));
    const [english, cy] = [all[0] ?? expect.unreachable(), all[1] ?? expect.unreachable()];
    const names = [...cy.keys()].filter((name) => /^(?:views-agree|view|enter-view)(?: |$)/.test(name));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const [own, same] = [cy.get(name) ?? expect.unreachable(), english.get(name) ?? expect.unreachable()];
      choicesInBoth(own, same);
      const offered = own.fields.flatMap((field) => ('options' in field ? field.options.map(({ label }) => label) : []));
      for (const line of own.intro.flatMap((one) => (one.block === 'list' ? one.items : []))) {
        const [, says = ''] = /^“(.+)” \(English: “.+”\)$/.exec(`${line}`) ?? [];
        if (says !== '') expect(offered, name).toContain(says);
      }
    }
  });

  test('what a view is given on, in the words of the procedure by which it is decided', () => {
    for (const key of procedures.keys)
      for (const [at, scene] of inWelsh(states.invited(two)).entries()) {
        const procedure = procedures.find(key) ?? expect.unreachable();
        const { question } = procedure.decision;
        const [field] = viewFields({ ...scene, procedure }, scene.state.children[0]?.id ?? expect.unreachable(), 'required');
        expect(field?.label).toContain(question.cy);
        expect(field?.label.endsWith(` / ${question.en}`), key).toBe(at === 0);
      }
  });

  test('once it is reviewed no button says it twice, and nobody who reads English ever sees Welsh', () => {
    for (const state of [states.invited(two), registered(two)]) {
      for (const me of [first, chair])
        for (const name of ['invitation', 'room', 'list', 'hold'] as const) {
          const [, after] = inWelsh(state, me);
          const card = drawn(name, '', after);
          for (const { label } of card === null ? [] : pressesOn(card)) expect(label).not.toContain(' / ');
          const plain = drawn(name, '', sampleScene(state, me, 'en'));
          for (const { label } of plain === null ? [] : pressesOn(plain)) expect(label).not.toContain(' / ');
        }
    }
  });
});
