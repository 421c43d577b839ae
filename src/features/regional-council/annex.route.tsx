import { percentage } from '#domain/figures/rational.ts';
import type { Municipality } from '#domain/regional-council/municipality.ts';
import { compareRows, sumDifferences } from '#domain/regional-council/printed-comparison.ts';
import { type Weighed, weighVotes } from '#domain/regional-council/vote-weights.ts';
import type { WebRequest } from '#platform/web-request.ts';
import type { Answer } from '#ui/answer.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageBody } from '#ui/page-body.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { Section } from '#ui/section.tsx';
import { Status } from '#ui/status.tsx';
import { decimalText } from '#words/format.ts';
import type { Language } from '#words/language.ts';
import election from '../../../reference/elections/leidse-regio-2014.json' with { type: 'json' };
import printed from '../../../reference/elections/leidse-regio-2014-printed.json' with { type: 'json' };
import inhabitants from '../../../reference/elections/leidse-regio-inhabitants.json' with { type: 'json' };
import { address } from '../addresses.ts';
import { words } from './words.ts';

const municipalities: readonly Municipality[] = election.municipalities;
const on2019: readonly Municipality[] = municipalities.map((each) => {
  const counted = inhabitants.inhabitants.find((row) => row.code === each.code && row.day === '2019-01-01');
  return { ...each, ...(counted === undefined ? {} : { inhabitants: counted.inhabitants }) };
});

function weigh(of: readonly Municipality[], variant: 'A' | 'B' | 'C'): Weighed {
  const weighed = weighVotes(of, { variant });
  if (weighed.kind !== 'weighed') throw new Error(`the annex cannot be weighed by ${variant}`);
  return weighed;
}

/** The annex of the note of 2017 computed again from its own inputs; done once, it never changes. */
function recompute() {
  const [a, b, c] = [weigh(municipalities, 'A'), weigh(on2019, 'B'), weigh(municipalities, 'C')];
  const nameOf = (municipality: string, name: string) => `${municipality}: ${name}`;
  const group = (weighed: Weighed, municipality: string, name: string) =>
    weighed.groups.find((each) => each.municipality === municipality && each.name === name)?.weight;
  const of = (weighed: Weighed, name: string) => weighed.municipalities.find((each) => each.name === name)?.weight;
  const groups = printed.groups.map((each) => ({
    ...each,
    a: group(a, each.municipality, each.name),
    c: group(c, each.municipality, each.name),
  }));
  const whole = printed.municipalities.map((each) => ({
    ...each,
    a: of(a, each.name),
    b: of(b, each.name),
    c: of(c, each.name),
  }));
  const parties = printed.partiesA.map((each) => ({
    ...each,
    a: a.parties.find((party) => party.name === each.name)?.weight,
  }));
  const row = (name: string, text: string, weight: Weighed['total'] | undefined) => ({
    name,
    printed: text,
    ...(weight === undefined ? {} : { weight }),
  });
  const compared = compareRows([
    ...groups.flatMap((each) => [
      row(nameOf(each.municipality, each.name), each.A, each.a),
      row(nameOf(each.municipality, each.name), each.C, each.c),
    ]),
    ...whole.flatMap((each) => [row(each.name, each.A, each.a), row(each.name, each.C, each.c)]),
    ...parties.map((each) => row(each.name, each.A, each.a)),
  ]);
  const printedOf = new Map(printed.groups.map((each) => [nameOf(each.municipality, each.name), each.A]));
  const sums = sumDifferences(
    a.parties.map((party) => ({
      name: party.name,
      parts: a.groups
        .filter((each) => each.party === party.name)
        .map((each) => {
          const name = nameOf(each.municipality, each.name);
          const text = printedOf.get(name);
          return { name, weight: each.weight, ...(text === undefined ? {} : { printed: text }) };
        }),
    })),
  );
  return {
    groups,
    whole,
    parties,
    sums,
    count: compared.length,
    wrong: compared.filter((each) => each.agrees !== true).length,
  };
}

let done: ReturnType<typeof recompute> | undefined;

