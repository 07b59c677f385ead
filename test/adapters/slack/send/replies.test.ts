import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fieldBlock } from '../../../../adapters/slack/render/field.ts';
import { renderForm } from '../../../../adapters/slack/render/form.ts';
import type { Card, Field, Form } from '../../../../cards/model.ts';
import { startApp } from '../app-under-test.ts';
import { submissionOf } from '../person.ts';
import { recorded } from '../recorded.ts';
import { cards, everyField } from '../samples.ts';
import { send } from '../signed.ts';
import { startWire } from '../wire.ts';

let app: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.reset());

const card: Card = cards.bare ?? expect.unreachable();
const tooLong: Card = { ...card, title: 'x'.repeat(151) };
const note = 'Thank you & <good night>';

/** What Slack would send, with its response_url on our wire. */
const from = (name: string) => {
  const payload = Object(recorded(name));
  return payload.response_url === undefined ? payload : { ...payload, response_url: `${app.wire.url}/actions/1` };
};

/** Sends it, and waits for what goes out beside the acknowledgement. */
async function after(payload: unknown) {
  const answer = await send(app.url, payload);
  await app.settled();
  const text = await answer.text();
  return { status: answer.status, ack: text === '' ? undefined : JSON.parse(text), heard: app.wire.heard };
}

describe('a press in a message', () => {
  test('card: takes the place of the card pressed, text and blocks', async () => {
    app.reply({ reply: 'card', card });
    expect(await after(from('press'))).toMatchObject({
      status: 200,
      ack: undefined,
      heard: [{ method: 'response_url', body: { replace_original: true, text: card.plain, blocks: [{ type: 'header' }] } }],
    });
  });

  test('note: stands below, and the card stays', async () => {
    app.reply({ reply: 'note', text: note });
    const { heard } = await after(from('press'));
    expect(heard).toMatchObject([
      { body: { replace_original: false, response_type: 'ephemeral', text: 'Thank you &amp; &lt;good night&gt;' } },
    ]);
  });

  test('done: nothing', async () => {
    expect(await after(from('press'))).toEqual({ status: 200, ack: undefined, heard: [] });
  });

  test('a form is opened with the trigger, by the token of that workspace', async () => {
    app.reply({ reply: 'form', form: everyField });
    expect((await after(from('open'))).heard).toMatchObject([
      {
        method: 'views.open',
        authorization: 'Bearer xoxb-T0EXAMPLE',
        body: { trigger_id: '1795600001.1.0123456789abcdef', view: { type: 'modal', callback_id: 'details' } },
      },
    ]);
  });

  test('to an open, a card leaves the one it was opened from alone', async () => {
    app.reply({ reply: 'card', card });
    expect((await after(from('open'))).heard).toMatchObject([{ body: { replace_original: false } }]);
  });

  test('in an enterprise the enterprise’s token opens it', async () => {
    app.reply({ reply: 'form', form: everyField });
    expect((await after(from('press-org-wide'))).heard).toMatchObject([{ authorization: 'Bearer xoxb-E0EXAMPLE' }]);
  });
});

