import { render, screen, within } from '@testing-library/react';
import { Lozenge, LozengeStrip } from './lozenge';

describe('LozengeStrip', () => {
  it('says each seat in words, whatever its drawing', () => {
    render(<LozengeStrip label="Seats" summary="1 of 3 countries" seats={[{ code: 'FI', label: 'Finland, taken', state: 'filled' }, { code: 'US', label: 'United States, not counted', state: 'uncounted' }, { code: null, label: 'Empty seat', state: 'empty' }]} />);
    const seats = within(screen.getByRole('list', { name: 'Seats' })).getAllByRole('listitem');
    expect(seats.map((seat) => seat.querySelector('.hidden')?.textContent)).toEqual(['Finland, taken', 'United States, not counted', 'Empty seat']);
    expect(screen.getByText('1 of 3 countries')).toBeVisible();
  });

  it('draws a different outline for each state, so that colour is never alone', () => {
    const { container } = render(<><Lozenge code="FI" label="Finland" /><Lozenge code="US" label="United States" counted={false} /></>);
    const drawings = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    expect(new Set(drawings).size).toBe(2);
  });
});
