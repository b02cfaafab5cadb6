/** How sure a value is. */

export const formatShare = (share: number): string => `${Math.round(share * 100)}%`;

const toTone = (share: number) => (share >= 0.85 ? 'good' : share >= 0.65 ? 'warning' : 'bad');

/** A small bar and the number beside it, which says the same without colour. @param share 0 to 1 */
export function ConfidenceBar({ share }: { share: number }) {
  return (
    <span className="confidence-bar">
      <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect width="100" height="8" className="share-ground" />
        <rect width={share * 100} height="8" className="chart-bar" data-tone={toTone(share)} />
      </svg>
      <span className="confidence-number">
        {formatShare(share)}
        <span className="visually-hidden"> sure</span>
      </span>
    </span>
  );
}
