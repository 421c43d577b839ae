import * as z from 'zod';

const whole = z.int().min(0).max(1_000_000_000);
const name = z.string().min(1).max(200);

const Group = z.object({
  name: name.describe('Name of the group (fractie).'),
  party: name.describe('Party it is added up with in the region; its own name when left out.').exactOptional(),
  seats: z.int().min(0).max(1_000).describe('Seats of the group in its council.'),
  votes: whole.describe('Votes on its list; for variant D.').exactOptional(),
});

const MunicipalityInput = z.object({
  code: z.string().min(1).max(40).describe('CBS code, as GM0546.'),
  name: name.describe('Name of the municipality.'),
  validVotes: whole.describe('Valid votes at the election of its council; for variants A and F.').exactOptional(),
  inhabitants: whole.describe('Inhabitants; for variants B, E and F over B.').exactOptional(),
  councilSeats: z.int().min(1).max(1_000).describe('Seats of its council, vacant ones included.'),
  groups: z.array(Group).min(1).max(1_000),
});

/** The object by hand: municipalities with their groups. What a variant does not use may be left out; other fields are passed over. */
export const CouncilInput = z.object({ municipalities: z.array(MunicipalityInput).min(1).max(1_000) });
