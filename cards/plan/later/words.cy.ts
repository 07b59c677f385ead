import type { later as english } from './words.en.ts';

/** Made by machine: no speaker of Welsh has reviewed it yet. */
export const later: typeof english = {
  form: 'Atgoffa fi wedyn',
  row: 'Dim atgoffa o’r hyn sydd gennych yma tan ddiwrnod a ddywedwch',
  rowOf: (reference) => `Dim atgoffa am ${reference} tan ddiwrnod a ddywedwch`,
  open: 'Atgoffa fi wedyn',
  means:
    'Chi sydd â hwy o hyd, ac maent i’w gwneud fel o’r blaen. Dywedir wrth bwy bynnag sy’n clywed bod rhywbeth yn hwyr yr un fath.',
  none: 'Nid oes dim yma y gellid ei ohirio. Ni ohirir yr hyn sy’n hwyr eisoes, na’r hyn a ofynnir gan gerdyn ei hun.',
  whatLabel: 'Beth all aros',
  untilLabel: 'Fy atgoffa eto ar',
  untilHint: 'Diwrnod i ddod; mae pa mor bell y gellir gohirio pob un wrth ei ymyl.',
  untilBack: 'Diwrnod i ddod; gwag: cewch eich atgoffa fel arfer.',
  tooFar: (day) => `${day} fan bellaf, o’r hyn sydd wedi ei dicio.`,
  group: 'a ydych yn dod i’r grŵp craidd',
  kind: {
    invitation: 'a ydych yn dod',
    report: 'eich adroddiad',
    family: 'yr hyn sydd i’w wneud i’r teulu',
    move: 'yr hyn sydd i’w wneud i blentyn sy’n symud',
    need: 'adolygiad cynllun i blentyn mewn angen',
  },
  item: (what, by, latest) => `${what}, erbyn ${by} (hyd ${latest} fan bellaf)`,
  putOff: (what, day) => `Ni chewch eich atgoffa cyn ${day}: ${what}.`,
};
