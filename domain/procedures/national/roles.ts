import { alsoOnLists, authorityMovedFrom, everything, type Role } from '../role.ts';

/**
 * Whom a conference usually brings together, where national guidance names agencies and not posts. `source`: the row that names them.
 * `transfer`: the row of a transfer; null: none was found.
 */
export function usualRoles(source: string, transfer: string | null): readonly Role[] {
  const wanted = { part: 'view', expects: everything, source } as const;
  return [
    {
      ...wanted,
      key: 'social-worker',
      title: { en: 'Social worker', cy: 'Gweithiwr cymdeithasol' },
      agency: 'social-care',
      standing: 'core',
      when: [],
      why: ['enquiries', 'works-with-child'],
    },
    {
      ...wanted,
      key: 'police',
      title: { en: 'Police', cy: 'Heddlu' },
      agency: 'police',
      standing: 'core',
      when: [],
      why: ['enquiries', 'holds-information'],
    },
    {
      ...wanted,
      key: 'health-visitor',
      title: { en: 'Health visitor', cy: 'Ymwelydd iechyd' },
      agency: 'health',
      standing: 'core',
      when: ['under-five'],
      why: ['health-of-child', 'works-with-parent'],
    },
    {
      ...wanted,
      key: 'school-nurse',
      title: { en: 'School nurse', cy: 'Nyrs ysgol' },
      agency: 'health',
      standing: 'core',
      when: ['school-age'],
      why: ['health-of-child'],
    },
    {
      ...wanted,
      key: 'midwife',
      title: { en: 'Midwife', cy: 'Bydwraig' },
      agency: 'health',
      standing: 'core',
      when: ['unborn'],
      why: ['pregnancy', 'works-with-parent'],
      expectedDate: true,
    },
    {
      ...wanted,
      key: 'school',
      title: { en: 'School or nursery', cy: 'Ysgol neu feithrinfa' },
      agency: 'school',
      standing: 'core',
      when: ['school-age'],
      why: ['works-with-child'],
    },
    {
      ...wanted,
      key: 'gp',
      title: { en: 'GP', cy: 'Meddyg teulu' },
      agency: 'gp',
      standing: 'usual',
      when: [],
      why: ['health-of-child', 'works-with-parent'],
    },
    {
      ...wanted,
      key: 'paediatrician',
      title: { en: 'Paediatrician', cy: 'Pediatregydd' },
      agency: 'health',
      standing: 'may',
      when: ['where-involved'],
      why: ['health-of-child', 'advises'],
    },
    {
      ...wanted,
      key: 'other',
      title: { en: 'Another practitioner who knows the family', cy: 'Ymarferydd arall sy’n adnabod y teulu' },
      agency: 'other',
      standing: 'may',
      when: ['where-involved'],
      why: [],
    },
    ...(transfer === null ? [] : [authorityMovedFrom(transfer)]),
    ...alsoOnLists,
  ];
}
