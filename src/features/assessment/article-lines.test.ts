import { expect, test } from 'vitest';
import { deliveredFrameworks } from '#domain/assessment/delivered-frameworks.ts';
import { articleLines, readArticleLines } from './article-lines.ts';

test('the articles of every delivered question read back as they were, with their days', () => {
  const all = deliveredFrameworks.flatMap((from) => from.questions.map((each) => each.articles));
  expect(all.some((list) => list.some((each) => each.validFrom !== undefined))).toBe(true);
  for (const articles of all) expect(readArticleLines(articleLines(articles))).toEqual(articles);
});

test('days are typed in either language', () => {
  const wanted = [
    { law: 'wgr', article: '34b(1)', validFrom: '2022-07-01', validUntil: '2030-01-01', readIn: '2025-02-12' },
  ];
  expect(readArticleLines('Wgr 34b(1), vanaf 01-07-2022, tot 01-01-2030, gelezen 12-02-2025')).toEqual(wanted);
  expect(readArticleLines('wgr art. 34b (1), read 12-02-2025, from 1-7-2022, until 01-01-2030')).toEqual(wanted);
  expect(readArticleLines('Wgr 17\n\n Gemeentewet 160(2)')).toEqual([
    { law: 'wgr', article: '17' },
    { law: 'gemeentewet', article: '160(2)' },
  ]);
});

test('what cannot be read stays whole, so that the check can name it', () => {
  for (const line of [
    'Wgr 17, vanaf gisteren',
    'Wgr 17, sinds 01-07-2022',
    'Wgr 17, vanaf 01-07-2022, tot 01-07-2021',
    'Waterwet 3',
  ])
    expect(readArticleLines(line)).toEqual([{ law: 'wgr', article: line }]);
});
