/** Small election files in the structure of EML_NL, with invented content. */
const root = (id: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<EML xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" Id="${id}" SchemaVersion="5">
<ManagingAuthority><AuthorityIdentifier Id="0001">Waterdam</AuthorityIdentifier></ManagingAuthority>
${body}
</EML>`;
const head = (domain: string) => `<ElectionIdentifier Id="GR2030_Waterdam">
<ElectionName>Raad</ElectionName><ElectionCategory>GR</ElectionCategory>
<kr:ElectionSubcategory>GR1</kr:ElectionSubcategory>
${domain}
<kr:ElectionDate>2030-03-20</kr:ElectionDate>
</ElectionIdentifier>`;
const domain = '<kr:ElectionDomain Id="0001">Waterdam</kr:ElectionDomain>';
const counted = (id: string, name: string, votes: string) =>
  `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><ValidVotes>${votes}</ValidVotes></Selection>
<Selection><Candidate><CandidateIdentifier Id="1"/></Candidate><ValidVotes>${votes}</ValidVotes></Selection>`;

export interface CountParts {
  readonly id?: string;
  readonly domain?: string;
  readonly lists?: string;
  readonly counted?: string;
  readonly extra?: string;
}

/** A count (510): 300 + 150 + 50 valid votes, 900 entitled, and a polling station that must not be counted again. */
export function countFile(parts: CountParts = {}): string {
  const lists =
    parts.lists ??
    counted('1', 'Dorp &amp; Dijk', '300') + counted('2', 'Polderpartij', '150') + counted('3', '', '50');
  return root(
    parts.id ?? '510b',
    `<Count><EventIdentifier/><Election>${head(parts.domain ?? domain)}<Contests><Contest><ContestIdentifier Id="geen"/>
<TotalVotes>${lists}<Cast>900</Cast>${parts.counted ?? '<TotalCounted>500</TotalCounted>'}
<RejectedVotes ReasonCode="blanco">3</RejectedVotes><kr:InitialTotalCounted>7</kr:InitialTotalCounted></TotalVotes>
<ReportingUnitVotes><ReportingUnitIdentifier Id="0001::SB1">School</ReportingUnitIdentifier>${lists}<Cast>900</Cast><TotalCounted>500</TotalCounted></ReportingUnitVotes>
</Contest>${parts.extra ?? ''}</Contests></Election></Count>`,
  );
}

const elected = (id: string, name: string, ...answers: readonly string[]) =>
  `<Selection><AffiliationIdentifier Id="${id}"><RegisteredName>${name}</RegisteredName></AffiliationIdentifier><Elected>${answers.includes('yes') ? 'yes' : 'no'}</Elected></Selection>
${answers.map((answer, at) => `<Selection><Candidate><CandidateIdentifier Id="${at + 1}"/></Candidate><Ranking>1</Ranking><Elected>${answer}</Elected></Selection>`).join('\n')}`;

/** A result (520): three and one seats, and a list without. */
export function resultFile(lists?: string): string {
  const selections =
    lists ??
    elected('1', 'Dorp &amp; Dijk', 'yes', 'yes', 'yes', 'no') +
      elected('2', 'Polderpartij', 'yes', 'no') +
      elected('3', '', 'no');
  return root(
    '520',
    `<Result><Election>${head(domain)}<Contest><ContestIdentifier Id="geen"/>${selections}</Contest></Election></Result>`,
  );
}
