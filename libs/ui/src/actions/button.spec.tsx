import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UiProvider, type LinkProps } from '../provider/ui-provider';
import { Button } from './button';

function RouterLink({ href, ...rest }: LinkProps) {
  return <a {...rest} href={`/en${href}`} />;
}

describe('Button', () => {
  it('does nothing more while busy, and keeps its place in the order of focus', async () => {
    const submit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(<form onSubmit={submit}><Button type="submit" busy busyLabel="Saving">Save</Button></form>);
    const button = screen.getByRole('button', { name: 'Saving' });
    await userEvent.click(button);
    expect(submit).not.toHaveBeenCalled();
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toBeEnabled();
  });

  it('is a link of the page\'s own kind when it leads somewhere', () => {
    render(<UiProvider link={RouterLink} errorWord="Error" closeWord="Close"><Button href="/ideas">Ideas</Button></UiProvider>);
    expect(screen.getByRole('link', { name: 'Ideas' })).toHaveAttribute('href', '/en/ideas');
  });
});
