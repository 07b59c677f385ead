import type { diary as english } from './words.en.ts';

/** A diary entry: its button, the form with its link, and the page the link leads to. */
export const diary: typeof english = {
  button: 'Cofnod dyddiadur',
  title: 'Cofnod dyddiadur',
  entryTitle: 'Cyfarfod',
  keep: 'Amser i’w gadw',
  fromTo: (from, to) => `${from} tan ${to}`,
  cancelled:
    'Mae’r cyfarfod hwn wedi’i ganslo. Mae’r ffeil yn tynnu ei gofnod o’ch dyddiadur; os nad yw, dilëwch y cofnod, os gwelwch yn dda.',
  says: (title) => `Enw’r cofnod yw "${title}". Nid yw’n enwi neb, nac unrhyw deulu na lle.`,
  endIsOurs: 'Nid oes neb wedi dweud pryd mae’n gorffen: amcangyfrif yw’r amser gorffen yn y cofnod.',
  get: 'Cael y cofnod dyddiadur',
  once: 'Mae’r ddolen yn gweithio unwaith, am ddeg munud. Ar ôl hynny, agorwch hwn eto.',
  earlier:
    'A yw cofnod cynharach o’r cyfarfod hwn yn eich dyddiadur o hyd? Dilëwch ef, os gwelwch yn dda: mae rhai dyddiaduron yn cadw’r ddau.',
  moved: 'A yw yn eich dyddiadur? Cofiwch gael y cofnod eto, a dileu’r un cynharach lle cedwir y ddau.',
  patients: 'Cuddiwch y cofnod dyddiadur, a phob dogfen am hyn, rhag mynediad ar-lein cleifion, os gwelwch yn dda.',
  noLink:
    'Nid oes ffeil yma: nid yw cyfeiriad y gwasanaeth hwn wedi’i osod. Rhowch yr amser yn eich dyddiadur eich hun, os gwelwch yn dda.',
  page: {
    open: 'Mae’r botwm yn rhoi’r cofnod i chi ar gyfer eich dyddiadur. Mae’n gweithio unwaith.',
    get: 'Cael y cofnod dyddiadur',
    nothing: (button) =>
      `Nid oes dim byd yma. Mae dolen i gofnod dyddiadur yn gweithio unwaith, am ddeg munud. I gael un newydd pwyswch "${button}" yn Teams neu Slack eto.`,
  },
};
