import { Link } from '@tanstack/react-router';
import { FileUp, KeyRound } from 'lucide-react';

/** What to begin with where nothing is there yet. @param canMakeKeys needs a role and a plan */
export function FirstSteps({ canMakeKeys }: { canMakeKeys: boolean }) {
  return (
    <section className="card first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <ol>
        <li>
          <FileUp aria-hidden />
          <div>
            <h3>Upload a document</h3>
            <p className="muted">An invoice, a packing list, a bill of lading or a certificate of origin.</p>
          </div>
          <Link to="/documents" className="button button-primary">
            Upload a document
          </Link>
        </li>
        {canMakeKeys && (
          <li>
            <KeyRound aria-hidden />
            <div>
              <h3>Connect your systems</h3>
              <p className="muted">With an API key they send documents by themselves.</p>
            </div>
            <Link to="/settings/api-keys" className="button">
              Generate a key
            </Link>
          </li>
        )}
      </ol>
    </section>
  );
}
