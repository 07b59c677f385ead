import { type ChildRecord, childKey } from './record.ts';
import { type ReturnTable, returnTable } from './table.ts';

/** Which id of ours is which child, by the council's reference of the case and the number that people know the child by. No name. */
export function whichChild(records: readonly (readonly [ChildRecord, reference: string])[]): ReturnTable {
  const columns = ['quorate_child_id', 'case_reference', 'child_number', 'council_person_id'] as const;
  const rows = records.map(([record, reference]) => ({
    quorate_child_id: childKey(record),
    case_reference: reference,
    child_number: String(record.number),
  }));
  return returnTable('quorate_children.csv', columns, rows, { council_person_id: 'it is for your analyst to fill' });
}
