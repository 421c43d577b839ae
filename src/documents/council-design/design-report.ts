import { answerSentence, designQuestion } from '#words/council-design.ts';
import type { Report, ReportSection } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { aloneSection, decidingSection, turningAbsence } from './deciding-sections.ts';
import { designSection } from './design-section.ts';
import { legalSection } from './legal-section.ts';
import { powerSection } from './power-section.ts';
import { remedySection, thresholdSection } from './threshold-sections.ts';
import { groupSection, partySection } from './weight-sections.ts';
import { workingSection } from './weight-working.ts';
import { words } from './words.ts';

function methodSections({ language, evaluated, power, sources, address }: CouncilDesignDocument): ReportSection[] {
  const t = words[language];
  const method = [
    t(evaluated.weighed.exact ? 'method.exact' : 'method.rounded'),
    t('method.alone'),
    ...(power === undefined ? [] : [t('method.banzhaf')]),
    ...(power?.members === undefined ? [] : [t('method.owen')]),
  ];
  return [
    {
      heading: t('method.heading'),
      level: 2,
      together: true,
      blocks: [{ kind: 'list', items: method.map((line) => [line]) }],
    },
    {
      heading: t('sources.heading'),
      level: 2,
      together: true,
      blocks: [
        {
          kind: 'sources',
          lines: [
            ...(sources.length === 0 ? [t('sources.none')] : sources),
            ...(address === undefined ? [] : [t('sources.address', { address })]),
          ],
        },
      ],
    },
  ];
}

/** The document of a design as data: question, answer, and the evidence with its working. */
export function councilDesignReport(document: CouncilDesignDocument): Report {
  const { language, name, organisation, day, address, example } = document;
  const t = words[language];
  return {
    language,
    subject: t('subject', { name }),
    kicker: t('kicker', { name }),
    title: designQuestion(language),
    answer: [answerSentence(language, document.evaluated), turningAbsence(document)].filter(Boolean).join(' '),
    ...(organisation === undefined ? {} : { organisation }),
    day,
    ...(example === true ? { marker: t('example') } : {}),
    ...(address === undefined ? {} : { address }),
    sections: [
      designSection(document),
      aloneSection(document),
      ...thresholdSection(document),
      ...remedySection(document),
      ...decidingSection(document),
      ...powerSection(document),
      legalSection(document),
      groupSection(document),
      partySection(document),
      ...workingSection(document),
      ...methodSections(document),
    ],
  };
}
