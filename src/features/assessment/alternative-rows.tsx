import type { ReactNode } from 'react';
import type { Language } from '#words/language.ts';
import { words } from './assess-words.ts';
import type { TypedAlternative } from './start-form.ts';

/** Rows of names, one an alternative; the key of one that is there already goes along. @param under what stands under a row */
export function AlternativeRows({
  language,
  rows,
  hint,
  fault,
  under,
}: {
  language: Language;
  rows: readonly TypedAlternative[];
  hint: string;
  fault: string | undefined;
  under?: (row: TypedAlternative) => ReactNode;
}) {
  const t = words[language];
  return (
    <fieldset className={fault === undefined ? 'field' : 'field wrong'}>
      <legend>{t('alternatives')}</legend>
      <p className="hint">{hint}</p>
      {fault === undefined ? null : (
        <p className="fault" id="alternatief-fault">
          {t('fault')}: {fault}
        </p>
      )}
      <div className="stack-tight">
        {rows.map((each, index) => (
          <div key={index}>
            <input type="hidden" name="alternatief-sleutel" value={each.id} />
            <input
              id={`alternatief-${index + 1}`}
              name="alternatief"
              className="input utrecht-textbox"
              defaultValue={each.name}
              aria-label={t('alternatives.number', { number: index + 1 })}
              aria-describedby={fault === undefined ? undefined : 'alternatief-fault'}
              autoComplete="off"
            />
            {under?.(each)}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
