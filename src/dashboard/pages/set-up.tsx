import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.js';
import { settingsQuery } from '../queries.js';
import { Field } from '../ui/controls.js';
import { AccountForm, type NewAccount } from './account-form.js';
import { Gate } from './gate.js';

/** The first person of a new server, who proves by a token that the machine is theirs. */
export function SetUp() {
  const settings = useQuery(settingsQuery);
  const [token, setToken] = useState('');

  async function submit(account: NewAccount): Promise<void> {
    await api.setUpOwner.mutate({ token: token.trim(), ...account });
    await api.login.mutate({ email: account.email, password: account.password });
    window.location.assign('/');
  }

  if (settings.data && !settings.data.needsSetUp) {
    return (
      <Gate title="CargoLint is set up" lead="This server has an owner already.">
        <Link to="/sign-in" className="button button-primary">
          Sign in
        </Link>
      </Gate>
    );
  }
  return (
    <Gate
      title="Set up CargoLint"
      lead="You become the owner of the first organization on this server."
      foot="The server prints a new token each time it starts without users."
    >
      <AccountForm action="Create owner" submit={submit}>
        <Field
          label="Set-up token"
          name="token"
          value={token}
          onChange={setToken}
          autoComplete="off"
          hint="The server printed it in its terminal when it started."
          autoFocus
          isRequired
        />
      </AccountForm>
    </Gate>
  );
}
