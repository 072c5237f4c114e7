import { ANONYMOUS } from '../../platform/auth/actor';
import type { GraphqlContext } from '../../platform/graphql/graphql-context';
import { SearchLimit } from './search-limit';

const from = (ip: string, actor = ANONYMOUS) => ({ request: { ip } as GraphqlContext['request'], actor });

test('readers without an account search so often from one address, whoever signed in as they like', async () => {
  const limit = new SearchLimit();
  for (let at = 0; at < 1_200; at += 1) await limit.require(from('192.0.2.1'));
  await expect(limit.require(from('192.0.2.1'))).rejects.toMatchObject({ kind: 'TOO_MANY_REQUESTS' });
  await limit.require(from('192.0.2.2'));
  await limit.require(from('192.0.2.1', { ...ANONYMOUS, personId: '7' }));
  await limit.require({ request: null, actor: ANONYMOUS });
});
