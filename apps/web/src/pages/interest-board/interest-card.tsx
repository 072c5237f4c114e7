import { Button, Disclosure, Menu, type MenuItem } from '@trefoil/ui';
import type { DragEvent } from 'react';
import { InterestBadge } from '../../entities/interest/interest-badge';
import { useSoughtName } from '../../entities/interest/use-sought-name';
import { organisationHref } from '../../entities/organisation/organisation-href';
import { useReplyWords } from '../../entities/organisation/use-reply-words';
import { useFormat } from '../../shared/format/use-format';
import { useText } from '../../shared/i18n/intl';
import { RouterLink } from '../../shared/page/ui-link';
import styles from './interest-board.module.css';
import type { BoardInterestFragment } from './interest-board.graphql';
import type { Act } from './use-triage';

export type InterestCardProps = {
  readonly interest: BoardInterestFragment;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onAct: (act: Act) => void;
};

/** What tells applicants apart, at a glance; what they wrote on asking. */
export function InterestCard({ interest, chosen, onChoose, onAct }: InterestCardProps) {
  const t = useText();
  const format = useFormat();
  const soughtName = useSoughtName();
  const replyWords = useReplyWords();
  const { id, organisation, state, seatStatus, viewerCan, personMonths, role, partnerSought, tasks, why, contactName, contactEmail, threadId, consortiumId, createdAt, answer } = interest;
  const name = organisation?.name ?? t('interests.board.gone');
  const items: MenuItem[] = [
    ...(viewerCan.triage && state !== 'SHORTLISTED' ? [{ label: t('interests.act.SHORTLISTED'), onSelect: () => onAct('SHORTLISTED') }] : []),
    ...(viewerCan.triage && state !== 'NEW' ? [{ label: t('interests.act.NEW'), onSelect: () => onAct('NEW') }] : []),
    ...(viewerCan.offerSeat ? [{ label: t('interests.act.OFFERED'), onSelect: () => onAct('OFFERED') }] : []),
    ...(viewerCan.takeSeatBack ? [{ label: t('interests.act.BACK'), onSelect: () => onAct('BACK') }] : []),
    ...(viewerCan.decline ? [{ label: t('interests.act.DECLINED'), onSelect: () => onAct('DECLINED') }] : []),
  ];
  const canMove = viewerCan.triage || viewerCan.decline;
  function carry(event: DragEvent) {
    event.dataTransfer.setData('text/plain', id);
    event.dataTransfer.effectAllowed = 'move';
  }
  return (
    <li className={styles.card} draggable={canMove} onDragStart={carry} data-movable={canMove || undefined}>
      <div className={styles.head}>
        {viewerCan.decline ? <input type="checkbox" className={styles.box} checked={chosen} aria-label={t('interests.board.choose', { name })} onChange={(event) => onChoose(event.target.checked)} /> : null}
        <h3 id={`interest-${id}`} tabIndex={-1} className={styles.name}>{organisation ? <RouterLink href={organisationHref(organisation)}>{name}</RouterLink> : name}</h3>
      </div>
      {organisation ? <p className={styles.facts}>{format.country(organisation.country)} · {t(`vocabulary.organisationType.${organisation.type}`)}</p> : null}
      <p className={styles.facts}><strong>{t('interests.months', { count: personMonths })}</strong> · {t(`vocabulary.seatRole.${role}`)}</p>
      <p className={styles.facts}>{replyWords(organisation?.responsiveness ?? null) ?? t('organisations.reply.tooFew')}</p>
      <p className={styles.facts}>{soughtName(partnerSought)}</p>
      {seatStatus ? <p><InterestBadge state={state} seatStatus={seatStatus} /> {state === 'OFFERED' ? null : t('interests.board.seatWas', { status: t(`vocabulary.seatStatus.${seatStatus}`) })}</p> : null}
      <Disclosure summary={t('interests.board.details')}>
        <dl className={styles.details}>
          <dt>{t('interests.form.tasks')}</dt><dd>{tasks}</dd>
          <dt>{t('interests.form.why')}</dt><dd>{why}</dd>
          <dt>{t('interests.form.contactName')}</dt><dd>{contactName && contactEmail ? <>{contactName}, <a href={`mailto:${contactEmail}`}>{contactEmail}</a></> : t('interests.board.contactErased')}</dd>
          {answer ? <><dt>{t('interests.board.answer')}</dt><dd>{answer}</dd></> : null}
          <dt>{t('interests.board.sent')}</dt><dd>{format.date(createdAt)}</dd>
        </dl>
      </Disclosure>
      <div className={styles.actions}>
        {items.length > 0 ? <Menu variant="secondary" label={t('interests.board.move')} accessibleLabel={t('interests.board.moveOf', { name })} items={items} /> : null}
        {threadId ? <Button size="small" href={`/my/messages/${threadId}`} aria-label={t('interests.threadWith', { name })}>{t('interests.thread')}</Button> : null}
        {consortiumId && state === 'OFFERED' ? <Button size="small" href={`/my/consortia/${consortiumId}`}>{t('interests.board.consortium')}</Button> : null}
      </div>
    </li>
  );
}
