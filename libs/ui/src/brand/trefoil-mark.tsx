import styles from './trefoil-mark.module.css';

// One leaf, upright, cut along its midrib; the other two are the same leaf a third of a turn on.
const shadedHalf = 'M23.4 20.9C18.1 18.6 15 15 15 10.9C15 7 18 4.1 23.4 1.3Z';
const lightHalf = 'M24.6 20.9C29.9 18.6 33 15 33 10.9C33 7 30 4.1 24.6 1.3Z';
const stem = 'M23.3 28c.4-.4 1-.4 1.5 0c.2 6.1 1.3 11.2 3.9 16.8c-.4.9-1.2 1.4-2.3 1.3c-2.4-5.7-3.2-10.9-3.1-18.1z';

/** The mark of three leaves, in the colour of the text around it. Named only when it stands alone. */
export function TrefoilMark({ title, size = 'normal' }: { title?: string; size?: 'small' | 'normal' | 'large' }) {
  return (
    <svg
      className={styles.mark}
      data-size={size}
      viewBox="0 0 48 48"
      focusable="false"
      {...(title ? { role: 'img', 'aria-label': title } : { 'aria-hidden': true })}
    >
      {[0, 120, 240].map((turn) => (
        <g key={turn} transform={`rotate(${turn} 24 23)`}>
          <path d={shadedHalf} />
          <path d={lightHalf} opacity=".55" />
        </g>
      ))}
      <path d={stem} />
    </svg>
  );
}