describe('a press elsewhere', () => {
  test('in a modal: the modal shows the receipt under its own title', async () => {
    app.reply({ reply: 'note', text: note });
    expect((await after(from('press-in-modal'))).heard).toMatchObject([
      {
        method: 'views.update',
        body: { view_id: 'V0EXAMPLE1', hash: '1795600002.aBcDeFgH', view: { title: { text: 'Place Child 1' } } },
      },
    ]);
  });

  test.each([
    ['on a form: on top of it', {}, 'views.push'],
    ['on a second level: in its place, for there is no room for many more', { previous_view_id: 'V0EXAMPLE0' }, 'views.update'],
    ['on a receipt: in its place', { callback_id: '' }, 'views.update'],
  ])('a form opened in a modal, %s', async (_, view, method) => {
    const payload = from('press-in-modal');
    const { actions } = Object(recorded('open'));
    app.reply({ reply: 'form', form: everyField });
    expect((await after({ ...payload, actions, view: { ...payload.view, ...view } })).heard).toMatchObject([{ method }]);
  });

  test('in the Home tab: what came of it stands over the tab, which is brought up to date', async () => {
    app.answer(async ({ does }) => (does === 'look' ? { reply: 'card', card } : { reply: 'note', text: note }));
    const { heard } = await after(from('press-in-home'));
    expect(heard).toHaveLength(2);
    expect(heard).toContainEqual(
      expect.objectContaining({ method: 'views.open', body: expect.objectContaining({ view: expect.anything() }) }),
    );
    expect(heard.find((one) => one.method === 'views.publish')).toMatchObject({
      body: { user_id: 'U0EXAMPLE1', view: { type: 'home' } },
    });
  });

  test('to open a form at Home changes nothing there', async () => {
    const payload = from('press-in-home');
    const { actions } = Object(recorded('open'));
    app.reply({ reply: 'form', form: everyField });
    const { heard } = await after({ ...payload, actions });
    expect(heard).toMatchObject([{ method: 'views.open', body: { view: { callback_id: 'details@home' } } }]);
  });
});

describe('a submitted modal', () => {
  const problemAt = (name: string): Form => ({
    ...everyField,
    fields: everyField.fields.map(
      ({ problem: _, ...field }): Field => (field.name === name ? { ...field, problem: 'Not this' } : field),
    ),
  });
  const submitted = () => submissionOf(renderForm(everyField), {});

  test('problems stand at their fields', async () => {
    app.reply({ reply: 'form', form: problemAt('place') });
    expect(await after(submitted())).toMatchObject({
      ack: { response_action: 'errors', errors: { [fieldBlock(everyField.ref, 'place')]: 'Not this' } },
      heard: [],
    });
  });

  test('problems of a form that is not on the screen come with that form', async () => {
    const other = { ...problemAt('place'), ref: { ...everyField.ref, about: 'child-2' } };
    app.reply({ reply: 'form', form: other });
    const { ack } = await after(submitted());
    expect(ack).toMatchObject({ response_action: 'update', view: { private_metadata: expect.stringContaining('child-2') } });
    expect(JSON.stringify(ack)).toContain('Not this');
  });

  test('the next form takes its place', async () => {
    app.reply({ reply: 'form', form: problemAt('') });
    expect((await after(submitted())).ack).toMatchObject({ response_action: 'update', view: { callback_id: 'details' } });
  });

  const openedAt = (mark: string) => {
    const payload = Object(submitted());
    return { ...payload, view: { ...payload.view, callback_id: `details${mark}` } };
  };

  test('one that was opened at Home brings Home up to date, and so does the form it leads to', async () => {
    app.answer(async ({ does }) => (does === 'look' ? { reply: 'card', card } : { reply: 'done' }));
    expect((await after(openedAt('@home'))).heard).toMatchObject([{ method: 'views.publish', body: { view: { type: 'home' } } }]);
    app.reset();
    app.reply({ reply: 'form', form: problemAt('') });
    expect((await after(openedAt('@home'))).ack).toMatchObject({ view: { callback_id: 'details@home' } });
  });

  test('one that was opened in the chat leaves Home alone', async () => {
    app.reply({ reply: 'done' });
    expect((await after(openedAt(''))).heard).toEqual([]);
    expect(app.asked.map(({ does }) => does)).toEqual(['submit']);
  });

  test.each([
    ['card', { reply: 'card', card }],
    ['note', { reply: 'note', text: note }],
  ] as const)('%s: a receipt in its place, with nothing to submit', async (_, reply) => {
    app.reply(reply);
    const { ack } = await after(submitted());
    expect(ack).toMatchObject({ response_action: 'update', view: { title: { text: 'Place Child 1' } } });
    expect(ack.view).not.toHaveProperty('submit');
    expect(ack.view).not.toHaveProperty('close');
  });

  test.each([
    { reply: 'card', card, leave: 'Cau' },
    { reply: 'note', text: note, leave: 'Cau' },
  ] as const)(
    'a receipt ($reply) is closed by the word that came with it, there and over the modal that was pressed in',
    async (reply) => {
      app.reply(reply);
      const close = expect.objectContaining({ type: 'plain_text', text: 'Cau' });
      expect((await after(submitted())).ack.view).toMatchObject({ close });
      app.reset();
      app.reply(reply);
      expect((await after(from('press-in-home'))).heard).toContainEqual(
        expect.objectContaining({
          method: 'views.open',
          body: expect.objectContaining({ view: expect.objectContaining({ close }) }),
        }),
      );
    },
  );

  test('done: all is closed', async () => {
    expect((await after(submitted())).ack).toEqual({ response_action: 'clear' });
  });
});

