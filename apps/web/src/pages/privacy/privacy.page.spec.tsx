import { screen } from '@testing-library/react';
import { expectAccessible } from '../../shared/testing/expect-accessible';
import { renderPage } from '../../shared/testing/render-page';
import * as accessibility from '../accessibility/accessibility.page';
import * as page from './privacy.page';

test('says who answers for the data, how to reach them, and where to complain', async () => {
  const { container } = renderPage({ page, path: '/privacy', locale: 'sv', answers: { operator: { name: 'Skärviken UAS', contact: 'mailto:data@skarviken.example' } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Dataskydd' })).toBeInTheDocument();
  expect(screen.getByText('Den här kopian av Trefoil drivs av Skärviken UAS.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'data@skarviken.example' })).toHaveAttribute('href', 'mailto:data@skarviken.example');
  expect(screen.getByRole('link', { name: 'Integritetsskyddsmyndigheten (IMY)' })).toHaveAttribute('href', 'https://www.imy.se');
  expect(screen.getByRole('link', { name: 'Ditt konto' })).toHaveAttribute('href', '/my/account');
  await expectAccessible(container);
});

test('says that nobody has been named, on both pages', async () => {
  const answers = { operator: { name: null, contact: null } };
  renderPage({ page, path: '/privacy', answers });
  expect(await screen.findByText(/^Nobody has yet entered/)).toBeInTheDocument();
  const { container } = renderPage({ page: accessibility, path: '/accessibility', answers });
  expect(await screen.findByRole('heading', { level: 1, name: 'Accessibility' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Finnish Transport and Communications Agency Traficom' })).toHaveAttribute('href', 'https://www.saavutettavuusvaatimukset.fi');
  await expectAccessible(container);
});
