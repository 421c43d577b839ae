import {
  type LegalFormEnd,
  type LegalFormOption,
  legalFormTree,
} from '#domain/assessment/delivered/legal-form-tree.ts';
import { type LegalFormStep, legalFormNumber } from '#domain/assessment/legal-form.ts';
import { codeOf } from '#words/codes.ts';
import type { Language } from '#words/language.ts';
import { CitedArticles } from './cited-articles.tsx';
import { frameworkWords } from './framework-words.ts';

function endText(end: LegalFormEnd, language: Language): string {
  const t = frameworkWords[language];
  return [
    ...(end.form === undefined ? [] : [codeOf(language, 'partnership.legal_form', end.form)]),
    ...(end.arrangement === undefined ? [] : [codeOf(language, 'partnership.arrangement_kind', end.arrangement)]),
    ...(end.asks === undefined ? [] : [t('legal.toQuestion', { number: legalFormNumber(end.asks) })]),
  ].join('; ');
}

/** Where an answer leads: to a question by its number, or to a form. */
function Leads({ to, language }: { to: LegalFormOption['to']; language: Language }) {
  const t = frameworkWords[language];
  if (typeof to === 'string')
    return <a href={`#boom-${to}`}>{t('legal.toQuestion', { number: legalFormNumber(to) })}</a>;
  return <strong>{endText(to, language)}</strong>;
}

/** The whole tree as a numbered list, to read or to print; the way that was taken is marked. */
export function LegalFormList({ language, taken }: { language: Language; taken: readonly LegalFormStep[] }) {
  const t = frameworkWords[language];
  return (
    <ol className="step-tree">
      {legalFormTree.map((node) => (
        <li key={node.id} id={`boom-${node.id}`}>
          <p>
            <strong>
              {legalFormNumber(node.id)}. {node.text[language]}
            </strong>
          </p>
          <ul className="dots">
            {node.options.map((each) => {
              const isTaken = taken.some((step) => step.question === node.id && step.option === each.id);
              return (
                <li key={each.id}>
                  {each.text[language]} → <Leads to={each.to} language={language} />
                  {isTaken ? ` (${t('legal.taken')})` : ''}
                  <span className="second">
                    {each.reason[language]} {each.basis === 'practice' ? t('legal.practice') : ''}
                  </span>
                  <CitedArticles articles={each.articles} language={language} />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ol>
  );
}
