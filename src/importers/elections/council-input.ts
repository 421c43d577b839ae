import * as z from 'zod';

const whole = z.int().min(0).max(1_000_000_000);
const name = z.string().min(1).max(200);

/** The object by hand: municipalities with their groups. What a variant does not use may be left out; other fields are passed over. */
export const CouncilInput = z.object({
  municipalities: z
    .array(
      z.object({
        code: z.string().min(1).max(40),
        name,
        validVotes: whole.exactOptional(),
        inhabitants: whole.exactOptional(),
        councilSeats: z.int().min(1).max(1_000),
        groups: z
          .array(
            z.object({
              name,
              party: name.exactOptional(),
              seats: z.int().min(0).max(1_000),
              votes: whole.exactOptional(),
            }),
          )
          .min(1)
          .max(1_000),
      }),
    )
    .min(1)
    .max(1_000),
});
