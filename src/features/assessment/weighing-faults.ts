import { type CriterionField, criterionFields, fieldReaders } from './weighing-fields.ts';
import { readWeighing, type WeighingNames, type WeighingQuery, weighingQuery } from './weighing-settings.ts';

/** Something in an address or a form that does not fit, and therefore does not count. */
export type WeighingFault =
  /** The field of a criterion holds what it cannot hold. */
  | { readonly kind: 'field'; readonly field: CriterionField; readonly criterion: string; readonly typed: string }
  /** A name or a choice that this assessment does not have. */
  | { readonly kind: 'unknown'; readonly name: string; readonly typed: string };

/** No more is repeated of what was typed. */
const longest = 40;
/** No more faults are told than someone reads. */
const most = 50;

/** What is read from an address beside the fields of criteria. */
const choices = ['wie', 'zonder', 'stappen', 'weeg', 'sorteer', 'cel', 'model', 'paar'] as const;

/** Everything in an address or a form that does not count because it does not fit, with what an earlier answer told of it. */
export function weighingFaults(query: URLSearchParams, names: WeighingNames): readonly WeighingFault[] {
  const told = new Map<string, WeighingFault>();
  const tell = (fault: WeighingFault) => {
    const key = fault.kind === 'field' ? `${fault.field}-${fault.criterion}` : `${fault.name}=${fault.typed}`;
    if (told.size < most && !told.has(key)) told.set(key, { ...fault, typed: fault.typed.slice(0, longest) });
  };
  for (const text of query.getAll('fout')) {
    const [, field, criterion, typed] = /^(g|p|o|min|max)-([a-z0-9-]+):(.+)$/s.exec(text) ?? [];
    const known = criterionFields.find((each) => each === field);
    if (known !== undefined && names.criteria.includes(criterion ?? ''))
      tell({ kind: 'field', field: known, criterion: criterion ?? '', typed: typed ?? '' });
  }
  for (const [name, value] of query) {
    const typed = value.trim();
    if (typed === '') continue;
    const [, field, criterion] = /^(g|p|o|min|max)-(.+)$/.exec(name) ?? [];
    const known = criterionFields.find((each) => each === field);
    if (known === undefined || criterion === undefined) continue;
    if (!names.criteria.includes(criterion)) tell({ kind: 'unknown', name, typed });
    else if (fieldReaders[known](typed) === undefined) tell({ kind: 'field', field: known, criterion, typed });
  }
  for (const name of choices)
    for (const typed of query.getAll(name))
      if (typed.trim() !== '' && !isKnown(name, typed, names)) tell({ kind: 'unknown', name, typed });
  return [...told.values()];
}

/** What a choice is when it is read alone: nothing when the page does not know it, unless that is what it would be anyway. */
function isKnown(name: (typeof choices)[number], typed: string, names: WeighingNames): boolean {
  if (name === 'wie') return names.verdicts?.includes(typed) ?? true;
  if (usual[name]?.includes(typed) === true) return true;
  if (name === 'paar') return isPair(typed, names);
  return weighingQuery(readWeighing(new URLSearchParams([[name, typed]]), names))[name] !== undefined;
}

/** Choices that an address leaves out because they are usual. */
const usual: Readonly<Record<string, readonly string[]>> = {
  stappen: ['gelijk'],
  weeg: ['getal'],
  sorteer: ['criterium'],
};

function isPair(typed: string, { criteria }: WeighingNames): boolean {
  const [first = '', other = '', times = ''] = typed.split('.');
  const [at, next] = [criteria.indexOf(first), criteria.indexOf(other)];
  return at !== -1 && next > at && /^(?:-?[2-9]|1)$/.test(times);
}

/** Faults of fields as they go along in an address, so that what was typed is not lost. */
export const faultsQuery = (faults: readonly WeighingFault[]): WeighingQuery => {
  const fields = faults.flatMap((each) =>
    each.kind === 'field' ? [`${each.field}-${each.criterion}:${each.typed}`] : [],
  );
  return { fout: fields.length === 0 ? undefined : fields };
};

/** What was typed in a field that could not be read. */
export const typedWrong = (
  faults: readonly WeighingFault[],
  field: CriterionField,
  criterion: string,
): string | undefined =>
  faults.find((each) => each.kind === 'field' && each.field === field && each.criterion === criterion)?.typed;
