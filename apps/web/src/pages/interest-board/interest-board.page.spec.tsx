import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as page from './interest-board.page';

jest.mock('../../shared/apollo/use-followed', () => ({ useFollowed: () => undefined }));

const organisation = { id: '2', slug: 'malmo', name: 'Malmö', country: 'SE', type: 'ASSOCIATION', viewerRole: 'OWNER' };
const viewer = { id: '9', name: 'Aino', memberships: [{ id: '1', role: 'OWNER', organisation }] };
const applicant = (id: string, name: string) => ({ id, slug: name.toLowerCase(), name, country: 'EE', type: 'COMPANY', responsiveness: { asked: 12, replyRate: 83, medianReplyMinutes: 300 } });
const anInterest = (id: string, name: string, state = 'NEW') => ({
  id, ideaId: '7', state, role: 'PARTNER', tasks: 'Probes', personMonths: 12, contactName: 'Maija', contactEmail: 'm@x.example', why: 'Lakes', answer: null, seatStatus: null, consortiumId: null, threadId: '4',
  createdAt: '2026-11-01T10:00:00Z', movedAt: '2026-11-01T10:00:00Z', version: 1, partnerSought: null, organisation: applicant(id, name),
  viewerCan: { edit: false, withdraw: false, triage: true, decline: true, offerSeat: true, takeSeatBack: false },
});

function open(moves: object[] = []) {
  const interests = [anInterest('11', 'Kadakas'), anInterest('12', 'Loodus')];
  const interestBoard = {
    idea: { id: '7', slug: 'lakes', title: 'Lakes', language: 'en', callYear: 2026, organisation, viewerCan: { edit: true }, partnersSought: [], interestRoom: { open: 2, most: null } },
    counts: () => Object.fromEntries(['NEW', 'SHORTLISTED', 'OFFERED', 'DECLINED', 'WITHDRAWN'].map((state) => [state, interests.filter((each) => each.state === state).length])),
    column: ({ state }: { state: string }) => ({ edges: interests.filter((each) => each.state === state).map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } }),
  };
  const moveInterests = ({ input }: { input: { interestIds: string[]; to: string } }) => {
    moves.push(input);
    for (const each of interests) if (input.interestIds.includes(each.id)) each.state = input.to;
    return { interests: [] };
  };
  return renderPage({ page, path: '/my/ideas/:id/interests', at: '/my/ideas/7/interests', answers: { viewer, interestBoard, moveInterests }, signedIn: true });
}

test('moves by the menu, says so, and takes the focus along', async () => {
  const { container } = open();
  const user = userEvent.setup();
  const column = await screen.findByRole('region', { name: /^New/ });
  expect(within(column).getAllByText('Answers 83 % of enquiries, in the median within 5 hours')).toHaveLength(2);
  await expectAccessible(container);
  await user.click(within(column).getAllByRole('button', { name: 'Shortlist', hidden: true })[0]!);
  expect(await screen.findByText('Kadakas: Shortlisted')).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: /^Shortlisted/ })).getByRole('heading', { name: 'Kadakas' })).toBeInTheDocument();
});

test('asks for the words before it declines those chosen', async () => {
  open();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('checkbox', { name: 'Choose Kadakas' }));
  await user.click(screen.getByRole('checkbox', { name: 'Choose Loodus' }));
  expect(screen.getByText('2 chosen')).toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: 'Decline…' })[0]!);
  expect(await screen.findByRole('heading', { name: 'Decline 2 expressions of interest' })).toBeInTheDocument();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /In Swedish/ }).value).toContain('Bästa {organisation}');
});
