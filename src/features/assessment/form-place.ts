import type { Finding } from '#domain/findings/finding.ts';
import { findingSentence } from '#words/findings.ts';
import type { Language } from '#words/language.ts';
import { frameworkWords } from './framework-words.ts';

/** A field of the form and what it is called, from the place in a framework where something was found. */
interface FormPlace {
  readonly field: string;
  readonly name: string;
}

const questionFields: Readonly<Record<string, string>> = {
  text: 'nl',
  explanation: 'uitleg-nl',
  anchors: 'anker-0-nl',
  weight: 'gewicht',
  options: 'antwoorden',
  kind: 'soort',
  inverted: 'omgekeerd',
  articles: 'artikelen',
  block: 'blok',
  id: 'nl',
};

/** Lists of what a framework rests on, by their name in the form. */
const groundFields: Readonly<Record<string, 'uitkomst' | 'rol' | 'uitgangspunt' | 'spanning' | 'as' | 'bron'>> = {
  bands: 'uitkomst',
  roles: 'rol',
  principles: 'uitgangspunt',
  tensions: 'spanning',
  axes: 'as',
  sources: 'bron',
};

const groundParts: Readonly<Record<string, string>> = {
  until: 'tot',
  cells: 'vakken',
  questions: 'plaats',
  'bron.title': 'titel',
  'uitgangspunt.text': 'tekst-nl',
};

/** The place as the form has it: `questions[3].anchors` is the first anchor of the fourth question. */
export function formPlace(language: Language, column: string): FormPlace {
  const t = frameworkWords[language];
  const [, list = '', number = '0', part = ''] =
    /^(questions|scale\.steps|blocks|alternatives\.list|bands|roles|principles|tensions|axes|sources)\[(\d+)\](?:\.([a-z]+))?/i.exec(
      column,
    ) ?? [];
  const at = Number(number);
  switch (list) {
    case 'questions': {
      const field = questionFields[part] ?? 'nl';
      const anchor = /anchors\[(\d+)\]/.exec(column)?.[1];
      return {
        field: `vraag-${at}-${anchor === undefined ? field : `anker-${anchor}-nl`}`,
        name: `${t('form.question', { number: at + 1 })}${part === '' ? '' : `, ${t(`field.${questionFields[part] === undefined ? 'text' : part}` as 'field.text').toLowerCase()}`}`,
      };
    }
    case 'scale.steps':
      return { field: `stap-${at}-${part === 'value' ? 'waarde' : 'nl'}`, name: t('form.step', { number: at + 1 }) };
    case 'blocks':
      return { field: `blok-${at}-${part === 'weight' ? 'gewicht' : 'nl'}`, name: t('form.block', { number: at + 1 }) };
    case 'alternatives.list':
      return { field: `alternatief-${at}-nl`, name: t('form.alternative', { number: at + 1 }) };
  }
  const ground = groundFields[list];
  if (ground !== undefined)
    return {
      field: `${ground}-${at}-${groundParts[`${ground}.${part}`] ?? groundParts[part] ?? 'nl'}`,
      name: t(`ground.${ground}`, { number: at + 1 }),
    };
  if (column === 'bands') return { field: 'lijst-uitkomst', name: t('ground.uitkomst.list') };
  if (column.startsWith('title')) return { field: 'titel-nl', name: t('form.title') };
  if (column.startsWith('summary')) return { field: 'samenvatting-nl', name: t('form.summary') };
  if (column === 'scale.knockOutUpTo') return { field: 'grens', name: t('form.knockOut') };
  if (column.startsWith('scale')) return { field: 'stap-0-nl', name: t('scale') };
  if (column.startsWith('alternatives')) return { field: 'alternatieven', name: t('alternatives') };
  if (column === 'questions') return { field: 'vraag-0-nl', name: t('questions') };
  return { field: '', name: column };
}

/** A finding as the form says it: the name of the field as it stands there, and the link to it. */
export function formFault(language: Language, finding: Finding): { readonly field: string; readonly text: string } {
  const { field, name } = formPlace(language, finding.place.column ?? '');
  const values = 'field' in finding.values ? { ...finding.values, field: name } : finding.values;
  return { field, text: findingSentence(language, { ...finding, values }) };
}
