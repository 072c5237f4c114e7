import { useMutation } from '@apollo/client/react';
import type { InterestState } from '@trefoil/vocabulary';
import { useState } from 'react';
import { MoveInterestsDocument, TakeSeatBackDocument } from '../../features/triage-interests/triage-interests.graphql';
import { wordProblem } from '../../shared/forms/word-problem';
import { usePageIntl } from '../../shared/i18n/intl';
import { toProblem } from '../../shared/page/problem';
import type { BoardInterestFragment } from './interest-board.graphql';

/** Where an interest is to go; BACK takes an offered seat back. */
export type Act = Exclude<InterestState, 'WITHDRAWN'> | 'BACK';

export type Asking = { readonly what: 'OFFERED' | 'DECLINED'; readonly interests: readonly BoardInterestFragment[] };

/** Moves interests, asks first where something is to be said, and tells what was done. */
export function useTriage(asOrganisationId: string, reread: () => Promise<unknown>) {
  const intl = usePageIntl();
  const [move] = useMutation(MoveInterestsDocument);
  const [takeBack] = useMutation(TakeSeatBackDocument);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function done(interests: readonly BoardInterestFragment[], to: InterestState): Promise<void> {
    setAsking(null);
    await reread();
    const names = interests.map(({ organisation }) => organisation?.name ?? '').join(', ');
    setSaid(intl.format('interests.board.moved', { names, state: intl.format(`interests.state.${to}`) }));
    focusOn(interests[0]?.id ?? '', to);
  }

  async function act(interests: readonly BoardInterestFragment[], to: Act): Promise<void> {
    setProblem(null);
    if (interests.length === 0) return;
    if (to === 'OFFERED' || to === 'DECLINED') return setAsking({ what: to, interests });
    try {
      if (to === 'BACK') await takeBack({ variables: { input: { asOrganisationId, interestId: interests[0]?.id ?? '' } } });
      else await move({ variables: { input: { asOrganisationId, interestIds: interests.map(({ id }) => id), to } } });
      await done(interests, to === 'BACK' ? 'SHORTLISTED' : to);
    } catch (error) {
      setProblem(wordProblem(intl, toProblem(error)));
      void reread();
    }
  }

  return { act, done, asking, cancel: () => setAsking(null), said, problem };
}

/** The focus goes with the card; where its column is not shown, to the heading of the board. */
function focusOn(id: string, state: InterestState): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(`interest-${id}`);
    const shown = card?.checkVisibility?.() === false ? null : card;
    (shown ?? document.getElementById(`column-${state}`) ?? document.querySelector<HTMLElement>('main h1'))?.focus();
  });
}
