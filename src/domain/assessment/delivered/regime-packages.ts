import type { regimes } from '../../register/types/own-views.ts';
import type { Bilingual } from '../bilingual.ts';

type Regime = (typeof regimes)[number];

/** The regime by the band of the risk and the band of the importance. */
export const regimeMatrix: Readonly<Record<string, Readonly<Record<string, Regime>>>> = {
  low: { low: 'basic', medium: 'basic', high: 'plus' },
  medium: { low: 'basic', medium: 'plus', high: 'plus' },
  high: { low: 'plus', medium: 'maximum', high: 'maximum' },
};

/** What a council does under each regime; a heavier one adds to the lighter. A summary of what municipalities do: see the risk scan. */
export const regimePackages: Readonly<Record<Regime, readonly Bilingual[]>> = {
  basic: [
    { nl: 'de samenwerking staat in het register', en: 'the partnership is in the register' },
    { nl: 'stukken van begroting en jaarrekening komen op tijd', en: 'budget and accounts papers come in time' },
    { nl: 'een zienswijze als de raad dat wil', en: 'an opinion when the council wants one' },
    { nl: 'een plaats in de paragraaf verbonden partijen', en: 'a place in the affiliated parties section' },
  ],
  plus: [
    { nl: 'elk half jaar het dashboard in de raad', en: 'the dashboard in the council every half year' },
    {
      nl: 'een oplegnotitie bij elke vergadering van het algemeen bestuur',
      en: 'a cover note for each meeting of the general board',
    },
    { nl: 'een rapporteur', en: 'a rapporteur' },
    { nl: 'elk kwartaal een gesprek met de accounthouder', en: 'a talk with the account manager each quarter' },
    { nl: 'een eigen regel in de risicoparagraaf', en: 'a line of its own in the risk section' },
  ],
  maximum: [
    { nl: 'cijfers per kwartaal', en: 'quarterly figures' },
    {
      nl: 'een gemeenschappelijke adviescommissie of een rekeningcommissie',
      en: 'a joint advisory committee or an accounts committee',
    },
    {
      nl: 'een bespreking in de raad vóór elke stemming in het algemeen bestuur',
      en: 'a council briefing before each vote of the general board',
    },
    { nl: 'nu een evaluatie', en: 'an evaluation now' },
    {
      nl: 'de rekenkamer of een raadsonderzoek als mogelijkheid',
      en: 'the court of audit or a council inquiry as an option',
    },
    { nl: 'een uitgewerkt scenario voor uittreden', en: 'an exit scenario kept ready' },
  ],
};
