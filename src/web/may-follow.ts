import { mayAddSome } from '#domain/access/edit.ts';
import { rightAnywhere, type Standing } from '#domain/access/standing.ts';
import { recordTypeNamed } from '#domain/register/record-types.ts';
import { segments } from '#features/addresses.ts';

const words = (segment: keyof typeof segments): string => `(?:${segments[segment].nl}|${segments[segment].en})`;
const recordForm = new RegExp(
  `^(?:/en)?/${words('records')}/([a-z_]+)/(?:${words('add')}|${words('edit')}|${words('publication')}|${words('remove')})(?:[?]|$)`,
);
const correction = new RegExp(`^(?:/en)?/${words('corrections')}/${words('add')}(?:[?]|$)`);

const framework = new RegExp(
  `^(?:/en)?/${words('frameworks')}/(?:${words('add')}|[^/]+/[^/]+/[^/]+/${words('edit')})(?:[?#]|$)`,
);
const keep = new RegExp(`^(?:/en)?/${words('votes')}/${words('keep')}(?:[?]|$)`);

const ownWork = new RegExp(
  `^(?:/en)?/${words('weigh')}/(?:${words('add')}|[^/]+/[^/]+/[^/]+/${words('manage')})(?:[?#]|$)`,
);
const copies = new RegExp(`^(?:/en)?/${words('knowledge')}/${words('add')}(?:[?]|$)`);
const judging = new RegExp(`^(?:/en)?/${words('weigh')}/[^/]+/[^/]+/[^/]+/${words('fill')}(?:[?#]|$)`);

/**
 * Which links to forms someone sees: those to kinds of records that the person may change for some organisation. Whether this one record
 * may be changed the form asks; who may not is pointed to a correction there.
 */
export const mayFollow =
  (standing: Standing) =>
  (href: string): boolean => {
    const type = recordTypeNamed(recordForm.exec(href)?.[1] ?? '');
    if (type !== undefined) return mayAddSome(standing, type);
    if (copies.test(href)) return rightAnywhere(standing, 'edit-common') !== undefined;
    if (judging.test(href)) return standing.account !== null;
    if (keep.test(href) || framework.test(href) || ownWork.test(href))
      return rightAnywhere(standing, 'edit-own') !== undefined;
    return !correction.test(href) || rightAnywhere(standing, 'propose-correction') !== undefined;
  };
