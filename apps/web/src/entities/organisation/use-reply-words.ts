import { useText } from '../../shared/i18n/intl';

export type ReplyFigures = { readonly asked: number; readonly replyRate: number; readonly medianReplyMinutes: number | null };

const HOUR = 60;
const DAY = 24 * HOUR;

/** Words how an organisation answers, in a line; null while there is too little to tell by. */
export function useReplyWords(): (figures: ReplyFigures | null) => string | null {
  const t = useText();
  return (figures) => {
    if (!figures) return null;
    const { replyRate, medianReplyMinutes: minutes } = figures;
    if (minutes === null) return t('organisations.reply.rate', { rate: replyRate });
    const [count, unit] = minutes < 2 * DAY ? [Math.max(1, Math.round(minutes / HOUR)), 'hours' as const] : [Math.round(minutes / DAY), 'days' as const];
    return t(`organisations.reply.${unit}`, { rate: replyRate, count });
  };
}
