import { Details } from '#ui/details.tsx';
import type { Language } from '#words/language.ts';
import { words } from './comparison-words.ts';
import type { ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';
import { typedWrong, type WeighingFault } from './weighing-faults.ts';
import type { CriterionField } from './weighing-fields.ts';
import { shareTyped } from './weighing-settings.ts';

const limits = ['o', 'min', 'max'] as const satisfies readonly CriterionField[];

/** What all weights must keep: an order, and the least and the most of each criterion. */
export function ConstraintFields({
  weighed,
  compared,
  faults,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly faults: readonly WeighingFault[];
  readonly language: Language;
}) {
  const t = words[language];
  const { order, bounds } = weighed.settings;
  const shown = (share: Parameters<typeof shareTyped>[0] | undefined) =>
    share === undefined ? '' : language === 'nl' ? shareTyped(share).replace('.', ',') : shareTyped(share);
  const isWrong = faults.some((each) => each.kind === 'field' && (limits as readonly string[]).includes(each.field));
  const field = (id: string, name: (typeof limits)[number], label: string, value: string | number) => (
    <input
      className="input"
      aria-invalid={typedWrong(faults, name, id) === undefined ? undefined : true}
      name={`${name}-${id}`}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      size={3}
      defaultValue={typedWrong(faults, name, id) ?? value}
    />
  );
  return (
    <Details question={t(compared.constrained ? 'constraints.some' : 'constraints')} isOpen={isWrong}>
      <p className="hint">{t('constraints.hint')}</p>
      {isWrong ? <p className="fault">{t('unreadable.limits')}</p> : null}
      <table className="constraints">
        <caption className="visually-hidden">{t('constraints')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col">{t('constraints.place')}</th>
            <th scope="col">{t('constraints.least')}</th>
            <th scope="col">{t('constraints.most')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.criteria.map(({ id, text }) => {
            const criterion = text[language];
            return (
              <tr key={id}>
                <th scope="row">{criterion}</th>
                <td>{field(id, 'o', t('constraints.placeOf', { criterion }), order[id] ?? '')}</td>
                <td>{field(id, 'min', t('constraints.leastOf', { criterion }), shown(bounds[id]?.least))}</td>
                <td>{field(id, 'max', t('constraints.mostOf', { criterion }), shown(bounds[id]?.most))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Details>
  );
}
