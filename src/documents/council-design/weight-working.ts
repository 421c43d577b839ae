import { divide, fraction, type Rational, rational, total } from '#domain/figures/rational.ts';
import { largestBloc } from '#domain/regional-council/bloc.ts';
import { sharesOf } from '#domain/regional-council/municipal-shares.ts';
import { exactVotes, type Municipality } from '#domain/regional-council/municipality.ts';
import type { MemberWeight } from '#domain/regional-council/vote-weights.ts';
import { percentText } from '#words/council-design.ts';
import { wholeNumber } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import type { ReportSection } from '../report/report.ts';
import type { CouncilDesignDocument } from './council-design.ts';
import { words } from './words.ts';

/** Decimals of a step, so that the reader can follow it on a calculator. */
const stepDecimals = 4;

interface Subject {
  readonly language: Language;
  readonly municipality: Municipality;
  readonly at: number;
  readonly member: MemberWeight;
}

/** The step from a municipality to its part of the region, by what is counted. */
function measured(
  { evaluated }: CouncilDesignDocument,
  { language, municipality, at }: Subject,
  measure: 'validVotes' | 'inhabitants',
): string {
  const { municipalities } = evaluated.design;
  const all = municipalities.reduce((sum, each) => sum + (each[measure] ?? 0), 0);
  const share = sharesOf(municipalities, measure)?.[at] ?? rational(0);
  return words[language](measure === 'validVotes' ? 'working.votes' : 'working.inhabitants', {
    municipality: municipality.name,
    own: wholeNumber(language, municipality[measure] ?? 0),
    all: wholeNumber(language, all),
    exact: fraction(share),
    share: percentText(language, share, stepDecimals),
  });
}

/** How the municipality comes by its part, for the variants that divide a part over seats. */
function municipalSteps(document: CouncilDesignDocument, subject: Subject, part: Rational): string[] {
  const { variant, ceiling } = document.evaluated.weighed;
  const { language, municipality } = subject;
  const t = words[language];
  const share = percentText(language, part, stepDecimals);
  if (variant === 'E')
    return [
      t('working.root', {
        municipality: municipality.name,
        own: wholeNumber(language, municipality.inhabitants ?? 0),
        share,
      }),
    ];
  const step = measured(document, subject, variant === 'B' || ceiling?.over === 'B' ? 'inhabitants' : 'validVotes');
  if (ceiling === undefined || ceiling.lowered.length === 0) return [step];
  const key = ceiling.lowered.includes(municipality.name) ? 'working.lowered' : 'working.raised';
  return [step, t(key, { municipality: municipality.name, share })];
}

function bySeats(document: CouncilDesignDocument, subject: Subject): string[] {
  const { language, municipality, member } = subject;
  const t = words[language];
  const seats = rational(member.seats, municipality.councilSeats);
  const part = divide(member.weight, seats);
  return [
    t('working.seats', {
      group: member.name,
      municipality: municipality.name,
      seats: member.seats,
      all: municipality.councilSeats,
      exact: fraction(seats),
      share: percentText(language, seats, stepDecimals),
    }),
    ...municipalSteps(document, subject, part),
    t('working.product', {
      left: fraction(seats),
      right: fraction(part),
      exact: fraction(member.weight),
      share: percentText(language, member.weight, stepDecimals),
    }),
  ];
}

function direct(document: CouncilDesignDocument, { language, municipality, member }: Subject): string[] {
  const t = words[language];
  const { municipalities } = document.evaluated.design;
  const share = percentText(language, member.weight, stepDecimals);
  if (document.evaluated.weighed.variant === 'C') {
    const all = municipalities.reduce((sum, each) => sum + each.councilSeats, 0);
    return [t('working.all-seats', { group: member.name, seats: member.seats, all, share })];
  }
  const own = municipality.groups.find((each) => each.name === member.name);
  const votes = municipalities.flatMap(({ groups }) =>
    groups.filter((each) => each.seats > 0).map((each) => exactVotes(each) ?? rational(0)),
  );
  const number = (value: Rational) =>
    value.denominator === 1n ? wholeNumber(language, value.numerator) : fraction(value);
  return [
    t('working.list', {
      group: member.name,
      own: number((own && exactVotes(own)) ?? rational(0)),
      all: number(total(votes)),
      share,
    }),
  ];
}

/** The working of one weight, written out: the heaviest group of the heaviest municipality. */
export function workingSection(document: CouncilDesignDocument): readonly ReportSection[] {
  const { language, evaluated } = document;
  const heaviest = largestBloc(
    evaluated.weighed.groups.map(({ weight }, at) => ({ name: String(at), share: weight, members: 1 })),
  );
  const member = evaluated.weighed.groups[Number(heaviest?.name ?? -1)];
  const at = evaluated.design.municipalities.findIndex((each) => each.code === member?.code);
  const municipality = evaluated.design.municipalities[at];
  if (member === undefined || municipality === undefined || member.seats === 0) return [];
  const subject: Subject = { language, municipality, at, member };
  const { variant } = evaluated.weighed;
  const steps = variant === 'C' || variant === 'D' ? direct(document, subject) : bySeats(document, subject);
  const t = words[language];
  const last = t('working.printed', { share: percentText(language, member.weight) });
  return [
    {
      heading: t('working.heading', { group: member.name, municipality: municipality.name }),
      level: 2,
      together: true,
      blocks: [{ kind: 'list', ordered: true, items: [...steps, last].map((step) => [step]) }],
    },
  ];
}
