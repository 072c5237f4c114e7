import { useMutation, useQuery } from '@apollo/client/react';
import { isId, THREAD_SUBJECT_KINDS, type ThreadSubjectKind } from '@trefoil/vocabulary';
import { Button, EmptyState, Page, PageHeader, Stack } from '@trefoil/ui';
import { useNavigate, useSearchParams } from 'react-router';
import { subjectLine } from '../../entities/message/subject-line';
import { StartThreadDocument } from '../../features/write-message/write-message.graphql';
import { WriteMessage } from '../../features/write-message/write-message';
import { useText } from '../../shared/i18n/intl';
import { PageHead } from '../../shared/page/page-head';
import { PageLoading } from '../../shared/page/page-loading';
import { ProblemView } from '../../shared/page/problem-view';
import { toProblem } from '../../shared/page/problem';
import { RouterLink } from '../../shared/page/ui-link';
import { ActingAsField } from '../../shared/session/acting-as-field';
import { useActingAs } from '../../shared/session/use-acting-as';
import { NewThreadIdeaDocument, NewThreadOfferDocument, NewThreadOrganisationDocument } from './new-thread.graphql';

/** What the thread is to be about, and who will read it. */
function useSubject(kind: ThreadSubjectKind, id: string) {
  const organisation = useQuery(NewThreadOrganisationDocument, { variables: { id }, skip: kind !== 'ORGANISATION' || !isId(id) });
  const idea = useQuery(NewThreadIdeaDocument, { variables: { id }, skip: kind !== 'IDEA' || !isId(id) });
  const offer = useQuery(NewThreadOfferDocument, { variables: { id }, skip: kind !== 'OFFER' || !isId(id) });
  const query = { ORGANISATION: organisation, IDEA: idea, OFFER: offer }[kind];
  const named = organisation.data?.organisation;
  const titled = idea.data?.idea ?? offer.data?.offer;
  const found = named ? { recipient: named, line: subjectLine({ ...named, __typename: 'Organisation' }) }
    : idea.data?.idea ? { recipient: idea.data.idea.organisation, line: subjectLine({ ...idea.data.idea, __typename: 'ProjectIdea' }) }
      : offer.data?.offer ? { recipient: offer.data.offer.organisation, line: subjectLine({ ...offer.data.offer, __typename: 'PartnerOffer' }) }
        : null;
  return { found, error: query.error, missing: !isId(id) || (query.data !== undefined && !named && !titled) };
}

export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const kind = THREAD_SUBJECT_KINDS.find((each) => each === search.get('kind')) ?? 'ORGANISATION';
  const id = search.get('subject') ?? '';
  const { found, error, missing } = useSubject(kind, id);
  const actingAs = useActingAs();
  const [start] = useMutation(StartThreadDocument);
  const head = <PageHead title={t('messages.new.title')} noIndex />;
  if (error) return <>{head}<ProblemView problem={toProblem(error)} /></>;
  if (missing) return <>{head}<ProblemView problem={{ code: 'NOT_FOUND' }} /></>;
  if (!found) return <>{head}<PageLoading /></>;
  const { recipient, line } = found;
  const { organisation } = actingAs;
  return (
    <Page width="form">
      {head}
      <PageHeader kicker={t('messages.new.title')} title={recipient.name} titleFace="sans" lead={<>{t(line.about)} <RouterLink href={line.href} lang={line.lang}>{line.name}</RouterLink></>} />
      {organisation === null ? (
        <EmptyState title={t('messages.new.noOrganisationTitle')} actions={<Button variant="primary" href="/my/organisations/new">{t('messages.new.createOrganisation')}</Button>}>
          {t('messages.new.noOrganisationText')}
        </EmptyState>
      ) : (
        <Stack gap={4}>
          <ActingAsField actingAs={actingAs} />
          <WriteMessage
            keptAs={`new-${kind}-${id}`}
            label={t('messages.new.text')}
            onSend={async (text, clientKey) => {
              const { data } = await start({ variables: { input: { asOrganisationId: organisation.id, subject: { kind, id }, text, clientKey } } });
              if (data) await navigate(`/my/messages/${data.startThread.thread.id}`);
            }}
          />
        </Stack>
      )}
    </Page>
  );
}
