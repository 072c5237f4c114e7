import { screen } from '@testing-library/react';
import { expectAccessible } from '../shared/testing/expect-accessible';
import { renderPage } from '../shared/testing/render-page';
import { Header } from './header';

function visit(viewer: object | null, demo = false) {
  return renderPage({ page: { Component: () => <Header demo={demo} /> }, path: '/organisations', at: '/organisations?country=FI', answers: { viewer } });
}

test('leads somebody anonymous to sign in and back to this very page', async () => {
  const { container } = visit(null, true);
  expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?returnTo=%2Forganisations%3Fcountry%3DFI');
  expect(screen.getByRole('link', { name: 'Organisations' })).toHaveAttribute('aria-current', 'page');
  expect(screen.getByText(/^Demonstration:/)).toBeInTheDocument();
  await expectAccessible(container);
});

test('keeps the page when the language is changed', async () => {
  visit(null);
  expect(await screen.findByText('Suomi')).toHaveAttribute('href', '/fi/organisations?country=FI');
  expect(screen.getByText('Svenska')).toHaveAttribute('lang', 'sv');
});

test('shows somebody signed in what is theirs, and how much is unread', async () => {
  const { container } = visit({ id: '9', name: 'Aino Virtanen', unreadThreadCount: 2, memberships: [{ id: '1', organisation: { id: '7', slug: 'norrsken', name: 'Norrsken' } }] });
  expect(await screen.findByRole('button', { name: 'Aino Virtanen: account, 2 unread conversations' })).toBeInTheDocument();
  expect(screen.getByText('Norrsken')).toHaveAttribute('href', '/organisations/norrsken-7');
  expect(screen.getByText('Messages (2)')).toHaveAttribute('href', '/my/messages');
  expect(screen.getByText('Sign out')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Sign in' })).not.toBeInTheDocument();
  await expectAccessible(container);
});
