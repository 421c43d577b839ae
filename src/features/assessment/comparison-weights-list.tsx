import { DataTable } from '#ui/data-table.tsx';
import type { Language } from '#words/language.ts';
import { exactShare, words } from './comparison-words.ts';
import type { SlidingWeights } from './sliding-weights.ts';
import type { ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';

/** The weights as a plain table, for paper: a form does not print what stands in it. */
export function WeightsList({
  weighed,
  compared,
  sliding,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly sliding: SlidingWeights;
  readonly language: Language;
}) {
  const t = words[language];
  const { settings } = weighed;
  return (
    <div className="only-print weights-list">
      <DataTable
        caption={t('weights')}
        columns={[
          { id: 'criterion', head: t('criterion') },
          { id: 'weight', head: t('weights.weight'), align: 'right' },
          ...(compared.constrained ? [{ id: 'limits', head: t('constraints.short') }] : []),
        ]}
        rows={compared.criteria.map((criterion, at) => ({
          id: criterion.id,
          cells: [
            criterion.text[language],
            <span key="weight" data-weight={at}>
              {sliding.answer.weights[at]}
            </span>,
            ...(compared.constrained ? [limitsOf(settings, criterion.id, language)] : []),
          ],
        }))}
      />
    </div>
  );
}

/** What all weights of a criterion must keep, in words. */
function limitsOf({ order, bounds }: WeighedAssessment['settings'], id: string, language: Language): string {
  const t = words[language];
  const { least, most } = bounds[id] ?? {};
  const place = order[id];
  return [
    place === undefined ? undefined : t('place', { place }),
    least === undefined ? undefined : t('constraints.leastShare', { share: exactShare(language, least) }),
    most === undefined ? undefined : t('constraints.mostShare', { share: exactShare(language, most) }),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
