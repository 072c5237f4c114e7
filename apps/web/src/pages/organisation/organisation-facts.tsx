import { DescriptionList, type DescriptionItem } from '@trefoil/ui';
import { useReplyWords } from '../../entities/organisation/use-reply-words';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import type { OrganisationPageQuery } from './organisation.graphql';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

/** What is known in a line each; what is not stated is left out, save for what others decide by. */
export function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const t = useText();
  const format = useFormat();
  const replyWords = useReplyWords();
  const { type, ownership, country, city, website, workingLanguages, eche, updatedAt, responsiveness, verification } = organisation;
  const items: DescriptionItem[] = [
    { term: t('organisations.field.type'), description: t(`vocabulary.organisationType.${type}`) },
    { term: t('organisations.field.ownership'), description: ownership ? t(`vocabulary.ownership.${ownership}`) : t('shell.notStated') },
    { term: t('organisations.field.place'), description: [city, format.country(country)].filter(Boolean).join(', ') },
    ...(website ? [{ term: t('organisations.field.website'), description: <a href={website} rel="nofollow noopener">{website.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a> }] : []),
    ...(workingLanguages.length > 0 ? [{ term: t('organisations.field.workingLanguages'), description: format.languages(workingLanguages) }] : []),
    ...(type === 'HIGHER_EDUCATION_INSTITUTION' || eche ? [{ term: t('organisations.field.eche'), description: eche ? <EcheText eche={eche} /> : t('organisations.eche.unknown') }] : []),
    ...(organisation.claimed ? [{ term: t('organisations.reply.title'), description: <ReplyFigures words={replyWords(responsiveness)} /> }] : []),
    ...(verification ? [{ term: t('organisations.verified.mark'), description: t('organisations.verified.by', { date: format.date(verification.at), checks: format.list(verification.checks.map((check) => t(`organisations.verified.${check}`))) }) }] : []),
    { term: t('organisations.field.updated'), description: format.date(updatedAt) },
  ];
  return <DescriptionList layout="stacked" items={items} />;
}

function EcheText({ eche: { from, to, source } }: { eche: NonNullable<Organisation['eche']> }) {
  const t = useText();
  const format = useFormat();
  const period = from && to ? t('organisations.eche.fromTo', { from: format.date(from), to: format.date(to) })
    : from ? t('organisations.eche.from', { from: format.date(from) })
      : to ? t('organisations.eche.to', { to: format.date(to) })
        : t('organisations.eche.held');
  return <>{period} <span>{t(`organisations.eche.${source}`)}</span></>;
}

/** Each identifier with what it is, and where its register can be asked a link to it. */
export function OrganisationIdentifiers({ organisation: { legalName, pic, oid, rorId, erasmusCode } }: { organisation: Organisation }) {
  const t = useText();
  const items: DescriptionItem[] = [
    ...(legalName ? [{ term: t('organisations.identifier.legalName'), description: legalName }] : []),
    ...(pic ? [{ term: t('organisations.identifier.pic'), description: pic }] : []),
    ...(oid ? [{ term: t('organisations.identifier.oid'), description: oid }] : []),
    ...(rorId ? [{ term: t('organisations.identifier.ror'), description: <a href={`https://ror.org/${rorId}`} rel="noopener">{rorId}</a> }] : []),
    ...(erasmusCode ? [{ term: t('organisations.identifier.erasmusCode'), description: <span>{erasmusCode.replaceAll(' ', '\u00a0')}</span> }] : []),
  ];
  if (items.length === 0) return <p>{t('organisations.identifier.none')}</p>;
  return <DescriptionList layout="stacked" items={items} />;
}

/** How they answer, and how that is counted; the latter says nothing where there is no figure. */
function ReplyFigures({ words }: { words: string | null }) {
  const t = useText();
  return words === null ? t('organisations.reply.tooFew') : <>{words}<br /><small>{t('organisations.reply.definition')}</small></>;
}
