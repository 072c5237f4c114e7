// A university's OpenID Connect provider, for journeys that sign in by one.
import { startIdentityProvider } from '../../../tools/test-identity-provider.mjs';

const told = (name, email) => ({ name, email, email_verified: true, schac_home_organization: 'campus.example' });

await startIdentityProvider({
  port: Number(process.env.CAMPUS_PORT),
  redirectUri: process.env.CAMPUS_CALLBACK,
  people: { maija: told('Maija Kampus', 'maija@campus.example'), otto: told('Otto Kampus', 'otto@campus.example') },
});
