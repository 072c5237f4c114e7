import type { MessageId } from '../../shared/i18n/messages';
import { ideaHref } from '../idea/idea-href';
import { offerHref } from '../offer/offer-href';
import { organisationHref } from '../organisation/organisation-href';
import type { ThreadSubjectLineFragment } from './thread-card.graphql';

/** What a thread is about: its name, its page, and the words that say which kind it is. */
export type SubjectLine = { readonly name: string; readonly lang?: string; readonly href: string; readonly about: MessageId };

export function subjectLine(subject: ThreadSubjectLineFragment['subject']): SubjectLine {
  switch (subject.__typename) {
    case 'ProjectIdea':
      return { name: subject.title, lang: subject.language, href: ideaHref(subject), about: 'messages.about.idea' };
    case 'PartnerOffer':
      return { name: subject.title, lang: subject.language, href: offerHref(subject), about: 'messages.about.offer' };
    default:
      return { name: subject.name, href: organisationHref(subject), about: 'messages.about.organisation' };
  }
}
