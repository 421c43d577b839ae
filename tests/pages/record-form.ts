import type { Page } from '@playwright/test';

/** The form to add or change a record. */
export class RecordForm {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(type: string): Promise<void> {
    await this.page.goto(`/gegevens/${type}/toevoegen`);
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.page.locator(`[name="${name}"]`).first();
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  }
}
