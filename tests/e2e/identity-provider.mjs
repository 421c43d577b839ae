// A real OpenID Connect provider for the browser tests: anyone who gives a name is let in, and the name says the groups.
import Provider from 'oidc-provider';

const [port, verband] = process.argv.slice(2);
const groups = { griffier: ['griffie'], raadslid: ['raad'], bezoeker: [] };
const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'verband',
      client_secret: 'only-for-tests',
      redirect_uris: [`${verband}/inloggen/terug`],
      post_logout_redirect_uris: [`${verband}/`],
    },
  ],
  scopes: ['openid', 'profile', 'email', 'groups'],
  claims: { openid: ['sub'], profile: ['name'], email: ['email'], groups: ['groups'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  cookies: { keys: ['only-for-tests'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `De ${id}`, email: `${id}@leiden.example`, groups: groups[id] ?? [] }),
  }),
});
provider.listen(Number(port));
