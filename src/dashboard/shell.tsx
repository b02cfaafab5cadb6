import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import {
  Activity as ActivityIcon,
  Bell,
  ClipboardCheck,
  FileText,
  LayoutDashboard,
  LogOut,
  Menu as MenuIcon,
  Settings as SettingsIcon,
  X,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button, Label, Radio, RadioGroup } from 'react-aria-components';
import { api, queryClient, toProblem } from './api.js';
import { type Environment, environment } from './environment.js';
import { meQuery, waitingQuery } from './queries.js';
import { useStored } from './stored.js';
import { type Theme, theme } from './theme.js';
import { Notices, notify } from './ui/feedback.js';

const isManager = (role: string): boolean => role === 'owner' || role === 'admin';

/** The frame of all pages: where one can go, in which world, and as whom. */
export function Shell() {
  const [isOpen, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  // A screen reader goes on reading at the new page, not at the link that led to it.
  useEffect(() => {
    setOpen(false);
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus();
  }, [path]);

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <header className="topbar">
        <Brand />
        <Button
          className="icon-button"
          aria-expanded={isOpen}
          aria-controls="sidebar"
          aria-label={isOpen ? 'Close menu' : 'Open menu'}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? <X aria-hidden /> : <MenuIcon aria-hidden />}
        </Button>
      </header>
      <Sidebar isOpen={isOpen} />
      <main id="main" ref={main} tabIndex={-1} className="main">
        <TestWorld />
        <Outlet />
      </main>
      <Notices />
    </div>
  );
}

function Brand() {
  return (
    <Link to="/" className="brand">
      <svg viewBox="0 0 32 32" aria-hidden className="brand-mark">
        <path d="M8 11.5 16 7l8 4.5v9L16 25l-8-4.5z" />
        <path d="m12 16 3 3 5.5-6" className="brand-check" />
      </svg>
      CargoLint
    </Link>
  );
}

function TestWorld() {
  if (useStored(environment) === 'live') return null;
  return (
    <p className="test-banner">
      <strong>Test environment.</strong> You see test documents only; live ones are untouched.
    </p>
  );
}

function Sidebar({ isOpen }: { isOpen: boolean }) {
  const { data: me } = useQuery(meQuery);
  const manager = me !== undefined && isManager(me.role);
  const open = useQuery({
    queryKey: ['alerts', 'open'],
    queryFn: () => api.alerts.query({ filter: { acknowledged: false }, limit: 1 }),
    enabled: manager,
    refetchInterval: 60_000,
  });
  const waiting = useQuery(waitingQuery).data?.pagination.total ?? 0;
  const openAlerts = open.data?.pagination.total ?? 0;
  return (
    <aside id="sidebar" className="sidebar" data-open={isOpen || undefined}>
      <div className="sidebar-brand">
        <Brand />
      </div>
      <nav aria-label="Main">
        <ul className="nav">
          <NavItem to="/" icon={<LayoutDashboard aria-hidden />} label="Overview" exact />
          <NavItem to="/documents" icon={<FileText aria-hidden />} label="Documents" />
          <NavItem
            to="/review"
            icon={<ClipboardCheck aria-hidden />}
            label="Review"
            count={waiting}
            counted="waiting"
          />
          <NavItem to="/activity" icon={<ActivityIcon aria-hidden />} label="Activity" />
          {manager && <NavItem to="/alerts" icon={<Bell aria-hidden />} label="Alerts" count={openAlerts} />}
          <NavItem to="/settings" icon={<SettingsIcon aria-hidden />} label="Settings" />
        </ul>
      </nav>
      <div className="sidebar-foot">
        <Choice
          label="Environment"
          value={useStored(environment)}
          options={{ live: 'Live', test: 'Test' } satisfies Record<Environment, string>}
          onChange={(value) => environment.set(value as Environment)}
        />
        <Choice
          label="Theme"
          value={useStored(theme)}
          options={{ system: 'Auto', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>}
          onChange={(value) => theme.set(value as Theme)}
        />
        {me && <Person email={me.email} organization={me.organization.name} />}
      </div>
    </aside>
  );
}

interface NavItemProps {
  to: '/' | '/documents' | '/review' | '/activity' | '/alerts' | '/settings';
  icon: React.ReactNode;
  label: string;
  count?: number;
  /** What it counts, for screen readers. */
  counted?: 'open' | 'waiting';
  exact?: boolean;
}

function NavItem({ to, icon, label, count = 0, counted = 'open', exact = false }: NavItemProps) {
  return (
    <li>
      <Link to={to} className="nav-link" activeOptions={{ exact, includeSearch: false }}>
        {icon}
        {label}
        {count > 0 && (
          <span className="nav-count" data-kind={counted}>
            {count}
            <span className="visually-hidden"> {counted}</span>
          </span>
        )}
      </Link>
    </li>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: Record<string, string>;
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <RadioGroup className="choice" value={value} onChange={onChange} orientation="horizontal">
      <Label>{label}</Label>
      <div className="choice-options">
        {Object.entries(options).map(([each, text]) => (
          <Radio key={each} value={each} className="choice-option">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Person({ email, organization }: { email: string; organization: string }) {
  const navigate = useNavigate();
  async function signOut(): Promise<void> {
    try {
      await api.logout.mutate();
    } catch (error) {
      if (toProblem(error).code !== 'invalid_token') return notify(toProblem(error).message);
    }
    queryClient.clear();
    await navigate({ to: '/sign-in', search: {} });
  }
  return (
    <div className="person">
      <div className="person-name">
        <span title={email}>{email}</span>
        <span title={organization}>{organization}</span>
      </div>
      <Button className="icon-button" aria-label="Sign out" onPress={() => void signOut()}>
        <LogOut aria-hidden />
      </Button>
    </div>
  );
}