describe('an event', () => {
  test('look: the Home tab is published', async () => {
    app.reply({ reply: 'card', card });
    expect((await after(from('look'))).heard).toMatchObject([
      { method: 'views.publish', body: { user_id: 'U0EXAMPLE1', view: { type: 'home', blocks: [{ type: 'header' }] } } },
    ]);
  });

  test('say: the answer is posted where it was said', async () => {
    app.reply({ reply: 'card', card });
    expect((await after(from('say'))).heard).toMatchObject([
      { method: 'chat.postMessage', body: { channel: 'D0EXAMPLE1', text: card.plain, blocks: [{ type: 'header' }] } },
    ]);
  });
});

describe('what goes wrong after it is stored is acknowledged all the same', () => {
  test.each([
    ['press', 200, undefined],
    ['submit', 200, { response_action: 'clear' }],
  ])('a reply past a limit: %s', async (name, status, ack) => {
    app.reply({ reply: 'card', card: tooLong });
    if (name === 'submit') app.reply({ reply: 'form', form: { ...everyField, title: 'x'.repeat(25), fields: [] } });
    expect(await after(from(name))).toMatchObject({ status, ack });
    expect(app.lines).toMatchObject([{ event: 'not rendered' }]);
  });

  test('a trigger that has expired', async () => {
    app.reply({ reply: 'form', form: everyField });
    app.wire.answers.set('views.open', (response) => response.end('{"ok":false,"error":"expired_trigger_id"}'));
    expect(await after(from('open'))).toMatchObject({ status: 200 });
    expect(app.lines).toEqual([{ event: 'call failed', call: 'views.open', code: 'expired_trigger_id' }]);
  });

  test('a response_url that is used up', async () => {
    app.reply({ reply: 'card', card });
    app.wire.answers.set('response_url', (response) => response.writeHead(404).end('used_url'));
    expect(await after(from('press'))).toMatchObject({ status: 200 });
    expect(app.lines).toEqual([{ event: 'call failed', call: 'respond', code: 'http_404' }]);
  });

  test('a response_url that is not of Slack, nor of its stand-in: nothing goes there', async () => {
    const elsewhere = await startWire();
    app.reply({ reply: 'card', card });
    const answered = await after({ ...from('press'), response_url: `${elsewhere.url}/actions/1` });
    expect(answered).toMatchObject({ status: 200, heard: [] });
    expect(elsewhere.heard).toEqual([]);
    expect(app.lines).toEqual([{ event: 'call failed', call: 'respond', code: 'response_url_elsewhere' }]);
    await elsewhere.close();
  });

  test('the same click twice is handled twice and acknowledged twice: handle makes it harmless', async () => {
    expect(await Promise.all([send(app.url, from('press')), send(app.url, from('press'))])).toMatchObject([
      { status: 200 },
      { status: 200 },
    ]);
    expect(app.asked).toHaveLength(2);
    expect(app.asked[0]).toEqual(app.asked[1]);
  });
});
