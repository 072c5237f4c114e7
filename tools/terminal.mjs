// What the launchers say: steps with their time, one-line failures, colours only on a terminal.

const isTerminal = Boolean(process.stdout.isTTY) && !process.env.CI;
const colours = isTerminal && !process.env.NO_COLOR;
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const green = paint(32);
export const red = paint(31);

/** A fault told in one line, with what to do about it. */
export class Failure extends Error {
  constructor(message, remedy) {
    super(message);
    this.name = 'Failure';
    this.remedy = remedy;
  }
}

/** "1.2 s", "1 min 4 s". */
export function seconds(milliseconds) {
  const s = milliseconds / 1000;
  if (s < 60) return `${s.toFixed(1)} s`;
  return `${Math.floor(s / 60)} min ${Math.round(s % 60)} s`;
}

/** The one line for any fault: faults of our own carry a remedy, others are bugs and keep their stack for LOG_LEVEL=debug. */
export function failureLine(prefix, error) {
  const message = String(error.message ?? error).trim();
  const line = error.remedy ? `${message} ${error.remedy}` : message;
  return `${red(prefix)} ${line}`;
}

/**
 * Shows a step while it runs: on a terminal one line that counts the seconds, elsewhere a line at its start when it takes
 * more than a second, and one at its end. Gives `{ say(text), done(text?), fail() }`.
 */
export function step(text) {
  const began = performance.now();
  let current = text;
  let announced = null;
  let timer = null;
  const elapsed = () => seconds(performance.now() - began);
  const draw = () => process.stdout.write(`\r\u001b[2K  ${current} … ${dim(elapsed())}`);
  const announce = () => {
    if (announced === current) return;
    announced = current;
    console.log(`  ${current} …`);
  };
  if (isTerminal) {
    draw();
    timer = setInterval(draw, 200);
  } else {
    timer = setTimeout(announce, 1000);
  }
  const end = () => {
    clearInterval(timer);
    clearTimeout(timer);
    if (isTerminal) process.stdout.write('\r\u001b[2K');
  };
  return {
    say(next) {
      current = next;
      if (isTerminal) draw();
      else if (announced !== null) announce();
    },
    done(said = text) {
      end();
      console.log(`  ${green('✓')} ${said} ${dim(elapsed())}`);
    },
    fail: end,
  };
}