/** GET /stemverhoudingen/bijlage: the document's tables beside the computed ones, digit by digit. */
export function annexRoute(request: WebRequest): Promise<Answer> {
  const { language } = request;
  const t = words[language];
  done ??= recompute();
  const { groups, whole, parties, sums, count, wrong } = done;
  const shown = (weight: Weighed['total'] | undefined) =>
    weight === undefined ? t('unknown') : decimalText(language, percentage(weight));
  const told = (text: string) => decimalText(language, text);
  const right = (id: string, head: string) => ({ id, head, align: 'right' as const });
  return Promise.resolve({
    kind: 'page',
    page: {
      title: t('annex.title'),
      current: 'votes',
      body: (
        <>
          <PageHead
            crumbs={{
              label: t('crumbs'),
              links: [{ href: address(language, ['votes']), text: t('title') }],
              here: t('annex.title'),
            }}
            question={t('annex')}
            answer={
              wrong === 0 ? t('annex.answer', { count, sums: sums.length }) : t('annex.answer.no', { wrong, count })
            }
          />
          <PageBody>
            <Section title={t('annex.municipalities')}>
              <DataTable
                caption={t('annex.municipalities')}
                columns={[
                  { id: 'name', head: t('municipality') },
                  right('a', t('annex.printed', { variant: 'A' })),
                  right('a2', t('annex.computed', { variant: 'A' })),
                  right('b', t('annex.printed', { variant: 'B' })),
                  right('b2', t('annex.b2019')),
                  right('c', t('annex.printed', { variant: 'C' })),
                  right('c2', t('annex.computed', { variant: 'C' })),
                  right('d', t('annex.printed', { variant: 'D' })),
                ]}
                rows={whole.map((each) => ({
                  id: each.name,
                  cells: [
                    each.name,
                    told(each.A),
                    shown(each.a),
                    told(each.B),
                    shown(each.b),
                    told(each.C),
                    shown(each.c),
                    told(each.D),
                  ],
                }))}
              />
              <p className="source-line">
                {t('source', { source: `${printed.source.document}, ${printed.source.place}` })}. {t('annex.note')}
              </p>
            </Section>
            <Sums sums={sums} language={language} />
            <Section title={t('annex.parties')}>
              <DataTable
                caption={t('annex.parties')}
                columns={[
                  { id: 'name', head: t('party') },
                  right('a', t('annex.printed', { variant: 'A' })),
                  right('a2', t('annex.computed', { variant: 'A' })),
                ]}
                rows={parties.map((each) => ({ id: each.name, cells: [each.name, told(each.A), shown(each.a)] }))}
                narrow="table"
              />
            </Section>
            <Section title={t('annex.groups')} newPage>
              <DataTable
                caption={t('annex.groups')}
                columns={[
                  { id: 'name', head: t('group') },
                  { id: 'municipality', head: t('municipality') },
                  right('a', t('annex.printed', { variant: 'A' })),
                  right('a2', t('annex.computed', { variant: 'A' })),
                  right('c', t('annex.printed', { variant: 'C' })),
                  right('c2', t('annex.computed', { variant: 'C' })),
                ]}
                rows={groups.map((each) => ({
                  id: `${each.municipality}-${each.name}`,
                  cells: [each.name, each.municipality, told(each.A), shown(each.a), told(each.C), shown(each.c)],
                }))}
              />
            </Section>
          </PageBody>
        </>
      ),
    },
  });
}

function Sums({ sums, language }: { readonly sums: ReturnType<typeof sumDifferences>; readonly language: Language }) {
  const t = words[language];
  const told = (text: string) => decimalText(language, text);
  return (
    <Section title={t('annex.sums')}>
      <DataTable
        caption={t('annex.sums')}
        columns={[
          { id: 'name', head: t('party') },
          { id: 'total', head: t('annex.sum'), align: 'right' },
          { id: 'sum', head: t('annex.sumOf'), align: 'right' },
          { id: 'difference', head: t('annex.difference'), align: 'right' },
          { id: 'why', head: t('annex.why'), long: true },
        ]}
        rows={sums.map((each) => ({
          id: each.name,
          cells: [
            each.name,
            told(each.total),
            told(each.sumOfPrinted),
            <Status key="difference" kind={each.rounding ? 'ok' : 'warn'} text={told(each.difference)} />,
            each.parts.map((part) => `${part.name} ${told(part.lost)}`).join('; '),
          ],
        }))}
      />
    </Section>
  );
}
