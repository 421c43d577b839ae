import type { Values } from '../register/column.ts';
import type { RecordType } from '../register/record-type.ts';
import type { Ownership } from './edit.ts';

/** Finds the values of a record, where they are already or as they are about to be. */
export type Find = (type: string, id: string) => Values | undefined;

const text = (values: Values | undefined, name: string): string | null => {
  const value = values?.[name];
  return typeof value === 'string' ? value : null;
};

/** The record a column points to. */
const target = (find: Find, values: Values | undefined, column: string, type: string): Values | undefined => {
  const id = text(values, column);
  return id === null ? undefined : find(type, id);
};

/** The partnership a record hangs from, directly or by its body or post. */
function partnershipOf(type: string, values: Values, find: Find): string | null {
  if (type === 'partnership') return text(values, 'id');
  const direct = text(values, 'partnership_id');
  if (direct !== null) return direct;
  if (type === 'post' || type === 'seat') return text(target(find, values, 'body_id', 'body'), 'partnership_id');
  if (type === 'membership') {
    const post = target(find, values, 'post_id', 'post');
    return text(target(find, post, 'body_id', 'body'), 'partnership_id');
  }
  return null;
}

/** Records that are each organisation's own. */
const ownRecords: readonly string[] = [
  'council_regime',
  'risk',
  'rapporteur',
  'note',
  'organisation_year',
  'organisation_spending',
  'council_design',
  'framework',
  'assessment',
];

function ownerOf(type: string, values: Values, keeper: string | null, find: Find): string | null {
  if (ownRecords.includes(type)) return text(values, 'organisation_id');
  if (type === 'body' || type === 'document') return keeper ?? text(values, 'organisation_id');
  const above = (column: string, kind: string): string | null => {
    const record = target(find, values, column, kind);
    return record === undefined ? null : ownerOf(kind, record, keeper, find);
  };
  if (type === 'post') return text(values, 'organisation_id') ?? above('body_id', 'body');
  if (type === 'seat') return above('body_id', 'body');
  if (type === 'membership') return above('post_id', 'post');
  if (type === 'assessor' || type === 'joint_verdict') return above('assessment_id', 'assessment');
  if (type === 'assessment_cell') return above('assessor_id', 'assessor');
  if (type === 'citation') {
    const cited = text(values, 'record_type') ?? '';
    const record = find(cited, text(values, 'record_id') ?? '');
    return record === undefined ? null : ownershipBy(cited, record, find).owner;
  }
  return keeper;
}

function ownershipBy(type: string, values: Values, find: Find): Ownership {
  const partnership = partnershipOf(type, values, find);
  const kept = partnership === null ? undefined : type === 'partnership' ? values : find('partnership', partnership);
  const keeper = text(kept, 'keeper_id');
  return {
    owner: ownerOf(type, values, keeper, find),
    keeper,
    organisation: text(values, 'organisation_id'),
    partnership,
  };
}

/**
 * Whose a record is: shared facts are the keeper's of the partnership, judgements each organisation's own. The database derives
 * the same by itself; a test holds the two against each other.
 */
export function ownershipOf(type: RecordType, values: Values, find: Find): Ownership {
  return ownershipBy(type.name, values, find);
}
