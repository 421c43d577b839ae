import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRecord, readRecords } from '#database/records.ts';
import { cooperationModel, modelActor, modelLevel } from '#domain/register/types/knowledge.ts';
import { copyModel } from '#features/knowledge/copy-model.ts';
import { loadReference } from '../../src/services.ts';
import { freshDatabase } from './fresh-database.ts';
import { addAsker, grantOf } from './signed-in.ts';

let store: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  store = await freshDatabase();
  await loadReference(store.owner, { examples: false });
});
afterAll(() => store.drop());

test('a model is taken over for another region with its levels and who does what, and the source stays as it is', async () => {
  const clerk = await addAsker(store.owner, 'Griffie', [grantOf('clerk', 'wassenaar')]);
  const member = await addAsker(store.owner, 'Raadslid', [grantOf('council_member', 'wassenaar')]);
  const [source] = await store.database.read(clerk, (tx) => readRecords(tx, cooperationModel));
  if (source === undefined) throw new Error('no models');
  expect(await copyModel(store.database, member, source.id, 'Van ons')).toEqual({ kind: 'forbidden' });
  expect(await copyModel(store.database, clerk, source.id, '  ')).toMatchObject({ kind: 'refused' });
  expect(await copyModel(store.database, clerk, 'is-er-niet', 'Van ons')).toEqual({ kind: 'missing' });
  const one = await copyModel(store.database, clerk, source.id, 'Raad van de Duinstreek');
  const two = await copyModel(store.database, clerk, source.id, 'Raad van de Duinstreek');
  expect([one, two]).toEqual([
    { kind: 'copied', id: 'raad-van-de-duinstreek' },
    { kind: 'copied', id: 'raad-van-de-duinstreek-2' },
  ]);
  await store.database.read(clerk, async (tx) => {
    expect(await readRecord(tx, cooperationModel, source.id)).toEqual(source);
    for (const type of [modelLevel, modelActor]) {
      const of = async (id: string) =>
        (await readRecords(tx, type, { column: 'model_id', equals: id })).map(({ values }) => ({
          ...values,
          model_id: '',
        }));
      expect((await of(source.id)).length).toBeGreaterThan(3);
      expect(await of('raad-van-de-duinstreek')).toEqual(await of(source.id));
    }
  });
});
