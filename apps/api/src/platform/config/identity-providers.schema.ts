import { z } from 'zod';

/** Where homes are named by the proxies of MyAcademicID and eduGAIN. */
const HOME_CLAIMS = ['schac_home_organization', 'eduperson_scoped_affiliation'];

const providerSchema = z.object({
  /** Stands in addresses: /auth/<id>. */
  id: z.string().regex(/^[a-z0-9-]{1,30}$/, 'must be 1 to 30 small letters, digits and hyphens'),
  /** What people know it by, the same in every language. */
  name: z.string().min(1).max(60),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid email profile'),
  /** Whether its addresses are proven though it does not say so claim by claim: those a home organisation gave. */
  addressesAreVerified: z.boolean().default(false),
  /** Claims that name the person's home organisation by its domain, the first that is there counts. */
  homeOrganisationClaims: z.array(z.string()).default(HOME_CLAIMS),
});

export type IdentityProviderConfig = Readonly<z.infer<typeof providerSchema>>;

/** A JSON list of OpenID Connect providers. */
export const identityProvidersSchema = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(providerSchema).max(20))
  .refine((providers) => new Set(providers.map(({ id }) => id)).size === providers.length, { message: 'must not hold an id twice' });
