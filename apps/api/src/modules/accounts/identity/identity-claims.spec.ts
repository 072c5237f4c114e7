import type { IdentityProviderConfig } from '../../../platform/config/identity-providers.schema';
import { toIdentity } from './identity-claims';

const campus: IdentityProviderConfig = {
  id: 'campus',
  name: 'Campus',
  issuer: 'https://id.example',
  clientId: 'trefoil',
  clientSecret: 'secret',
  scope: 'openid',
  addressesAreVerified: false,
  homeOrganisationClaims: ['schac_home_organization', 'eduperson_scoped_affiliation'],
};
const read = (claims: object, provider = campus) => toIdentity(provider, 'https://id.example', { sub: '7', ...claims });

test('takes who they are, their address, name and home', () => {
  expect(read({ email: 'aino@uni.example', email_verified: true, name: 'Aino Öberg', schac_home_organization: 'uni.example' })).toEqual({
    provider: 'campus',
    issuer: 'https://id.example',
    subject: '7',
    email: 'aino@uni.example',
    emailIsVerified: true,
    name: 'Aino Öberg',
    homeOrganisation: 'uni.example',
  });
});

test.each([
  [{ schac_home_organization: ['Uni.Example'] }, 'uni.example'],
  [{ eduperson_scoped_affiliation: ['staff@uni.example', 'member@uni.example'] }, 'uni.example'],
  [{ schac_home_organization: 'urn:x', eduperson_scoped_affiliation: 'faculty@cs.uni.example' }, 'cs.uni.example'],
  [{ schac_home_organization: 7 }, null],
  [{ schac_home_organization: '<b>uni.example</b>' }, null],
  [{}, null],
])('reads the home of %j as %j', (claims, home) => {
  expect(read(claims).homeOrganisation).toBe(home);
});

test.each([
  [{ email: 'aino@uni.example' }, campus, false],
  [{ email: 'aino@uni.example' }, { ...campus, addressesAreVerified: true }, true],
  [{ email: 'aino@uni.example', email_verified: false }, { ...campus, addressesAreVerified: true }, false],
  [{ email: 'aino@uni.example', email_verified: 'true' }, campus, false],
  [{ email: 'nobody', email_verified: true }, campus, false],
])('takes the address of %j for proven only when that is said', (claims, provider, isVerified) => {
  expect(read(claims, provider).emailIsVerified).toBe(isVerified);
});

test('joins a name told in parts, and does without', () => {
  expect(read({ given_name: 'Aino', family_name: 'Öberg' }).name).toBe('Aino Öberg');
  expect(read({}).name).toBeNull();
});
