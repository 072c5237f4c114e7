import { render, screen, within } from '@testing-library/react';
import { BarChart } from './bar-chart';

describe('BarChart', () => {
  it('says each figure in words and draws it beside the longest', () => {
    const { container } = render(<BarChart label="Countries" bars={[{ id: 'FI', label: 'Finland', value: 40, shown: '40', href: '?country=FI' }, { id: 'SE', label: 'Sweden', value: 10, shown: '10' }]} />);
    const [finland, sweden] = within(screen.getByRole('list', { name: 'Countries' })).getAllByRole('listitem');
    expect(finland).toHaveTextContent('Finland40');
    expect(sweden).toHaveTextContent('Sweden10');
    expect(screen.getByRole('link', { name: 'Finland' })).toHaveAttribute('href', '?country=FI');
    expect([...container.querySelectorAll('rect:last-child')].map((bar) => bar.getAttribute('width'))).toEqual(['100', '25']);
  });
});
