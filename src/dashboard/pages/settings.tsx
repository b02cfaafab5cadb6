import { Link, Outlet } from '@tanstack/react-router';

/** The frame of the settings: one page for each thing that can be set. */
export function Settings() {
  return (
    <div className="settings">
      <nav aria-label="Settings">
        <ul className="tabs">
          <li>
            <Link to="/settings/api-keys" className="tab" activeOptions={{ includeSearch: false }}>
              API Keys
            </Link>
          </li>
          <li>
            <Link to="/settings/rules" className="tab" activeOptions={{ includeSearch: false }}>
              Rules
            </Link>
          </li>
          <li>
            <Link to="/settings/security" className="tab">
              Security
            </Link>
          </li>
          <li>
            <Link to="/settings/account" className="tab">
              Account
            </Link>
          </li>
        </ul>
      </nav>
      <Outlet />
    </div>
  );
}
