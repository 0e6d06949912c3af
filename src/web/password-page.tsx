import type { Fault } from '../errors.ts'
import { type Staff, staffName } from '../staff/staff.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { Layout } from './layout.tsx'

/** Where somebody who was sent a link chooses a password. The form goes to the address of the link itself. */
export function passwordPage({ member, faults }: { member: Staff; faults: Fault[] }) {
  return (
    <Layout title="Choose a password" visitor={null}>
      <div class="narrow">
        <ErrorSummary faults={faults} fields={['password']} />
        <h1>Choose a password</h1>
        <p>
          Welcome, {staffName(member)}. You will sign in with <strong>{member.email}</strong> and this
          password.
        </p>
        <form method="post">
          <input type="hidden" name="email" value={member.email} autocomplete="username" />
          <Field
            name="password"
            label="New password"
            hint="At least 12 characters. Three words that do not belong together will do."
            faults={faults}
          >
            <input
              id="password"
              name="password"
              type="password"
              required
              autocomplete="new-password"
              {...described('password', faults, true)}
            />
          </Field>
          <button type="submit">Set the password and sign in</button>
        </form>
      </div>
    </Layout>
  )
}
