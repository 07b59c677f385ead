import { describe, expect, test } from 'vitest';
import { quorate } from './run.ts';

describe('npm run cards', () => {
  test('prints one card as each platform is sent it', async () => {
    const { out, status } = await quorate(['cards', 'invitation', 'answer', '0']);
    const printed = JSON.parse(out);
    expect(status).toBe(0);
    expect(printed.name).toBe('invitation answer 0');
    expect(printed.teams.attachment.content.type).toBe('AdaptiveCard');
    expect(printed.slack.blocks[0].type).toBe('header');
  });

  test('prints a form, in Welsh, and says what else there is', async () => {
    const { out, err } = await quorate(['cards', 'form', 'place', '--language', 'cy', '--size', 'large']);
    const printed = JSON.parse(out);
    expect(printed.teams.task.value.title).toBe('Graddfa ddiogelwch');
    expect(printed.slack.title.text).toBe('Graddfa ddiogelwch');
    expect(err).toContain('form place changed');
  });

  test('lists the names, and says which are near when it does not know one', async () => {
    expect((await quorate(['cards'])).out.split('\n')).toContain('room revealed');
    const near = expect.stringContaining('Perhaps: room revealed');
    expect(await quorate(['cards', 'revealed'])).toMatchObject({ status: 2, out: '', err: near });
    const all = expect.stringContaining('lists them all');
    expect(await quorate(['cards', 'birthday'])).toMatchObject({ status: 2, out: '', err: all });
    expect(await quorate(['cards', 'room', '--language', 'fr'])).toMatchObject({ status: 2, out: '' });
  });
});
