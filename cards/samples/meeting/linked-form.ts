import type { FormName } from '../../form-names.ts';
import type { Form } from '../../model.ts';
import { formFor } from '../../registry.ts';
import type { Scene } from '../../scene.ts';

/** A form with the longest link there is and its code. */
export function linkedForm(form: FormName, scene: Scene, about?: string): Form {
  const ref = { form, of: scene.state.id, ...(about === undefined ? {} : { about }) };
  const address = `https://quorate.partnership.invented.example/a/long/path/file#${'Quill'.repeat(100)}`;
  const found = formFor(ref, scene, {}, {}, () => ({ address, code: '048213' }));
  if (found === null) throw new Error(`the sample form ${form} shows nothing`);
  return found;
}
