import type accounts from './catalogues/accounts/en.json';
import type budget from './catalogues/budget/en.json';
import type consortia from './catalogues/consortia/en.json';
import type design from './catalogues/design/en.json';
import type errors from './catalogues/errors/en.json';
import type findings from './catalogues/findings/en.json';
import type following from './catalogues/following/en.json';
import type home from './catalogues/home/en.json';
import type ideas from './catalogues/ideas/en.json';
import type interests from './catalogues/interests/en.json';
import type legal from './catalogues/legal/en.json';
import type messages from './catalogues/messages/en.json';
import type moderation from './catalogues/moderation/en.json';
import type notifications from './catalogues/notifications/en.json';
import type offers from './catalogues/offers/en.json';
import type organisations from './catalogues/organisations/en.json';
import type people from './catalogues/people/en.json';
import type proposals from './catalogues/proposals/en.json';
import type publishing from './catalogues/publishing/en.json';
import type rules from './catalogues/rules/en.json';
import type search from './catalogues/search/en.json';
import type shell from './catalogues/shell/en.json';
import type start from './catalogues/start/en.json';
import type statistics from './catalogues/statistics/en.json';
import type suggestions from './catalogues/suggestions/en.json';
import type vocabulary from './catalogues/vocabulary/en.json';

/** Catalogues that come with every page. */
type CommonMessages = typeof shell & typeof vocabulary;

/** Catalogues that come with the pages that name them in routes.ts; `findings` comes with `rules`. */
export type LazyArea = 'accounts' | 'budget' | 'consortia' | 'design' | 'errors' | 'following' | 'home' | 'ideas' | 'interests' | 'legal' | 'messages' | 'moderation' | 'notifications' | 'offers' | 'organisations' | 'people' | 'proposals' | 'publishing' | 'rules' | 'search' | 'start' | 'statistics' | 'suggestions';

type LazyMessages = typeof accounts & typeof budget & typeof consortia & typeof design & typeof errors & typeof findings & typeof following & typeof home & typeof ideas & typeof interests & typeof legal & typeof messages & typeof moderation & typeof notifications & typeof offers & typeof organisations
  & typeof people & typeof proposals & typeof publishing & typeof rules & typeof search & typeof start & typeof statistics & typeof suggestions;

/** Every message there is, by the English catalogue; a key that is not there does not compile. */
export type MessageId = keyof CommonMessages | keyof LazyMessages;

/** A message as text, or as the tree its ICU syntax was compiled to. */
export type CompiledMessages = Record<string, unknown>;
