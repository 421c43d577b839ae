import type { Asker, Database } from '#database/connection.ts';
import { frameworkWeights } from '#domain/assessment/given-weights.ts';
import type { PoliticalWeights } from '#domain/assessment/political-weights.ts';
import { isCompared } from '#domain/assessment/verdict-table.ts';
import { percentage, zero } from '#domain/figures/rational.ts';
import type { Day } from '#domain/time/day.ts';
import { asked, type WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { assessmentPage } from '../addresses.ts';
import { askedAssessment } from './asked-assessment.ts';
import { AssessmentLinks } from './assessment-links.tsx';
import { AssessmentStand } from './assessment-stand.tsx';
import { verdictChoices, verdictsWord } from './chosen-verdicts.ts';
import { comparisonPage } from './comparison.page.tsx';
import type { ComparisonNotice } from './comparison-notices.tsx';
import { derivedAnswers } from './derived-answers.ts';
import { exportAssessment, isAssessmentFile } from './export-assessment.ts';
import { fillRight, weighRight } from './fill-right.ts';
import { keepWeights } from './keep-weights.ts';
import { readAssessment, type WholeAssessment } from './read-assessment.ts';
import type { SampleAcceptability } from './sample-acceptability.ts';
import { sightOf, withShownAnswers } from './shown-assessors.ts';
import { verdictPage } from './verdict.page.tsx';
import { weighAssessment } from './weigh-assessment.ts';
import { faultsQuery, type WeighingFault, weighingFaults } from './weighing-faults.ts';
import { readWeighing, type WeighingNames, type WeighingSettings, weighingQuery } from './weighing-settings.ts';

const namesOf = (whole: WholeAssessment): WeighingNames => ({
  criteria: whole.framework.questions.filter((each) => each.kind === 'scored').map((each) => each.id),
  alternatives: whole.alternatives.map((each) => each.id),
  verdicts: verdictChoices(whole).map(verdictsWord),
});

/** GET /afwegen/…: an assessment; where alternatives are compared, weighed as the address says. */
export async function assessmentRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  sample: SampleAcceptability,
  today: Day,
): Promise<Answer> {
  const { language, query } = request;
  const read = await database.read(asker, (tx) => readAssessment(tx, askedAssessment(request)));
  if (read === undefined) return { kind: 'missing' };
  const whole = withShownAnswers(asker, read);
  const as = asked(query, 'als');
  if (isAssessmentFile(as)) {
    const address = `${request.origin}${assessmentPage(language, whole.row.id)}`;
    return (await exportAssessment(whole, as, { language, day: today, address })) ?? { kind: 'missing' };
  }
  const { framework } = whole;
  const chosen = asked(query, 'alternatief');
  const isOne = framework.outcome === 'verdict' && whole.alternatives.some((each) => each.id === chosen);
  if (isOne || !isCompared(framework, whole.alternatives)) {
    const derived = await database.read(asker, (tx) => derivedAnswers(tx, framework, whole.row, today));
    const links = <AssessmentLinks whole={whole} asker={asker} language={language} />;
    const stand = <AssessmentStand whole={whole} sight={sightOf(asker, whole)} language={language} />;
    return {
      kind: 'page',
      page: verdictPage({ whole, derived, language, stand, links, chosen }),
    };
  }
  const names = namesOf(whole);
  const settings = readWeighing(request.query, names);
  const faults = weighingFaults(request.query, names);
  // The form sends more than a weighing; its address is the short one that can be mailed.
  if (request.query.has('vorm'))
    return {
      kind: 'redirect',
      to: assessmentPage(request.language, whole.row.id, undefined, {
        ...weighingQuery(settings),
        ...faultsQuery(faults),
      }),
    };
  const notices: ComparisonNotice[] = request.query.has('bewaard') ? [{ kind: 'kept' }] : [];
  return { kind: 'page', page: await pageOf(request, asker, whole, settings, sample, { notices, faults }) };
}

async function pageOf(
  request: WebRequest,
  asker: Asker,
  whole: WholeAssessment,
  settings: WeighingSettings,
  sample: SampleAcceptability,
  told: { readonly notices: readonly ComparisonNotice[]; readonly faults: readonly WeighingFault[] },
) {
  const weighed = await weighAssessment(whole, settings, sample);
  const keeps = whole.assessors.filter((each) => weighRight(asker, whole.row, each) !== undefined);
  const fills = whole.assessors.filter((each) => fillRight(asker, whole.row, each) !== undefined);
  const links = <AssessmentLinks whole={whole} asker={asker} language={request.language} />;
  const stand = <AssessmentStand whole={whole} sight={sightOf(asker, whole)} language={request.language} />;
  return comparisonPage({ weighed, keeps, fills, stand, links, ...told }, request.language);
}

/** POST /afwegen/…/gewichten: keeps the weights of an assessor. */
export async function keepWeightsRoute(
  request: WebRequest,
  database: Database,
  asker: Asker,
  sample: SampleAcceptability,
): Promise<Answer> {
  const { form, language } = request;
  const id = askedAssessment(request);
  const [assessor = '', version = ''] = (form.get('beoordelaar') ?? '').split('@');
  let settings: WeighingSettings | undefined;
  let faults: readonly WeighingFault[] = [];
  const outcome = await keepWeights(database, asker, id, { assessor, version: Number(version) }, (whole) => {
    settings = readWeighing(form, namesOf(whole));
    faults = weighingFaults(form, namesOf(whole));
    return settings.weights ?? unchosenWeights(whole);
  });
  switch (outcome.kind) {
    case 'kept':
      return {
        kind: 'redirect',
        to: assessmentPage(language, id, undefined, {
          ...(settings === undefined ? {} : weighingQuery(settings)),
          ...faultsQuery(faults),
          bewaard: 'ja',
        }),
      };
    case 'conflict': {
      const mine = readWeighing(form, namesOf(outcome.whole));
      const told = {
        notices: [{ kind: 'conflict', assessor: outcome.assessor, settings: mine }] as const,
        faults: weighingFaults(form, namesOf(outcome.whole)),
      };
      return {
        kind: 'page',
        status: 409,
        page: await pageOf(request, asker, outcome.whole, mine, sample, told),
      };
    }
    case 'missing':
    case 'forbidden':
      return { kind: outcome.kind };
  }
}

/** Weights of who changed nothing: those of the framework, written out. */
function unchosenWeights({ framework }: WholeAssessment): PoliticalWeights {
  const criteria = framework.questions.filter((each) => each.kind === 'scored').map((each) => each.id);
  const weights = frameworkWeights(framework, criteria);
  return {
    way: 'number',
    numbers: Object.fromEntries(criteria.map((id, at) => [id, Number(percentage(weights[at] ?? zero, 4))])),
  };
}
