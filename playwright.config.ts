import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['VERBAND_TEST_PORT'] ?? 8137);
const providerPort = port + 1;
process.env['VERBAND_E2E_DATA'] ??= join(tmpdir(), `verband-e2e-${process.pid}`);
process.env['VERBAND_E2E_LOG'] ??= join('test-results', 'serve.log');
const chromium = {
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { baseURL: `http://localhost:${port}`, launchOptions: chromium, viewport: { width: 1280, height: 900 } },
  projects: [
    { name: 'sign-in', testMatch: /sign-in\.setup\.ts/ },
    { name: 'pages', testMatch: /\.spec\.ts/, dependencies: ['sign-in'] },
  ],
  webServer: [
    {
      command: `mkdir -p test-results && node dist/cli.js serve --port ${port} --data ${process.env['VERBAND_E2E_DATA']} > ${process.env['VERBAND_E2E_LOG']} 2>&1`,
      url: `http://localhost:${port}/healthz`,
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      env: {
        VERBAND_OIDC_ISSUER: `http://localhost:${providerPort}`,
        VERBAND_OIDC_CLIENT_ID: 'verband',
        VERBAND_OIDC_CLIENT_SECRET: 'only-for-tests',
        VERBAND_OIDC_NAME: 'Gemeente Leiden',
        VERBAND_OIDC_SCOPE: 'openid profile email groups',
        VERBAND_OIDC_ROLES: 'groups:griffie=clerk@leiden; groups:raad=council_member@leiden',
      },
    },
    {
      command: `node tests/e2e/identity-provider.mjs ${providerPort} http://localhost:${port}`,
      url: `http://localhost:${providerPort}/.well-known/openid-configuration`,
      timeout: 60_000,
    },
  ],
});
