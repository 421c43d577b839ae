import type { CouncilDesignDocument } from '#documents/council-design/council-design.ts';
import { councilDesignCsv, councilDesignXlsx } from '#documents/council-design/write-design-tables.ts';
import type { Day } from '#domain/time/day.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { thresholdText, variantName } from '#words/council-design.ts';
import { dayText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import { settingsText } from './design-settings.ts';
import type { DrawnDesign } from './draw-design.ts';
import { designPdf } from './export-design.ts';
import { words } from './words.ts';

/** What the document of a design needs; undefined when there is nothing to tell yet. */
function documentOf(drawn: DrawnDesign, request: WebRequest, today: Day): CouncilDesignDocument | undefined {
  const { outcome, power, settings } = drawn;
  if (outcome.kind !== 'evaluated') return undefined;
  const { language } = request;
  const kept = drawn.kept.find((each) => each.settings === settingsText(settings));
  const computed = power?.municipalities.kind === 'computed' ? power.municipalities : undefined;
  return {
    language,
    name:
      kept?.name ??
      words[language]('file.unnamed', {
        variant: variantName(language, settings.variant),
        threshold: thresholdText(language, outcome.design.rule.weight),
      }),
    day: today,
    evaluated: outcome,
    ...(kept === undefined ? {} : { organisation: kept.organisation }),
    ...(computed === undefined
      ? {}
      : {
          power: {
            municipalities: computed,
            members: power?.members?.kind === 'computed' ? power.members : undefined,
          },
        }),
    ...(settings.election === undefined
      ? {}
      : { election: words[language]('file.election', { day: dayText(language, settings.election) }) }),
    sources: sourcesOf(drawn, language),
    address: `${request.origin}${request.path}?${settingsText(settings)}`,
  };
}

function sourcesOf(drawn: DrawnDesign, language: Language): readonly string[] {
  const t = words[language];
  const inhabitants = drawn.councils.flatMap((each) =>
    each.inhabitants === null
      ? []
      : [t('file.inhabitants', { year: each.inhabitants.year, source: each.inhabitants.source ?? t('unknown') })],
  );
  return [...new Set([...drawn.councils.flatMap((each) => each.sources), ...inhabitants])];
}

/** A design as a file to send or to keep; undefined when it cannot be evaluated. */
export async function designFile(
  drawn: DrawnDesign,
  format: 'pdf' | 'xlsx' | 'csv',
  request: WebRequest,
  today: Day,
): Promise<Answer | undefined> {
  const document = documentOf(drawn, request, today);
  if (document === undefined) return undefined;
  const name = `${words[request.language]('file.slug')}-${today}.${format}`;
  switch (format) {
    case 'csv':
      return { kind: 'file', name, type: 'text/csv; charset=utf-8', bytes: councilDesignCsv(document) };
    case 'xlsx':
      return {
        kind: 'file',
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await councilDesignXlsx(document),
      };
    case 'pdf': {
      const bytes = await designPdf(document);
      return bytes === undefined ? undefined : { kind: 'file', name, type: 'application/pdf', bytes };
    }
  }
}
