import type { RecordType } from './record-type.ts';
import * as assessments from './types/assessments.ts';
import * as councils from './types/councils.ts';
import * as facts from './types/facts.ts';
import * as knowledge from './types/knowledge.ts';
import * as organisations from './types/organisations.ts';
import * as ownViews from './types/own-views.ts';
import * as partnerships from './types/partnerships.ts';
import * as sources from './types/sources.ts';

/** Every kind of record, in the order in which they can be written: what is referred to comes first. */
export const recordTypes: readonly RecordType[] = [
  sources.source,
  organisations.organisation,
  organisations.organisationIdentifier,
  organisations.organisationYear,
  organisations.organisationSpending,
  organisations.person,
  councils.councilElection,
  councils.councilGroup,
  councils.councilGroupEvent,
  councils.councilDesign,
  partnerships.theme,
  partnerships.partnership,
  partnerships.partnershipName,
  partnerships.partnershipIdentifier,
  partnerships.arrangementChange,
  partnerships.participation,
  partnerships.partnershipModule,
  partnerships.moduleParticipation,
  partnerships.themeLevel,
  partnerships.taskField,
  organisations.body,
  organisations.post,
  organisations.membership,
  organisations.seat,
  facts.finance,
  facts.contribution,
  facts.document,
  facts.checklist,
  facts.indicator,
  facts.indicatorValue,
  facts.meeting,
  facts.decision,
  ownViews.councilRegime,
  ownViews.risk,
  ownViews.rapporteur,
  ownViews.note,
  knowledge.cooperationModel,
  knowledge.modelLevel,
  knowledge.modelActor,
  knowledge.referenceCase,
  knowledge.reading,
  assessments.framework,
  assessments.assessment,
  assessments.assessor,
  assessments.assessmentCell,
  assessments.jointVerdict,
  sources.citation,
];

const byName = new Map(recordTypes.map((type) => [type.name, type]));
/** A sheet name as it is compared: case, accents, spaces and signs do not matter. */
const plainSheet = (sheet: string): string =>
  sheet
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const bySheet = new Map(recordTypes.map((type) => [plainSheet(type.sheet), type]));

/** The record type of a name, or undefined. */
export function recordTypeNamed(name: string): RecordType | undefined {
  return byName.get(name);
}

/** The record type of a sheet or CSV file, whatever its case. */
export function recordTypeOfSheet(sheet: string): RecordType | undefined {
  return bySheet.get(plainSheet(sheet));
}
