import { CreateAccounts1795000000000 } from './1795000000000-create-accounts';
import { CreateOrganisations1795000100000 } from './1795000100000-create-organisations';
import { CreatePartnerOffers1795000200000 } from './1795000200000-create-partner-offers';
import { CreateIdeas1795000300000 } from './1795000300000-create-ideas';
import { CreateConsortia1795000400000 } from './1795000400000-create-consortia';
import { CreateMessaging1795000500000 } from './1795000500000-create-messaging';
import { CreatePartnerSearch1795000600000 } from './1795000600000-create-partner-search';
import { CreateBudgetPlans1795000700000 } from './1795000700000-create-budget-plans';
import { CreateSubmissions1795080000000 } from './1795080000000-create-submissions';
import { AddVocationalEducationToSeats1795081000000 } from './1795081000000-add-vocational-education-to-seats';
import { CreateRegisterFacts1795100000000 } from './1795100000000-create-register-facts';
import { CreatePastProjects1795100100000 } from './1795100100000-create-past-projects';
import { NarrowSearch1795110000000 } from './1795110000000-narrow-search';
import { CreateAuditEntries1795120000000 } from './1795120000000-create-audit-entries';
import { AskPasswordAfterTheLink1795120100000 } from './1795120100000-ask-password-after-the-link';
import { CreateLinkedIdentities1795120200000 } from './1795120200000-create-linked-identities';
import { GiveKeptMailsTheirMessageId1795130000000 } from './1795130000000-give-kept-mails-their-message-id';
import { CreateOutbox1795130100000 } from './1795130100000-create-outbox';
import { CreateSuggestionRefusals1795200000000 } from './1795200000000-create-suggestion-refusals';
import { CreateProposalRefusals1795205000000 } from './1795205000000-create-proposal-refusals';
import { ChooseSimilarWords1795110100000 } from './1795110100000-choose-similar-words';
import { GivePublicationsALifetime1795400000000 } from './1795400000000-give-publications-a-lifetime';
import { CreateOrganisationPeople1795140000000 } from './1795140000000-create-organisation-people';
import { CreateAttachments1795430100000 } from './1795430100000-create-attachments';
import { ExtendThreads1795430000000 } from './1795430000000-extend-threads';
import { CreateModeration1795300000000 } from './1795300000000-create-moderation';
import { CreateOrganisationBlocks1795310000000 } from './1795310000000-create-organisation-blocks';
import { CreateExpressionsOfInterest1795410000000 } from './1795410000000-create-expressions-of-interest';
import { CreateResponsiveness1795411000000 } from './1795411000000-create-responsiveness';
import { MergeRefusals1795450000000 } from './1795450000000-merge-refusals';
import { CreateFollowing1795421000000 } from './1795421000000-create-following';
import { CreateNotifications1795420000000 } from './1795420000000-create-notifications';
import { HideWhatIsSuspended1795300100000 } from './1795300100000-hide-what-is-suspended';

/** In the order they are applied; imported by name so that they are bundled. */
export const migrations = [
  CreateAccounts1795000000000,
  CreateOrganisations1795000100000,
  CreatePartnerOffers1795000200000,
  CreateIdeas1795000300000,
  CreateConsortia1795000400000,
  CreateMessaging1795000500000,
  CreatePartnerSearch1795000600000,
  CreateBudgetPlans1795000700000,
  CreateSubmissions1795080000000,
  AddVocationalEducationToSeats1795081000000,
  CreateRegisterFacts1795100000000,
  CreatePastProjects1795100100000,
  NarrowSearch1795110000000,
  CreateAuditEntries1795120000000,
  AskPasswordAfterTheLink1795120100000,
  CreateLinkedIdentities1795120200000,
  GiveKeptMailsTheirMessageId1795130000000,
  CreateOutbox1795130100000,
  CreateSuggestionRefusals1795200000000,
  CreateProposalRefusals1795205000000,
  ChooseSimilarWords1795110100000,
  CreateOrganisationPeople1795140000000,
  CreateModeration1795300000000,
  HideWhatIsSuspended1795300100000,
  CreateOrganisationBlocks1795310000000,
  GivePublicationsALifetime1795400000000,
  CreateExpressionsOfInterest1795410000000,
  CreateResponsiveness1795411000000,
  MergeRefusals1795450000000,
  CreateNotifications1795420000000,
  ExtendThreads1795430000000,
  CreateAttachments1795430100000,
  CreateFollowing1795421000000,
] as const;
