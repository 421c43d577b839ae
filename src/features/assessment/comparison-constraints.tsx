import { Details } from '#ui/details.tsx';
import type { Language } from '#words/language.ts';
import { words } from './comparison-words.ts';
import type { ComparedAssessment, WeighedAssessment } from './weigh-assessment.ts';
import { shareTyped } from './weighing-settings.ts';

/** What all weights must keep: an order, and the least and the most of each criterion. */
export function ConstraintFields({
  weighed,
  compared,
  language,
}: {
  readonly weighed: WeighedAssessment;
  readonly compared: ComparedAssessment;
  readonly language: Language;
}) {
  const t = words[language];
  const { order, bounds } = weighed.settings;
  const shown = (share: Parameters<typeof shareTyped>[0] | undefined) =>
    share === undefined ? '' : language === 'nl' ? shareTyped(share).replace('.', ',') : shareTyped(share);
  const field = (id: string, name: string, label: string, value: string | number) => (
    <input
      className="input"
      name={`${name}-${id}`}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      size={3}
      defaultValue={value}
    />
  );
  return (
    <Details question={t(compared.constrained ? 'constraints.some' : 'constraints')}>
      <p className="hint">{t('constraints.hint')}</p>
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
