import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.js';
import { settingsQuery } from '../queries.js';
import { AccountForm, type NewAccount } from './account-form.js';
import { Gate } from './gate.js';

/** A new organization and its owner, where the operator allows it. */
export function SignUp() {
  const settings = useQuery(settingsQuery);
  const [isDone, setDone] = useState(false);

  async function submit(account: NewAccount): Promise<void> {
    await api.register.mutate(account);
    setDone(true);
  }

  const toSignIn = (
    <Link to="/sign-in" className="button button-primary">
      Sign in
    </Link>
  );
  if (isDone) {
    return (
      <Gate title="Almost done" lead="If the address had no account yet, it has one now. Sign in with it.">
        {toSignIn}
      </Gate>
    );
  }
  if (settings.data && !settings.data.signUpOpen) {
    return (
      <Gate title="Sign-up is closed" lead="Ask the administrator of this server for an account.">
        {toSignIn}
      </Gate>
    );
  }
  return (
    <Gate
      title="Sign up"
      lead="Make an organization; you become its owner."
      foot={
        <>
          You have an account? <Link to="/sign-in">Sign in</Link>
        </>
      }
    >
      <AccountForm action="Sign up" submit={submit} />
    </Gate>
  );
}
