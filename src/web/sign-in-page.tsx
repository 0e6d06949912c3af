import type { Fault } from '../errors.ts'
import { described, ErrorSummary, Field } from './fields.tsx'
import { Layout } from './layout.tsx'

interface SignInView {
  next: string
  email: string
  faults: Fault[]
}

export function signInPage({ next, email, faults }: SignInView) {
  return (
    <Layout title="Sign in" visitor={null}>
      <div class="narrow">
        <ErrorSummary faults={faults} fields={['email']} />
        <h1>Sign in</h1>
        <form action="/sign-in" method="post">
          <input type="hidden" name="next" value={next} />
          <Field name="email" label="Email address" faults={faults}>
            <input
              id="email"
              name="email"
              type="email"
              value={email}
              required
              autocomplete="username"
              {...described('email', faults)}
            />
          </Field>
          <Field name="password" label="Password">
            <input id="password" name="password" type="password" required autocomplete="current-password" />
          </Field>
          <button type="submit">Sign in</button>
        </form>
        <p class="hint">No password yet, or forgotten? Your administrator can give you a link to set one.</p>
      </div>
    </Layout>
  )
}
