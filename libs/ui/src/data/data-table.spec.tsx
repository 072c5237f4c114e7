import { render, screen } from '@testing-library/react';
import { DataTable } from './data-table';

describe('DataTable', () => {
  it('labels every value with its column, for where it becomes cards', () => {
    render(<DataTable caption="Countries" rows={[{ name: 'Finland', count: 4 }]} rowKey={(row) => row.name} columns={[{ id: 'name', header: 'Country', cell: (row) => row.name, sort: { direction: 'ascending', href: '?sort=name' } }, { id: 'count', header: 'Organisations', cell: (row) => row.count, align: 'end' }]} />);
    expect(screen.getByRole('table', { name: 'Countries' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'Finland' })).toHaveAttribute('data-label', 'Country');
    expect(screen.getByRole('cell', { name: '4' })).toHaveAttribute('data-label', 'Organisations');
    expect(screen.getByRole('columnheader', { name: 'Country' })).toHaveAttribute('aria-sort', 'ascending');
    expect(screen.getByRole('link', { name: 'Country' })).toHaveAttribute('href', '?sort=name');
  });
});
